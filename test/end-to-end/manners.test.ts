import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, type TestContext} from 'vitest';
import {cli, listening} from '../commands/cli-process.js';
import type {PtyTerminal} from '../helpers/pty.js';
import {restless} from '../helpers/restless.js';
import {openIn, openPaused, openProgram, openShell, tickIs} from './dashboard.js';

/** Addresses, as a blank in a path would end it in NODE_OPTIONS. */
const [act, windows] = ['act', 'windows'].map(name => new URL(`fixtures/${name}.mjs`, import.meta.url).href);
const acting = (ACT: string, DONE?: string) => ({env: {ACT, DONE, NODE_OPTIONS: `--import=${act}`}});

/** The program once it has done something on the side, all of which has come to nothing on the screen. */
async function openActed(test: TestContext, what: string): Promise<PtyTerminal> {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-act-'));
	test.onTestFinished(() => rmSync(folder, {recursive: true}));
	const done = join(folder, 'done');
	const terminal = openProgram(test, [], acting(what, done));
	await terminal.waitFor('q quit');
	await terminal.waitFor(() => existsSync(done));
	// Two frames more: what would have been drawn is.
	const before = terminal.output.length;
	await terminal.waitFor(() => terminal.output.length > before + 500);
	return terminal;
}
const textOf = (terminal: PtyTerminal) => terminal.text().join('\n');
/** A report of the mouse in the SGR form; cells are counted from 1. */
const mouse = (button: number, column: number, row: number) => `\x1b[<${button};${column};${row}M`;
const inShell = {NODE: process.execPath, CLI: cli};

function expectRestored(terminal: PtyTerminal): void {
	expect(terminal.isAlternate()).toBe(false);
	expect([25, 7].map(mode => terminal.mode(mode))).toEqual([true, true]);
	expect([2004, 1000, 1002, 1003, 1006, 2026].filter(mode => terminal.mode(mode))).toEqual([]);
}

describe.concurrent('keys and mouse', () => {
	it('takes keys one by one, though they come in one piece', async test => {
		const terminal = await openPaused(test);
		terminal.type('pplat\r');
		await terminal.waitFor(/^ Plateau /m);
		terminal.type('sl\x1b[C\r');
		await terminal.waitFor('all start at');
	});

	it('starts where the map is clicked, and zooms with the wheel', async test => {
		const terminal = await openPaused(test);
		expect([1000, 1006, 2004].map(mode => terminal.mode(mode))).toEqual([true, true, true]);
		await terminal.settle();
		const before = textOf(terminal);
		terminal.type('L');
		await terminal.waitFor(tickIs(10));
		terminal.type(mouse(0, 20, 8) + mouse(0, 20, 8).replace('M', 'm'));
		await terminal.waitFor('all start at');
		await terminal.waitFor(tickIs(0));
		terminal.type('?');
		await terminal.waitFor(/Keys .* below/);
		// Where no map is shown there is nothing to click on.
		terminal.type(mouse(0, 10, 8));
		terminal.type('?');
		await terminal.waitFor(/Words .* below/);
		terminal.type('?');
		await terminal.waitFor('? help');
		const axis = () => terminal.text().at(-3);
		const whole = axis();
		terminal.type(mouse(64, 20, 8).repeat(4));
		await terminal.waitFor(() => axis() !== whole);
		await terminal.settle();
		const near = axis();
		terminal.type(mouse(65, 20, 8).repeat(4));
		await terminal.waitFor(() => axis() === whole);
		expect(near).not.toBe(whole);
		expect(textOf(terminal)).not.toBe(before);
	});

	it('leaves the mouse alone with --no-mouse', async test => {
		const terminal = await openPaused(test, ['--no-mouse']);
		expect([1000, 1006, 2004].map(mode => terminal.mode(mode))).toEqual([false, false, true]);
	});

	it('does not do what is pasted', async test => {
		const terminal = await openPaused(test);
		terminal.type('\x1b[200~q\x03\x1b[201~l');
		await terminal.waitFor(tickIs(1));
	});

	it('takes what is pasted into the line that a formula is typed into, as it is read elsewhere', async test => {
		const terminal = await openPaused(test);
		terminal.type('F');
		await terminal.waitFor('Race on a formula');
		terminal.type('\x1b[200~x² + 10·y²\n\x1b[201~');
		await terminal.waitFor('Parameters: x, y');
		terminal.type('\r');
		await terminal.waitFor('x² + 10·y²   from');
	});
});

describe.concurrent('what others say', () => {
	it('comes on the screen that was there before, without its codes', async test => {
		const terminal = await openActed(test, 'log');
		expect(textOf(terminal)).not.toMatch(/logged|complained|written|warn/);
		expect(terminal.text()[0]).toMatch(/^ Toy: two points /);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectRestored(terminal);
		expect(terminal.text().filter(line => line !== '')).toEqual([
			'logged red',
			'complained',
			'written é',
			'Warning: a thing to warn of',
		]);
	});

	it('is cut where it is a flood', async test => {
		const terminal = await openActed(test, 'flood');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(
			terminal
				.text()
				.filter(line => line !== '')
				.at(-1),
		).toMatch(/^… and \d+ more characters$/);
	});

	it.for(['throw', 'reject'] as const)('is told when it is an error that nobody caught: %s', async (name, test) => {
		const terminal = openProgram(test, [], acting(name));
		expect(await terminal.waitForExit()).toEqual({code: 1, signal: undefined});
		expectRestored(terminal);
		expect(terminal.output).toContain('\x1b[?1049h');
		// As it was written: on the screen a long path goes over several lines.
		const said = terminal.output.slice(terminal.output.lastIndexOf('Error: '));
		expect(said).toMatch(/^Error: (thrown|rejected) on purpose\r\n +at .*\/act\.mjs:\d+:\d+\)\r\n/);
		expect(textOf(terminal)).toMatch(/^Error: (thrown|rejected) on purpose\n +at /);
	});
});

