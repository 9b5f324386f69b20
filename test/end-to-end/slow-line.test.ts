import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, type TestContext, vi} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {type Line, SlowLine} from '../helpers/slow-line.js';

type Test = Pick<TestContext, 'onTestFinished'>;
type More = {
	readonly args?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
};

/** As sshd sets it. */
const overSsh = {SSH_CONNECTION: '10.0.0.1 1024 10.0.0.2 22'};
const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** The program behind a line, drawn. */
async function open(test: Test, line: Line, {args = [], columns = 80, rows = 24, env = overSsh}: More = {}) {
	const terminal = new SlowLine({args: [cli, ...args], env, columns, rows, line});
	test.onTestFinished(() => terminal.close());
	await terminal.until(text => text.includes('q quit'), 'first frame');
	return terminal;
}

/** The program as the job of a shell. */
async function openInShell(test: Test, line: Line) {
	const terminal = new SlowLine({
		file: '/bin/bash',
		args: ['--norc', '--noprofile', '-i'],
		env: {...overSsh, NODE: process.execPath, CLI: cli, PS1: 'prompt> ', HOME: tmpdir()},
		columns: 80,
		rows: 24,
		line,
	});
	test.onTestFinished(() => terminal.close());
	await terminal.until(text => text.includes('prompt>'), 'shell');
	terminal.type("bind 'set enable-bracketed-paste off'; clear\r");
	await terminal.until(text => /^prompt>\s*$/.test(text), 'empty screen');
	terminal.type('"$NODE" "$CLI" --speed 50\r');
	await terminal.until(text => text.includes('q quit'), 'first frame');
	return terminal;
}

/** The bytes that arrive from when space is pressed until the picture stands still. */
async function pausing(terminal: SlowLine): Promise<number> {
	const before = terminal.arrived;
	terminal.type(' ');
	const arrived = await terminal.until(text => text.includes('space play'), 'paused picture');
	terminal.type(' ');
	await terminal.until(text => text.includes('space pause'), 'race that goes on');
	return arrived - before;
}

// By the bytes that have to arrive first, as these take the line's time whatever this machine's: a busy one sends fewer.
describe.concurrent('a pause behind 128 kB of buffer', () => {
	it.for([
		['9,600 bit/s, 80×24: in 3 s', {rate: 960}, {}, 3 * 960],
		[
			'56 kbit/s and 300 ms there and back, 200×60, 50 ticks a second: in 1.5 s',
			{rate: 7000, latency: 150},
			{columns: 200, rows: 60, args: ['--speed', '50']},
			1.5 * 7000,
		],
	] as const)('is seen soon: %s', async ([, line, more, most], test) => {
		const terminal = await open(test, line, more);
		const waits: number[] = [];
		for (let times = 0; times < 3; times++) {
			await later(300 + 700 * times);
			waits.push(await pausing(terminal));
		}
		waits.sort((a, b) => a - b);
		expect(waits[1]).toBeLessThanOrEqual(most);
		// One may meet the rest of a picture that a busy machine has drawn late.
		expect(waits[2]).toBeLessThanOrEqual(1.5 * most);
		expect(terminal.questions).toBeGreaterThan(3);
	});

	it('is asked for everywhere, where the line stalls', async test => {
		const terminal = await open(test, {rate: 3000, buffer: 1000}, {env: {}, args: fast});
		await vi.waitFor(() => expect(terminal.questions).toBeGreaterThan(2), {timeout: 60_000});
	});
});

const fast = ['--speed', '500', '--fps', '120', ...restless];

