import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Arguments, parseArguments} from '../../../source/commands/parse/arguments.js';
import {flagsOf} from '../../../source/commands/parse/flag-table.js';

const parse = (...args: string[]) => parseArguments(args, () => {});

test('the dashboard is what runs without a command', async () => {
	expect(await parse()).toMatchObject({kind: 'run', command: 'dashboard', values: {}, racer: [], mouse: true});
	expect(await parse('valley', '--no-mouse')).toMatchObject({command: 'dashboard', word: 'valley', mouse: false});
	expect(await parse('run', '--history')).toMatchObject({command: 'run', history: true});
	expect(await parse('run', '--', 'toy')).toMatchObject({command: 'run', word: 'toy'});
});

test('values arrive as they were written', async () => {
	const value = fc.oneof(
		fc.string({minLength: 1}),
		fc.constantFrom('"a"', "'a'", '"', "'", '-2,-2', '=', '0x10', '007'),
	);
	await fc.assert(
		fc.asyncProperty(value, fc.array(value, {maxLength: 3}), async (lr, racer) => {
			const request = (await parse('run', `--lr=${lr}`, ...racer.map(spec => `--racer=${spec}`))) as Arguments;
			expect(request.values).toEqual({lr});
			expect(request.racer).toEqual(racer);
		}),
	);
});

test('help and version win over everything else', async () => {
	expect(await parse('run', '--nonsense', '--help')).toEqual({kind: 'help', command: 'run'});
	expect(await parse('-h')).toEqual({kind: 'help', command: 'dashboard'});
	expect(await parse('list', '--version')).toEqual({kind: 'version'});
	expect(await parse('--version', '--help')).toMatchObject({kind: 'help'});
});

test('the first word is looked at before flags that only some commands take', async () => {
	const parsed = parseArguments(['rnu', '--format', 'json'], word => {
		throw new Error(`what is ${word}`);
	});
	await expect(parsed).rejects.toThrow('what is rnu');
});

test.each([
	[['run', '--lr', '1', '--lr=2'], '--lr is given twice'],
	[['run', '--lr'], '--lr has no value: write --lr RATE.'],
	[['run', '--lr', '--steps', '5'], '--lr has no value'],
	[['run', '--lr='], '--lr is empty'],
	[['run', '--history', '--history'], '--history is given twice'],
	[['run', '--history=yes'], '--history takes no value, got "yes"'],
	[['run', '--stesp', '5'], 'Unknown flag "--stesp". Did you mean "--steps"? Known: --function'],
	[['run', '-steps'], 'Did you mean "--steps"?'],
	[['--no-color'], 'Did you mean "--color"?'],
	[['--mouse'], 'Did you mean "--no-mouse"?'],
	[['run', '--fps', '5'], 'run does not take --fps: it is a flag of the dashboard'],
	[['list', '--steps', '5'], 'list does not take --steps: it is a flag of the dashboard, run and sweep'],
	[['run', 'toy', 'valley'], 'Unexpected word "valley": run takes one PROBLEM'],
	[['list', 'keys', 'problems'], 'list takes one of problems, optimizers, schedules, scenes, exercises, keys'],
	[['--help=5'], '--help takes no value'],
	[['run', '--\u001b[31mred'], 'Unknown flag "--\\u001b[31mred"'],
	[['run', '--__proto__=1'], 'Unknown flag "--__proto__"'],
	[['run', '--constructor'], 'Unknown flag "--constructor"'],
])('%j is an error that says why', async (args, message) => {
	await expect(parse(...args)).rejects.toThrow(message);
});

test('no command takes a flag that another has given up', () => {
	expect(flagsOf('list')).toEqual(['color', 'charset']);
	expect(flagsOf('run')).not.toContain('speed');
});
