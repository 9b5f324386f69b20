import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Cell, csvRow} from '../../../source/commands/run/csv.js';
import {historyCsv, resultCsv} from '../../../source/commands/run/result-csv.js';
import {ended, text} from '../ended.js';

/** Reads CSV after RFC 4180. */
function parseCsv(csv: string): string[][] {
	const rows: string[][] = [[]];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
	for (let match = cell.exec(csv); match && cell.lastIndex <= csv.length; match = cell.exec(csv)) {
		rows.at(-1)!.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
		if (cell.lastIndex === csv.length) break;
		if (match[3] !== ',') rows.push([]);
	}
	return rows;
}

test('cells read back as they were', () => {
	const value = fc.oneof(fc.string(), fc.constantFrom('a,b', 'say "so"', 'a\nb', 'a\rb', '\r\n', '"'));
	fc.assert(
		fc.property(fc.array(value, {minLength: 1}), cells => {
			expect(parseCsv(csvRow(cells))).toEqual([cells]);
		}),
	);
});

test('what a reader could take for a line end, a cell end or a quote stands in quotes', () => {
	for (const sign of [',', '"', '\r', '\n']) {
		expect(csvRow([`a${sign}b`, 'c'])).toBe(`"a${sign === '"' ? '""' : sign}b",c\n`);
	}
	expect(csvRow(["it's; a\tb"])).toBe("it's; a\tb\n");
});

test('null and what is not finite are empty', () => {
	const cells: Cell[] = [null, Number.NaN, Number.POSITIVE_INFINITY, 0, -0.5, 1e-300, true, 'x'];
	expect(csvRow(cells)).toBe(',,,0,-0.5,1e-300,true,x\n');
});

test('one row a racer, nested names joined by a dot', async () => {
	const {result} = await ended({racers: ['adam:name=say "hi"', 'gd', 'line-search']}, 100);
	const [header, ...rows] = parseCsv(text(resultCsv(result)));
	expect(header.slice(0, 7)).toEqual([
		...['rank', 'name', 'optimizer', 'start.w', 'start.b', 'hyper.learningRate', 'hyper.momentum'],
	]);
	expect(header.slice(-4)).toEqual(['gradientNorm', 'parameters.w', 'parameters.b', 'nonFinite']);
	expect(rows).toHaveLength(3);
	for (const [index, row] of rows.entries()) {
		const racer = result.racers[index];
		const of = (name: string) => row[header.indexOf(name)];
		expect(row).toHaveLength(header.length);
		expect(of('name')).toBe(racer.name);
		expect(Number(of('loss'))).toBe(racer.loss);
		expect(Number(of('parameters.b'))).toBe(racer.parameters[1]);
		expect(of('settled')).toBe(racer.settled === null ? '' : String(racer.settled));
		expect(of('hyper.learningRate')).toBe(racer.hyper.learningRate === null ? '' : String(racer.hyper.learningRate));
	}
});

test('a number that is not finite is an empty cell, and the last column says what it was', async () => {
	const {result, history} = await ended({problem: 'saddle', racers: ['gd:lr=1e6', 'adam']}, 60);
	const [header, adam, gd] = parseCsv(text(resultCsv(result)));
	expect(adam[header.indexOf('nonFinite')]).toBe('');
	expect(gd[header.indexOf('nonFinite')]).toBe('loss=NaN;gap=NaN;gradientNorm=NaN;parameters.x=NaN;parameters.y=NaN');
	expect(gd[header.indexOf('loss')]).toBe('');
	const rows = parseCsv(text(historyCsv(result, history))).filter(([, name]) => name === 'gd');
	const kinds = rows.map(row => row.at(-1));
	expect(kinds[0]).toBe('');
	expect(kinds).toContain('loss=NaN;parameters.y=+Infinity');
	for (const row of rows) expect(row.at(-1) === '').toBe(!row.slice(4, 7).includes(''));
});

test('with a history one row a racer and tick', async () => {
	const {result, history} = await ended({racers: ['gd', 'adam']}, 20);
	const [header, ...rows] = parseCsv(text(historyCsv(result, history)));
	expect(header).toEqual([
		...['rank', 'name', 'optimizer', 'tick', 'loss', 'parameters.w', 'parameters.b', 'lossIsEstimate', 'nonFinite'],
	]);
	expect(rows).toHaveLength(2 * 21);
	expect(rows[0].slice(1)).toEqual([
		result.racers[0].name,
		result.racers[0].optimizer,
		'0',
		...rows[0].slice(4, 5),
		'-2',
		'-2',
		'false',
		'',
	]);
	expect(Number(rows[20][4])).toBe(result.racers[0].loss);
	expect(Number(rows[41][6])).toBe(result.racers[1].parameters[1]);
});