describe.concurrent('a terminal that is asked', () => {
	it('and never answers is asked once, and gets every frame', async test => {
		const terminal = await open(test, {rate: 3000, answer: () => []}, {args: ['--speed', '50']});
		// More than the line takes in that time.
		await vi.waitFor(() => expect(terminal.held).toBeGreaterThan(10_000), {timeout: 100_000});
		expect(terminal.questions).toBe(1);
		terminal.type('q');
		expect(await terminal.exit).toEqual({code: 0, signal: undefined});
	});

	it.for([
		['something that is out of order', '\x1b[3n', true],
		['what is no answer', '\x1b[?0n\x1b[0;0n\x1b[5n\x1b]0n\x07\x1b[12;40R', false],
	] as const)('may say %s: none of it is a key', async ([, answer, isOne], test) => {
		const terminal = await open(test, {answer: () => [answer]});
		terminal.type(' ');
		await terminal.until(text => text.includes('space play'), 'paused picture');
		terminal.type('r\x1b[H');
		await terminal.until(text => /tick +0\b/.test(text), 'tick 0');
		terminal.type('l');
		await terminal.until(text => /tick +1\b/.test(text), 'tick 1');
		if (isOne) expect(terminal.questions).toBeGreaterThan(2);
		else expect(terminal.questions).toBe(1);
	});

	it('may answer in pieces', async test => {
		const terminal = await open(test, {answer: () => ['\x1b', '[', '0', 'n']});
		await terminal.until(() => terminal.questions > 5, 'further questions');
		expect(terminal.text().at(-1)).toContain('space pause');
	});

	it('is not the one that answers at once: no questions where nothing stalls, nor for words', async test => {
		const local = await open(test, {}, {env: {}});
		await local.until(text => /tick +\d\d\b/.test(text), 'tick 10');
		expect(local.questions).toBe(0);
		const words = new SlowLine({args: [cli, '--screen-reader'], env: overSsh, columns: 80, rows: 24});
		test.onTestFinished(() => words.close());
		await words.until(text => /\S/.test(text), 'words');
		await later(500);
		expect(words.questions).toBe(0);
	});

	it('is recorded without the questions', async test => {
		const folder = mkdtempSync(join(tmpdir(), 'optim-race-slow-'));
		test.onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'race.cast');
		const terminal = await open(test, {}, {args: ['--record', file, '--charset', 'ascii']});
		await terminal.until(text => /tick +\d\d\b/.test(text), 'tick 10');
		terminal.type('q');
		await terminal.exit;
		await later(100);
		const events = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
		const shown = events.map(line => JSON.parse(line)).filter(([, code]) => code === 'o');
		expect(shown.map(([, , data]) => data).join('')).toBe(terminal.written.replaceAll('\x1b[5n', ''));
		expect(terminal.written).toContain('\x1b[5n');
	});
});

describe.concurrent('an open question', () => {
	// There and back in less than half a second, with something ahead all the time.
	const line = {rate: 8000, latency: 100};

	it('leaves nothing on the command line when the program is left', async test => {
		const terminal = await openInShell(test, line);
		for (let times = 0; times < 3; times++) {
			await later(1500 + 130 * times);
			terminal.type('q');
			await terminal.until(text => !text.includes('q quit') && /prompt>\s*$/.test(text), 'prompt');
			await later(700);
			expect(terminal.text().join('\n')).toMatch(/prompt>\s*$/);
			terminal.type('"$NODE" "$CLI" --speed 50\r');
			await terminal.until(text => text.includes('q quit'), 'first frame');
		}
	});

	it('leaves nothing there when it is suspended, and goes on', async test => {
		const terminal = await openInShell(test, line);
		await later(1500);
		terminal.type('\x1a');
		await terminal.until(text => /Stopped[^>]*\nprompt>\s*$/.test(text), 'prompt');
		await later(700);
		expect(terminal.text().join('\n')).toMatch(/prompt>\s*$/);
		terminal.type('fg\r');
		await terminal.until(text => text.includes('q quit'), 'frame');
		const {questions} = terminal;
		await terminal.until(() => terminal.questions > questions + 2, 'further questions');
		expect(await pausing(terminal)).toBeLessThan(3 * 8000);
	});

	it('keeps nobody from leaving where its answer never comes', async test => {
		let isDumb = false;
		const terminal = await open(test, {rate: 8000, answer: own => (isDumb ? [] : [own])});
		await terminal.until(() => terminal.answers > 2, 'answers');
		isDumb = true;
		await later(500);
		terminal.resize(100, 30);
		await later(100);
		terminal.type('q');
		expect(await terminal.exit).toEqual({code: 0, signal: undefined});
	});
});
