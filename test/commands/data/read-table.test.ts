import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {delimitedRows} from '../../../source/commands/data/delimited.js';
import {readTable} from '../../../source/commands/data/read-table.js';
import {DataError} from '../../../source/data/fault.js';
import {dataProblem} from '../../../source/data/problem.js';
import type {TableOptions} from '../../../source/data/table.js';
import {InputError} from '../../../source/engine/errors.js';
import {standardize} from '../../../source/engine/models/standardize.js';
import {Race} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';

const linear = {model: 'linear'} as const;

/** A file of its own for a test. */
function file(name: string, content: string | Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-data-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, name), content);
	return join(folder, name);
}

const read = (name: string, content: string | Uint8Array, options: Partial<TableOptions> = {}) =>
	readTable(file(name, content), {...linear, ...options});

const csv = 'bill,depth,species\n39.1,18.7,Adelie\n46.1,13.2,Gentoo\n38.9,17.8,Adelie\n';

describe('a table', () => {
	it.each([
		['t.csv', csv],
		['t.CSV', csv.replaceAll('\n', '\r\n')],
		['t.csv', `\ufeff${csv}`],
		['t.csv', csv.replaceAll(/[^,\n]+/g, '"$&"').trimEnd()],
		['t.csv.gz', gzipSync(csv)],
		['t.tsv', csv.replaceAll(',', '\t')],
		[
			't.jsonl',
			'{"bill": 39.1, "depth": 18.7, "species": "Adelie"}\n\n{"depth": 13.2, "species": "Gentoo", "bill": 46.1}\n{"bill": 38.9, "depth": 17.8, "species": "Adelie"}',
		],
	])('has the same numbers however it is written: %s', async (name, content) => {
		const {names, targetName, examples, dropped} = await read(name, content, {model: 'logistic', positive: 'Gentoo'});
		expect({names, targetName, dropped}).toEqual({names: ['bill', 'depth'], targetName: 'species', dropped: 0});
		expect(examples).toEqual({
			inputs: 2,
			names: ['bill', 'depth'],
			target: 'species',
			classes: ['Adelie', 'Gentoo'],
			x: Float64Array.of(39.1, 18.7, 46.1, 13.2, 38.9, 17.8),
			y: Float64Array.of(0, 1, 0),
		});
	});

	it('has the columns that are asked for, in that order, and the target that is', async () => {
		const text = 'a,b,c,d\n1,x,3,0\n4,y,6,1\n';
		const {names, targetName, examples} = await read('t.csv', text, {columns: ['c', 'a'], targetColumn: 'd'});
		expect([names, targetName, [...examples.x], [...examples.y]]).toEqual([['c', 'a'], 'd', [3, 1, 6, 4], [0, 1]]);
	});

	it('leaves rows out that lack a value, where it is told to, and counts them', async () => {
		const text = 'a,b\n1,0\n,1\nNA,2\n3,\n4,1\n';
		const {examples, dropped} = await read('t.csv', text, {dropMissing: true});
		expect([[...examples.x], [...examples.y], dropped]).toEqual([[1, 4], [0, 1], 3]);
	});

	it('goes over quotes, and says the line behind them', async () => {
		const text = '"a\nb",b\n"1","2"\n3,4,5\n';
		await expect(read('t.csv', text)).rejects.toThrow('column 1 has a control or format character in its name');
		await expect(read('t.csv', 'a,b\n"1\n",2\n3,4,5\n')).rejects.toThrow('line 4: 3 fields, and the header has 2');
	});

	it('is read alike in whatever pieces it comes', () => {
		const cell = fc.oneof(
			fc.string({unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', 'é')}),
			fc.double().map(String),
		);
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, {minLength: 2, maxLength: 3}), {minLength: 1}),
				fc.array(fc.nat(9)),
				(table, sizes) => {
					const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
					const text = table.map(row => `${row.map(quoted).join(',')}\n`).join('');
					const got: string[][] = [];
					const rows = delimitedRows(',', cells => void got.push([...cells]));
					let at = 0;
					for (const size of sizes) {
						rows.text(text.slice(at, at + size));
						at += size;
					}
					rows.text(text.slice(at));
					rows.end();
					expect(got).toEqual(table);
				},
			),
		);
	});
});

