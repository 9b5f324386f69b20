import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type SweepResult, sweepResult} from '../../../source/commands/sweep/result.js';
import {sweepTable} from '../../../source/commands/sweep/table.js';
import {sweepCsv, sweepJson} from '../../../source/commands/sweep/text.js';
import {sweepWords} from '../../../source/commands/sweep/words.js';
import {type RaceOptions, resolveRace} from '../../../source/engine/setup/resolve.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {bowl} from '../../engine/bowl.js';
import {openTerminal} from '../../helpers/pty.js';
import {cli, eachOf, listening, outcome, runCli, start} from '../cli-process.js';
import {text} from '../ended.js';

const paper = {color: 'none', charset: 'unicode', columns: 80} as const;

function sweepOf(options: RaceOptions = {}, ticks = 1000) {
	const sweep = swept(resolveRace(options), ticks);
	return {sweep, result: sweepResult(sweep)};
}

const toy = sweepOf();
const mixed = sweepOf({problem: 'six-points', racers: ['line-search', 'adam:batch=2,name=a "b"', 'gd']}, 200);
const cliff = bowl(1, {
	loss: ([x]) => (x === -1 ? 5 : Number.NaN),
	gradient: (_parameters, into) => {
		into[0] = 1;
	},
});
const fallen = sweepOf({problem: cliff, racers: ['gd', 'adam']}, 10);

test('the table says from which rate to which one does as well, one where that is one, and a dash where there is none', () => {
	const table = text(sweepTable(toy.result, toy.sweep, paper));
	const bands = toy.result.racers.map(({band}) => band!);
	expect(bands.some(({low, high}) => low < high)).toBe(true);
	for (const {low, high} of bands) expect(table).toContain(low === high ? ` ${low} ` : ` ${low} to ${high} `);
	const none = text(sweepTable(fallen.result, fallen.sweep, paper));
	expect(none).toMatch(/ gd .* - /i);
});

test('the table says of which examples scores are, where that is not all of them', () => {
	const {sweep, result} = sweepOf(
		{problem: 'sparse', racers: ['line-search'], holdOut: 0.2, observe: {examples: 50}},
		5,
	);
	const table = text(sweepTable(result, sweep, paper)).replaceAll(/\s+/g, ' ');
	expect(table).toContain('Held out for validation, by the seed, are examples');
	expect(table).toContain('verdicts are of 50 of the 80 examples, drawn by the seed.');
	expect(text(sweepTable(toy.result, toy.sweep, paper))).not.toContain('by the seed');
});

