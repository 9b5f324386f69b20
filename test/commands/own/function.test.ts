import {describe, expect, it, test} from 'vitest';
import {readDomain} from '../../../source/commands/own/function.js';
import {raceOptions} from '../../../source/commands/own/race-options.js';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {commands} from '../../../source/commands/parse/command-table.js';
import {reproducingLine} from '../../../source/commands/run/reproduce.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {eachOf, runCli} from '../cli-process.js';

/** The words of a line as a shell reads them. */
const wordsOf = (line: string) =>
	(line.match(/(?:'[^']*'|"[^"]*"|[^ '"])+/g) ?? []).map(word => word.replaceAll(/['"]/g, ''));

const optionsOf = async (line: string) =>
	raceOptions((await parseArguments(wordsOf(line).slice(1), () => {})) as Arguments);

test('a domain is names and stretches, blanks or not', () => {
	expect([...readDomain(' x = -5 .. 5, y1=1e-3..2 ')]).toEqual([
		['x', [-5, 5]],
		['y1', [0.001, 2]],
	]);
});

test.each([
	'',
	'x',
	'x=1',
	'x=1..',
	'x=..1',
	'=1..2',
	'x=2..1',
	'x=1..1',
	'x=a..b',
	'x=1..2..3',
	'x=1..2,x=3..4',
	'x=1..2,',
	'1x=1..2',
	'x=0..Infinity',
])('the domain %j is refused in a line that says how one is written', text => {
	expect(() => readDomain(text)).toThrow(/^--domain .*(NAME=LOW\.\.HIGH|say it once)/);
});

describe('a line that races on a formula', () => {
	it.each([
		"optim-race run --function 'x^2 + 10*y^2' --steps 1000",
		"optim-race run --function '-(a*x)^2 + b*y^4' --domain x=-1..1,y=0..2 --let a=2 --let b=1e3 --steps 7 --seed 5",
		'optim-race run --function x --racers gd,adam --lr 0.5 --start 3 --steps 10 --target -4',
	])('reads back and is written again: %s', async line => {
		const given = (await parseArguments(wordsOf(line).slice(1), () => {})) as Arguments;
		const setup = prepared(await raceOptions(given), 10);
		expect(reproducingLine(setup, Number(given.values.steps))).toBe(line);
	});

	it('is the same race as the one it came from', async () => {
		const setup = prepared(await optionsOf("optim-race run --function '  x^2  +  y^2 ' --seed 3"), 50);
		const again = prepared(await optionsOf(reproducingLine(setup, 50)), 50);
		expect(again.found).toEqual(setup.found);
		expect(again.lanes.map(({start, settings}) => ({start, settings}))).toEqual(
			setup.lanes.map(({start, settings}) => ({start, settings})),
		);
	});
});

test('what is wrong is told in a line, and of a formula in two more; nothing is raced, exit 2', async () => {
	const cases: readonly (readonly [line: string, says: string, below?: string])[] = [
		['run --function "x^2 + consructor(3)"', 'Column 7', '  x^2 + consructor(3)\n        ^\n'],
		['sweep --function "2*(x"', 'this ( is never closed', '  2*(x\n    ^\n'],
		['--function "x y"', 'an operator is missing', '  x y\n    ^\n'],
		['run toy --function x', '"toy" and --function: a race has one problem'],
		['run --domain x=1..2', '--domain goes with --function EXPR'],
		['toy --let a=1', '--let goes with --function EXPR'],
		['run --function 3', 'nothing in it can change'],
		['run --function x --let pi=2', '--let names pi: pi has a value already'],
		['run --function x --racer gd:batch=2', 'formula has no examples to take some of; leave it out'],
		['run --function x --start 1,2', '--start has 2 numbers: formula takes 1 (x)'],
		['run --function x*y --domain x=0..1', '--domain says nothing of y'],
		['run --function x --let x=1', 'nothing in it can change'],
		['run --function x --target high', '--target is "high"'],
		['sweep --function x', 'falls without end along'],
		['lecture --function x', 'lecture does not take --function'],
	];
	await eachOf(cases, async ([line, says, below]) => {
		const {code, stdout, stderr} = await runCli(wordsOf(line));
		expect(stderr, line).toContain(says);
		expect([code, stdout]).toEqual([2, '']);
		if (below !== undefined) expect(stderr.slice(stderr.indexOf('\n') + 1)).toBe(below);
		else expect(stderr.trimEnd().split('\n')).toHaveLength(stderr.includes('Column') ? 3 : 1);
	});
});

test('the examples of help are raced as they stand, and JSON says what was found', async () => {
	const examples = ['dashboard', 'run', 'sweep'].flatMap(id =>
		commands[id as 'run'].examples.filter(line => /--function|--target/.test(line)),
	);
	expect(examples.length).toBeGreaterThanOrEqual(4);
	await eachOf(examples, async line => {
		const {code, stdout, stderr} = await runCli(wordsOf(line).slice(1));
		expect([code, stderr], line).toEqual([0, '']);
		expect(stdout).toContain('optim-race run ');
	});
	const {stdout} = await runCli(['run', '--function', '(x - 3)^2 + 1', '--format', 'json', '--steps', '30']);
	const {problem, racers} = JSON.parse(stdout);
	expect(problem).toMatchObject({id: 'formula', domain: null, minimumLoss: null, fallsAlong: null, target: null});
	expect(problem.bestFound).toEqual({loss: 1, parameters: [3]});
	expect(racers[0].status).toBe('finished');
	const endless = JSON.parse((await runCli(['run', '--function', 'x + y', '--format', 'json'])).stdout);
	expect(endless.problem).toMatchObject({bestFound: null, fallsAlong: expect.any(String), scale: null});
});

test('a formula that is longer than a line is cut in the title, and whole in the line that runs it again', async () => {
	const text = Array.from({length: 60}, (_, k) => `(x - ${k})^2`).join(' + ');
	const {stdout} = await runCli(['run', '--function', text, '--steps', '5']);
	const [title] = stdout.split('\n');
	expect(title).toMatch(/^formula {2}\(x - 0\)\^2.*…$/);
	expect(title!.length).toBeLessThanOrEqual(80);
	expect(stdout).toContain(`--function '${text}'`);
});