it('the tables in fixtures are read, and a neuron tells the penguins apart', async () => {
	const path = (name: string) => fileURLToPath(new URL(`../../../fixtures/data/${name}.csv`, import.meta.url));
	for (const name of ['moons', 'circles']) {
		const {names, examples} = await readTable(path(name), {model: 'logistic'});
		expect([names, examples.y.length, examples.y.reduce((sum, y) => sum + y, 0)]).toEqual([['x', 'y'], 200, 100]);
	}
	const penguins = await readTable(path('penguins'), {model: 'logistic', positive: 'Gentoo'});
	expect([penguins.names, penguins.examples.y.length]).toEqual([['bill_length_mm', 'bill_depth_mm'], 274]);
	standardize(penguins.examples);
	const problem = dataProblem(penguins, {id: 'birds', label: 'Birds', model: 'logistic'});
	const race = new Race(resolveRace({problem, target: 0.02, racers: ['adam:lr=0.1']}));
	await race.run({until: 1000});
	expect(race.standings()[0]).toMatchObject({status: 'finished'});
});

describe('what is in a file and cannot be is told with its place', () => {
	it.each<[string, string | Uint8Array, Partial<TableOptions>, string]>([
		['an empty file', '', {}, 'nothing in it: a line of column names and rows are wanted'],
		['a header alone', 'a,b\n', {}, '0 rows to learn from: at least 2 are wanted'],
		['one row', 'a,b\n1,2\n', {}, '1 row to learn from: at least 2 are wanted'],
		['one column', 'a\n1\n', {}, 'line 1: 1 column: at least an input and a target are wanted'],
		[
			'semicolons',
			'a;b\n1;2\n',
			{},
			'line 1: 1 column: at least an input and a target are wanted; in .csv they are apart by commas, and this is by semicolons',
		],
		['no names', '1.5,2\n3,4\n', {}, 'line 1: numbers, where the names of the columns belong'],
		['ragged rows', 'a,b\n1,2\n3\n', {}, 'line 3: 1 field, and the header has 2: give every row as many'],
		['decimal commas', 'a;b,c\n"1,5",2\n', {}, 'line 2: column "a;b": "1,5" is no number: write it plainly'],
		['NaN', 'a,b\nNaN,2\n', {}, 'line 2: column "a": "NaN" is no number'],
		['infinity', 'a,b\n1,2\n1,Infinity\n', {}, 'line 3: column "b": "Infinity" is no number, as those before it are'],
		['too large a number', 'a,b\n1e999,2\n', {}, '"1e999" is no number'],
		['hexadecimal', 'a,b\n0x10,2\n', {}, '"0x10" is no number'],
		['a constant target', 'a,b\n1,2\n2,2\n', {}, 'column "b": the same in every row: there is nothing to learn'],
		['one word in every row', 'a,b\n1,x\n2,x\n', {}, 'column "b": the same in every row: there is nothing to learn'],
		[
			"a column named as the model's own",
			'bias,y\n1,0\n2,1\n',
			{},
			'line 1: column 1 is named "bias", as what the model adds by itself: name it otherwise, or leave it out by --columns',
		],
		[
			'two columns of one name',
			'a,b,a\n1,2,3\n',
			{},
			'line 1: columns 1 and 3 are both "a": give each a name of its own',
		],
		['a column without a name', 'a,,b\n1,2,3\n', {}, 'line 1: column 2 has no name'],
		[
			'a name with control characters',
			'a,b\u001b[31m,c\n',
			{},
			'column 2 has a control or format character in its name, "b\\u001b[31m"',
		],
		[
			'10⁵ columns',
			`${Array.from({length: 1e5}, (_, n) => `c${n}`).join(',')}\n`,
			{},
			'100000 columns: at most 1000 inputs and a target; choose some by --columns',
		],
		[
			'a missing value',
			'a,b\n1,2\n,3\n4,NA\n',
			{},
			'line 3: column "a": no value, the first of 2 rows that lack one: fill in, or leave out by --drop-missing',
		],
		['a quote left open', 'a,b\n1,"2\n3,4\n', {}, 'line 2: a quote that is not closed'],
		['a quote in the middle', 'a,b\n1,"2"3\n3,4\n', {}, 'line 2: a quote that is not closed, or stands in the middle'],
		[
			'a row that stops in the middle',
			'a,b\n1,2\n3',
			{},
			'line 3: 1 field, and the header has 2: give every row as many',
		],
		[
			'a target beyond 0 … 1',
			'a,b\n1,0\n2,7\n',
			{model: 'sigmoid'},
			'line 3: column "b": 7 is not in 0 … 1, where --model sigmoid has its targets: use --model linear',
		],
		['three words', 'a,b\n1,x\n2,y\n3,z\n', {positive: 'x'}, 'column "b": more than two words ("x", "y", "z")'],
		[
			'gzip data by another name',
			Uint8Array.of(0x1f, 0x8b, 8),
			{},
			'these are gzip data: unzip them, or let the name end in .gz',
		],
		['another encoding', Uint8Array.of(0x61, 0x2c, 0xff, 0x0a), {}, 'this is not UTF-8: save it as that'],
	])('%s', async (_, content, options, says) => {
		const error = await read('t.csv', content, options).catch(one => one);
		expect(error).toBeInstanceOf(DataError);
		expect(error.message).toContain(says);
		expect(error.message).toMatch(/^\P{Cc}+$/u);
	});

	it.each<[string, string, string]>([
		['no JSON', '{"a": 1,', 'line 1: "{\\"a\\": 1," is no JSON'],
		['no object', '[1, 2]', 'line 1: an array of 2 is no object'],
		['another key', '{"a": 1, "b": 2}\n{"a": 1, "c": 2}', 'line 2: column "c": the first line does not have this key'],
		['a key too few', '{"a": 1, "b": 2}\n{"a": 1}', 'line 2: column "b": this key is not there'],
		['a key twice', '{"b": 1, "a": "x:\\":"}\n{"b": 2, "a": "y", "b": 3}', 'line 2: a key comes twice'],
		['a list in it', '{"a": [1], "b": 2}', 'line 1: column "a": an array of 1 is no value of a table'],
	])('JSON lines: %s', async (_, content, says) => {
		await expect(read('t.jsonl', content)).rejects.toThrow(says);
	});

	it('a file that is cut while it is read, names that lead nowhere, a row that never ends', async () => {
		const name = file('t.csv', `a,b\n${`1,${' '.repeat(1000)}2\n`.repeat(1 << 12)}`);
		let isCut = false;
		const cut = readTable(name, linear, () => {
			if (!isCut) truncateSync(name, 1 << 21);
			isCut = true;
		});
		await expect(cut).rejects.toThrow(/^it was cut while it was read: \d+ of its 4112388 bytes were left$/);
		symlinkSync('loop.csv', join(dirname(name), 'loop.csv'));
		await expect(readTable(join(dirname(name), 'loop.csv'), linear)).rejects.toThrow(
			new DataError('it cannot be read: too many symbolic links encountered (ELOOP)'),
		);
		await expect(readTable(join(name, 'x.csv'), linear)).rejects.toThrow(DataError);
		await expect(readTable(file('t.jsonl', 'a'.repeat(17e6)), linear)).rejects.toThrow(
			'line 1: a row of over 16777216 characters: a quote may be open, or these are no lines',
		);
	});

	it('gzip that is cut, gzip that is none, a directory, nothing', async () => {
		const whole = gzipSync(csv);
		await expect(read('t.csv.gz', whole.subarray(0, whole.length - 9))).rejects.toThrow('the file is cut');
		await expect(read('t.csv.gz', csv)).rejects.toThrow('this is no gzip data, though its name says so');
		const damaged = Uint8Array.from(whole, (byte, at) => (at === whole.length - 6 ? byte ^ 1 : byte));
		await expect(read('t.csv.gz', damaged)).rejects.toThrow('the gzip data are damaged: fetch the file anew');
		const folder = `${file('t.csv', '')}.csv`;
		mkdirSync(folder);
		await expect(readTable(folder, linear)).rejects.toThrow('this is a directory: name a file in it');
		await expect(readTable('/nowhere/t.csv', linear)).rejects.toThrow('there is no such file');
	});
});

