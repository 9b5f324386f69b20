import {describe, expect, it, type TestContext} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {openIn, openPaused, openProgram, openShell, tickIs} from './dashboard.js';

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe.concurrent('a race that went slowly for six seconds, then as fast as it goes', {timeout: 60_000}, () => {
	it.for([
		['q', 0],
		['SIGTERM', 143],
	] as const)('is left by %s', async ([how, code], test) => {
		const terminal = openProgram(test);
		await terminal.waitFor(/tick +(6\d|[7-9]\d|\d{3,}) /, 20_000);
		terminal.type('+'.repeat(20));
		await terminal.waitFor(/ max /);
		await terminal.waitFor(/tick +\d{1,3}(,\d{3})+ /);
		if (how === 'q') terminal.type(how);
		else terminal.kill(how);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
	});
});

describe.concurrent('1,500 keys that come at once', () => {
	it.for([
		['\x03', 130],
		['q', 0],
	] as const)('let %j behind them leave', async ([key, code], test) => {
		const terminal = await openPaused(test, [], {columns: 200, rows: 50});
		terminal.type('v'.repeat(1500) + key);
		expect(await terminal.waitForExit()).toEqual({code, signal: undefined});
	});

	it('are all taken', async test => {
		const terminal = await openPaused(test, [], {columns: 200, rows: 50});
		terminal.type('l'.repeat(1500));
		await terminal.waitFor(/tick +1,500 /, 20_000);
	});
});

/** Seconds of the processor that the program takes from its start until it is left with q behind so many keys. */
async function secondsOf(test: Pick<TestContext, 'onTestFinished'>, keys: string): Promise<number> {
	const env = {NODE: process.execPath, CLI: cli};
	const terminal = openIn(test, {
		file: '/bin/bash',
		args: ['-c', '"$NODE" "$CLI"; echo "left with $?"; times; read'],
		env,
	});
	await terminal.waitFor('q quit');
	terminal.type(` ${keys}q`);
	await terminal.waitFor(/left with 0\s+.*\s+\d+m[\d.]+s \d+m[\d.]+s/);
	// The last line is of what the shell has run.
	const [line] = terminal
		.text()
		.filter(text => /^\d+m.*s *$/.test(text))
		.slice(-1);
	return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
		(sum, [, minutes, seconds]) => sum + 60 * +minutes + +seconds,
		0,
	);
}

/** The same with none, measured once. */
let idle: Promise<number> | undefined;

describe.concurrent('1,500 keys that each ask for much', () => {
	// By the processor's time, as the machine may be busy with something else; twice, as then that is more too.
	it.for(['T', 'p3\r', 'r'])('let q behind them leave within a second: %j', {retry: 2}, async (key, test) => {
		idle ??= secondsOf(test, '');
		const [none, many] = [await idle, await secondsOf(test, key.repeat(1500))];
		expect(many - none).toBeLessThan(2);
	});
});

describe.concurrent('what takes long', () => {
	it('leaves keys and frames their turns, shows how far it is, and ends', async test => {
		const terminal = await openPaused(test, ['sparse']);
		terminal.type('T');
		await terminal.waitFor(/ tuning \d+% +esc stops it/);
		terminal.type('l');
		await terminal.waitFor(tickIs(1));
		terminal.type('\x1b');
		await terminal.waitFor('stopped tuning');
		terminal.type('T');
		await terminal.waitFor(/each at the best of .* rates/, 20_000);
		await terminal.waitFor(tickIs(0));
	});
});

describe.concurrent('a keyboard that is never dead', () => {
	it('after esc and whatever may follow it, however long one types', async test => {
		const terminal = await openPaused(test);
		for (const key of [']', 'P', 'X', '_', '^', '[', 'O']) {
			terminal.type(`\x1b${key}1`);
			for (let typed = 0; typed < 30; typed++) {
				await later(30);
				terminal.type('l');
			}
			await terminal.waitFor(/tick +(\d|[12]\d) .*‖[\s\S]*q quit/);
			await terminal.waitFor(() => !tickIs(0).test(terminal.text()[0]));
			await later(100);
			terminal.type('\x1b[H');
			await terminal.waitFor(tickIs(0));
		}
	});

	it.for(['P', '['])('and is left right behind esc and %s', async (key, test) => {
		const terminal = await openPaused(test);
		terminal.type(`\x1b${key}1`);
		terminal.type('l\x03');
		expect(await terminal.waitForExit()).toEqual({code: 130, signal: undefined});
	});

	it('after a paste whose end is lost', async test => {
		const terminal = await openPaused(test);
		terminal.type('\x1b[200~lll\x03');
		await later(1500);
		terminal.type('l');
		await terminal.waitFor(tickIs(1));
		terminal.type('\x03');
		expect(await terminal.waitForExit()).toEqual({code: 130, signal: undefined});
	});
});

describe.concurrent('a key counts once', () => {
	it('right behind esc, within 30 ms', async test => {
		const terminal = await openPaused(test);
		for (const [tick, gap] of [0, 10, 20].entries()) {
			terminal.type('p');
			await terminal.waitFor('Race on');
			terminal.type('\x1b');
			await later(gap);
			terminal.type('l');
			await terminal.waitFor(tickIs(tick + 1));
			await terminal.waitFor('q quit');
		}
	});

	it('before the first frame', async test => {
		const terminal = openProgram(test);
		terminal.type('L');
		await terminal.waitFor(() => terminal.isAlternate());
		terminal.type('\x1b[C');
		await terminal.waitFor(/tick +11 .*‖[\s\S]*q quit/);
		terminal.type('l');
		await terminal.waitFor(tickIs(12));
	});

	it('in the middle of a resize, and of many', async test => {
		const terminal = await openPaused(test, [], {columns: 120, rows: 36});
		for (let n = 0; n < 60; n++) {
			terminal.resize(40 + ((n * 37) % 150), 10 + ((n * 11) % 45));
			if (n % 3 === 1) await later(n % 40);
			terminal.type(n % 2 === 0 ? 'l' : '\x1b[C');
			if (n % 2 === 1) await later(n % 30);
		}
		terminal.resize(100, 30);
		await terminal.waitFor(/tick +60 .*‖[\s\S]*q quit/, 20_000);
	});

	it('while it races as fast as it goes', async test => {
		const terminal = openProgram(test, ['--speed', '10000', ...restless]);
		await terminal.waitFor('q quit');
		terminal.type('+');
		await terminal.waitFor(/ max /);
		await terminal.waitFor(/tick +\d{1,3}(,\d{3})+ /);
		terminal.type('\x1b[H');
		for (let n = 0; n < 20; n++) {
			terminal.type('l');
			await later(n);
		}
		await terminal.waitFor(tickIs(20));
	});

	it('behind ctrl-z and behind fg', async test => {
		const terminal = await openShell(test);
		terminal.type(' ');
		await terminal.waitFor('space play');
		terminal.type('\x1b[H');
		await terminal.waitFor(tickIs(0));
		terminal.type('ll\x1all');
		await terminal.waitFor(/Stopped.*\nprompt>$/m);
		terminal.type('fg\rl');
		await terminal.waitFor(() => terminal.isAlternate());
		await terminal.waitFor(/tick +5 /);
	});
});