test('a sweep in words has a line a racer, and draws nothing', () => {
	const lines = text(sweepWords(toy.result, toy.sweep, paper))
		.trimEnd()
		.split('\n');
	const said = lines.slice(3, 9);
	for (const [index, {rate, trials, settled}] of toy.result.racers.entries()) {
		expect(said[index]).toMatch(
			/^\d: \w+, number \d, best learning rate [\d.]+ of \d+ tried, .*settled at tick \d+, gap .*\.$/,
		);
		expect(said[index]).toContain(`${rate} of ${trials.length} tried`);
		expect(said[index]).toContain(`settled at tick ${settled},`);
	}
	expect(lines.at(-1)).toBe(toy.result.command);
	expect(lines.slice(0, -1).join('\n')).not.toMatch(/[^ -~\n]|[<>^*_|~`%/+=\\[\]{}]/);
	const none = text(sweepWords(fallen.result, fallen.sweep, paper));
	expect(none).toMatch(/GD, number 1, .*diverged at every rate\./);
});

describe('the result of a sweep', () => {
	test('goes from the best racer to the worst and has a line that races everyone at its best', () => {
		const {racers, command} = toy.result;
		expect(racers.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
		const scores = racers.map(({score}) => score!);
		expect(scores).toEqual(scores.toSorted((a, b) => a - b));
		for (const {optimizer, rate} of racers) expect(command).toContain(`${optimizer}:lr=${rate}`);
		expect(command).toMatch(/^optim-race run toy .* --steps 1000$/);
	});

	test('as JSON reads back to itself, what is not finite being null', () => {
		const {nonFinite: none, ...read} = JSON.parse(text(sweepJson(toy.result)));
		expect(read).toEqual(JSON.parse(JSON.stringify(toy.result)));
		expect(none).toEqual({});
		const {racers, nonFinite} = JSON.parse(text(sweepJson(fallen.result)));
		expect(nonFinite).toMatchObject({'racers.0.trials.0.loss': 'NaN', 'racers.1.trials.0.gap': 'NaN'});
		expect(racers[0]).toMatchObject({name: 'gd', rate: null, band: null, status: 'diverged', gap: null, score: null});
		expect(racers[0].trials[0]).toMatchObject({rate: 1e-4, status: 'diverged', gap: null, loss: null, score: null});
	});

	test('as CSV has a row a trial, one of each racer the best', () => {
		const rows = text(sweepCsv(mixed.result)).trimEnd().split('\n');
		expect(rows[0]).toBe('rank,name,optimizer,rate,status,settled,gap,loss,score,best,nonFinite');
		const trials = mixed.result.racers.map(racer => racer.trials.length);
		expect(rows).toHaveLength(1 + trials.reduce((sum, count) => sum + count));
		expect(rows.filter(row => row.includes(',true,'))).toHaveLength(3);
		const adam = mixed.result.racers.find(({optimizer}) => optimizer === 'adam')!;
		expect(rows.filter(row => row.includes('"a ""b""",adam,'))).toHaveLength(adam.trials.length);
		expect(rows.find(row => row.includes(',line-search,'))).toMatch(/^\d,line-search,line-search,,finished,\d+,/);
		expect(text(sweepCsv(fallen.result))).not.toContain('true');
		expect(text(sweepCsv(fallen.result)).split('\n')[1]).toMatch(/,false,gap=NaN;loss=NaN$/);
	});
});

describe('the table of a sweep', () => {
	test.each([
		['toy', toy],
		['with a racer that has no rate', mixed],
		['of nobody who got anywhere', fallen],
	])('%s fits its paper, in every charset', (_, {sweep, result}) => {
		fc.assert(
			fc.property(fc.integer({min: 60, max: 200}), fc.constantFrom('unicode', 'ascii'), (columns, charset) => {
				const table = text(sweepTable(result, sweep, {...paper, columns, charset}));
				for (const line of table.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(columns);
				if (charset === 'ascii') expect(table).toMatch(/^[ -~\n]*$/);
				for (const {name} of result.racers) expect(table).toContain(name);
				expect(table).toContain('optim-race run');
				expect(table).not.toMatch(/undefined|NaN(?!\w)/);
			}),
			{numRuns: 30},
		);
	});

	test('says who could not be tuned', () => {
		expect(text(sweepTable(mixed.result, mixed.sweep, paper))).toMatch(/No rate to\s+tune: line-search\./);
		expect(text(sweepTable(fallen.result, fallen.sweep, paper))).toMatch(/so\s+left\s+as\s+it\s+was:\s+gd,\s+adam\./);
	});

	test('says of how many rates each is the best', () => {
		const table = text(sweepTable(toy.result, toy.sweep, {...paper, columns: 100}));
		const counts = toy.result.racers.map(({trials}) => trials.length);
		expect(table).toContain(`best of ${Math.min(...counts)} to ${Math.max(...counts)} tried`);
		for (const {name, trials} of toy.result.racers) expect(table).toMatch(new RegExp(` ${name} .* ${trials.length} `));
	});

	test('says so where nothing finishes', () => {
		const few = sweepOf({racers: ['rmsprop']}, 10);
		expect(text(sweepTable(few.result, few.sweep, paper))).toMatch(/Nobody\s+finished\s+at\s+any\s+rate\./);
		const some = sweepOf({problem: 'rosenbrock', racers: ['rmsprop', 'nag']}, 1000);
		expect(text(sweepTable(some.result, some.sweep, paper))).toMatch(/Finished\s+at\s+no\s+rate:\s+rmsprop\./);
		expect(text(sweepTable(toy.result, toy.sweep, paper))).not.toMatch(/at\s+(any|no)\s+rate/);
	});

	test('does not say that nobody finishes where one without a rate does', () => {
		const {sweep, result} = sweepOf({problem: 'six-points', racers: ['gd', 'line-search'], patience: 1}, 20);
		expect(result.racers.map(({name, status}) => [name, status])).toEqual([
			['line-search', 'finished'],
			['gd', 'racing'],
		]);
		expect(text(sweepTable(result, sweep, paper))).toMatch(/Finished\s+at\s+no\s+rate:\s+gd\./);
		expect(text(sweepTable(result, sweep, paper))).not.toContain('Nobody');
	});

	test('has the chart, but not of racers that all have no rate', () => {
		expect(text(sweepTable(toy.result, toy.sweep, paper))).toContain('score by learning rate');
		const {sweep, result} = sweepOf({racers: ['line-search']}, 100);
		expect(text(sweepTable(result, sweep, paper))).not.toContain('score by learning rate');
	});

	test('is there after a single tick, where all are the same, and on a problem of one parameter', () => {
		for (const {sweep, result} of [
			sweepOf({}, 1),
			sweepOf({problem: 'counter'}, 50),
			sweepOf({problem: 'ackley'}, 5),
		]) {
			expect(text(sweepTable(result, sweep, paper))).toContain('score by learning rate');
		}
	});
});

describe('the command', () => {
	test('prints its table, with nothing on stderr that is no terminal, and the line runs', async () => {
		const {code, stdout, stderr} = await runCli(['sweep', 'valley', '--steps', '300', '--racers', 'gd,adam']);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).not.toContain('\u001b');
		const line = stdout.trimEnd().split('\n').at(-1)!;
		expect(line).toMatch(/^optim-race run valley --racer \S+ --racer \S+ --steps 300$/);
		const raced = await runCli([...line.split(' ').slice(1), '--format', 'json']);
		const {racers} = JSON.parse(raced.stdout) as {racers: {settled: number}[]};
		const json = await runCli(['sweep', 'valley', '--steps=300', '--racers=gd,adam', '--format=json']);
		const swept = JSON.parse(json.stdout) as SweepResult;
		expect(`${swept.command}`).toBe(line);
		expect(racers.map(({settled}) => settled)).toEqual(swept.racers.map(({settled}) => settled));
	});

	test('says what is wrong in one line', async () => {
		const cases = [
			['sweep --racer adam:lr=0.1', 'leave lr out'],
			['sweep --lr 1', 'sweep does not take --lr'],
			['sweep --history', 'sweep does not take --history'],
			['sweep tyo', 'Did you mean "toy"?'],
			['sweep --steps 0', '--steps is "0"'],
			['swep', 'Did you mean "sweep"?'],
		] as const;
		await eachOf(cases, async ([args, says]) => {
			const {code, stdout, stderr} = await runCli(args.split(' '));
			expect({args, code, stdout}).toEqual({args, code: 2, stdout: ''});
			expect(stderr).toContain(says);
		});
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)('%s ends a long one with %i', async (signal, code) => {
		const child = start(['sweep', '--steps', '1e9']);
		const ended = outcome(child);
		await listening(child.pid!);
		child.kill(signal);
		expect(await ended).toEqual({code, signal: null, stdout: '', stderr: ''});
	});
});

describe('on a terminal', () => {
	test('it says how far it is, on one line, and takes that away when ctrl-c ends it', async () => {
		const terminal = await openTerminal({file: process.execPath, args: [cli, 'sweep', 'toy', '--steps', '1e9']});
		await terminal.waitFor(/^ *0% {2}0 of 360 {2}gd {2}1$/m);
		expect(terminal.text().filter(line => line !== '')).toHaveLength(1);
		terminal.type('\x03');
		expect((await terminal.waitForExit()).code).toBe(130);
		// The terminal itself echoes the key.
		expect(terminal.text().join('').replace('^C', '').trim()).toBe('');
	});

	test('a quick one shows its table and nothing else', async () => {
		const terminal = await openTerminal({
			file: process.execPath,
			args: [cli, 'sweep', 'toy', '--steps', '5'],
			rows: 40,
		});
		expect((await terminal.waitForExit()).code).toBe(0);
		expect(terminal.output).not.toContain(' of 360');
		expect(terminal.text()[0]).toMatch(/^toy {2}L = /);
	});
});

test('the report of a problem of one parameter says where everyone ended, without a map', async () => {
	const special = 'lr=0.1,beta1=0,beta2=0.1,batch=1';
	const args = ['counter', '--racer', `adam:${special}`, '--racer', `amsgrad:${special}`, '--steps', '3000'];
	const {code, stdout, stderr} = await runCli(args);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(stdout).toContain('x at the end: amsgrad at -0.9302, adam at 1, minimum at -1');
});