describe.concurrent('a terminal that is not as it should be', () => {
	it.for([
		['says that it has no size', 'stty rows 0 cols 0; exec "$NODE" "$CLI"', {}],
		['has no name', 'exec env -u TERM "$NODE" "$CLI"', {}],
		['has a name that nobody knows', 'exec "$NODE" "$CLI"', {TERM: 'nonsense'}],
		['has no locale', 'exec env -u LANG "$NODE" "$CLI"', {COLORTERM: undefined}],
		['has a locale of one byte a character', 'exec "$NODE" "$CLI"', {LANG: 'de_DE.ISO-8859-1', TERM: 'vt220'}],
	] as const)('gets a sound picture: it %s', async ([, command, env], test) => {
		const terminal = openIn(test, {file: '/bin/sh', args: ['-c', command], env: {...inShell, ...env}});
		await terminal.waitFor(/^ Toy: two points [\s\S]*q quit/);
		expect(terminal.text()).toHaveLength(24);
		if (/LANG/.test(command) || 'LANG' in env) expect(textOf(terminal)).toMatch(/^[\n -~]*$/);
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectRestored(terminal);
	});

	it('is resized while something is open, at full speed', async test => {
		const terminal = openProgram(test, ['--speed', '10000', ...restless]);
		await terminal.waitFor('q quit');
		terminal.type('+');
		for (const [keys, columns, rows, shown] of [
			['?', 100, 30, /Keys/],
			['?p', 62, 19, 'Race on'],
			// An escape and the key after it must not come as one: what it closes has gone first.
			['\x1b', 90, 30, 'q quit'],
			['', 20, 5, '60x18'],
			['s', 130, 40, 'enter start'],
			['s\r', 81, 25, 'learning rate'],
			['\x1b', 80, 24, 'q quit'],
		] as const) {
			terminal.type(keys);
			terminal.resize(columns, rows);
			await terminal.waitFor(shown);
		}
		expect(terminal.text()).toHaveLength(24);
		expect(terminal.text()[0]).toMatch(/^ Toy: two points /);
	});

	// By the signal of the hang-up or by the exit code that tells of it: Node 20 used to crash on its way out.
	it.for([
		['the dashboard', ['--speed', '1000'], 'q quit'],
		['a long race', ['run', '--steps', '1e9'], ''],
		['a long sweep', ['sweep', 'four-inputs', '--steps', '1e8'], ''],
		['a long report', ['--steps', '1e8'], ''],
	] as const)('goes away from %s', async ([, args, shows], test) => {
		// In a terminal of no name there is a report instead of the dashboard.
		const terminal = openProgram(test, args, shows === '' ? {env: {TERM: 'dumb'}} : {});
		if (shows !== '') await terminal.waitFor(shows);
		else await listening(terminal.pid);
		terminal.hangUp();
		const ended = await terminal.waitForExit();
		expect([
			{code: 129, signal: undefined},
			{code: undefined, signal: 'SIGHUP'},
		]).toContainEqual(ended);
	});
});

describe.concurrent('Windows', () => {
	it('cannot suspend a program, and says so', async test => {
		const terminal = await openPaused(test, [], {env: {NODE_OPTIONS: `--import=${windows}`}});
		terminal.type('\x1a');
		await terminal.waitFor('ctrl-z cannot be done');
		expect(terminal.isAlternate()).toBe(true);
		terminal.type('l');
		await terminal.waitFor(tickIs(1));
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectRestored(terminal);
		expect(textOf(terminal).trim()).toBe('');
	});
});

describe.concurrent('ctrl-z in a shell in a shell', () => {
	it('comes back to a full screen, at the size there is by then', async test => {
		const terminal = await openShell(test);
		terminal.type('q');
		await terminal.waitFor(/stood before\n.*\nprompt>/);
		terminal.type('PS1="inner> " bash --norc --noprofile -i\r');
		await terminal.waitFor('inner>');
		terminal.type("bind 'set enable-bracketed-paste off'; clear\r");
		await terminal.settle();
		terminal.type('"$NODE" "$CLI"\r');
		await terminal.waitFor('q quit');
		terminal.type(' \x1b[Hlll');
		await terminal.waitFor(tickIs(3));
		await terminal.settle();
		// Two pixels are written one way or the other, by what was written before.
		const seen = () => textOf(terminal).replaceAll(/[▀▄█]/g, ' ').replaceAll(/ +$/gm, '');
		const before = seen();
		terminal.type('\x1a');
		await terminal.waitFor(/Stopped.*\ninner>$/m);
		expectRestored(terminal);
		terminal.resize(100, 30);
		terminal.type('fg\r');
		await terminal.waitFor(() => terminal.isAlternate() && terminal.text().at(-1)!.includes('q quit'));
		expect(terminal.text()).toHaveLength(30);
		await terminal.waitFor(tickIs(3));
		expect([1000, 2004].map(mode => terminal.mode(mode))).toEqual([true, true]);
		terminal.type('\x1a');
		await terminal.waitFor(/Stopped.*\ninner>$/m);
		terminal.resize(80, 24);
		terminal.type('fg\r');
		await terminal.waitFor(() => seen() === before);
		terminal.type('q');
		await terminal.waitFor(/inner>$/m);
		expectRestored(terminal);
	});
});