describe('flags that do not go with the file are usage errors', () => {
	it.each<[string, Partial<TableOptions>, string]>([
		['no such column', {columns: ['bil']}, 'Unknown column of --columns "bil". Did you mean "bill"?'],
		['no such target', {targetColumn: 'x'}, 'Unknown column of --target-column "x"'],
		['an input twice', {columns: ['bill', 'bill']}, '--columns names "bill" twice'],
		['the target as input', {columns: ['species']}, '--columns names the target "species"'],
		[
			'two words and none that counts',
			{},
			'the target "species" has the words "Adelie" and "Gentoo": say which counts as 1, by --positive Adelie or --positive Gentoo.',
		],
		[
			'a word that is not there',
			{positive: 'gentoo'},
			'--positive is "gentoo", and the target "species" has "Adelie" and "Gentoo": name one of these.',
		],
		[
			'a word where there are numbers',
			{targetColumn: 'depth', columns: ['bill'], positive: 'x'},
			'--positive is "x", and the target "depth" has numbers: leave it out.',
		],
	])('%s', async (_, options, says) => {
		const error = await read('t.csv', csv, options).catch(one => one);
		expect(error).toBeInstanceOf(InputError);
		expect(error.message).toContain(says);
	});

	it('an ending that is none', async () => {
		await expect(read('t.txt', csv)).rejects.toThrow('its name must end in .csv, .tsv or .jsonl, each also with .gz');
	});
});
