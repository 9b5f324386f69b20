import {describe, expect, it} from 'vitest';
import {bare, cli, runCli} from '../commands/cli-process.js';
import type {PtyTerminal} from '../helpers/pty.js';
import {openIn, openProgram} from './dashboard.js';

/** An address, as a blank in a path would end it in NODE_OPTIONS. */
const windows = new URL('fixtures/windows.mjs', import.meta.url).href;
const patience = 20_000;
/** Waits for a line, however far it has been scrolled away. */
const told = (terminal: PtyTerminal, line: RegExp | string, from = 0) =>
	terminal.waitFor(({output}) => {
		const text = output.slice(from);
		return typeof line === 'string' ? text.includes(line) : line.test(text);
	}, patience);

/** Nothing that moves a cursor, switches a mode or draws: plain lines. */
function expectPlain({output}: PtyTerminal): void {
	expect(output).not.toMatch(/[^\r\n\P{Cc}]/u);
	expect(output).not.toMatch(/[─-▟⠀-⣿✓✕○►]/);
	for (const line of output.split('\r\n').slice(0, -1)) expect(line).toMatch(/^\S.*[.?!]$|: \w+$/);
}

describe.concurrent('the dashboard in words', () => {
	it.for([
		['by the flag', ['--screen-reader'], {}],
		['by the variable', [], {INK_SCREEN_READER: 'true'}],
		['in a terminal that can nothing', ['--screen-reader'], {TERM: 'dumb'}],
	] as const)('tells the race as it goes, %s', async ([, args, env], test) => {
		const terminal = openProgram(test, [...args, '--speed', '50', '--steps', '400'], {env});
		await told(terminal, 'Playing from tick 0, 50 ticks a second.');
		await told(terminal, 'paused at tick 400.');
		terminal.type('\t');
		await told(terminal, '6: AdaGrad, number 4');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectPlain(terminal);
		expect(terminal.isAlternate()).toBe(false);
		// What was told is what the engine knows.
		const {stdout} = await runCli(['run', 'toy', '--steps', '400', '--format', 'json']);
		const {racers} = JSON.parse(stdout) as {racers: {name: string; status: string; settled: number}[]};
		const finished = racers.filter(({status}) => status === 'finished');
		expect(finished.length).toBeGreaterThan(3);
		const lines = terminal.output.split('\r\n');
		for (const {name, settled} of finished) {
			const line = lines.find(text => text.toLowerCase().includes(`: ${name} finished, settled at tick ${settled}.`));
			const inStandings = lines.find(text => text.toLowerCase().includes(`: ${name}, number`));
			// Two that finish in the same second are told together with what else has changed.
			expect(line ?? terminal.output).toMatch(/finished|more have changed/);
			expect(inStandings).toContain(`finished, settled at tick ${settled},`);
		}
		expect(lines.filter(line => / leads, gap /.test(line)).length).toBeGreaterThan(0);
	});

	it('tells of a tuning that it has begun, how far it is, that it is left, and what came of it', async test => {
		const terminal = openProgram(test, ['sparse', '--screen-reader']);
		await told(terminal, 'q leaves.');
		for (const [keys, line] of [
			[' ', /Paused at tick \d+\./],
			['T', 'Tuning: everyone'],
			['\t', /Tuning: \d+ percent\./],
			['\x1b', 'stopped tuning.'],
			['T]', '; no longer tuning.'],
			['T', /each at the best of .* rates, \d+ ticks each/],
		] as const) {
			const from = terminal.output.length;
			terminal.type(keys);
			await told(terminal, line, from);
		}
	});

	it('takes the keys of the dashboard and says what each did', async test => {
		const terminal = openProgram(test, ['--screen-reader']);
		await told(terminal, ' leads, gap ');
		for (const [keys, line] of [
			[' ', /Paused at tick \d+\./],
			['\x1b[H', /Tick 0 of \d+\./],
			['L', /Tick 10( of \d+)?\. RMSProp leads/],
			['6', 'Adam is out.'],
			['6', 'Adam is in again.'],
			['+', '20 ticks a second.'],
			// As the kitty protocol and rxvt have them.
			['\x1b[104;1u', 'Tick 9 of '],
			['\x1b[c', 'Tick 19'],
			[']', 'GD learning rate equals 2 from tick 19'],
			['p', /Choose a problem, \d+ of them\./],
			['val', 'val: 1 of them. 3: Valley.'],
			['\r', 'Valley: the loss is L equals'],
			['?', 'question mark: every key'],
			['\x1b', 'Closed.'],
			['z', 'That key changes a drawing'],
			['s', 'Pick a start'],
			['\x1b[C\r', 'all start at '],
		] as const) {
			const from = terminal.output.length;
			terminal.type(keys);
			await told(terminal, line, from);
		}
		terminal.type('\x03');
		expect(await terminal.waitForExit()).toEqual({code: 130, signal: undefined});
		expectPlain(terminal);
	});

	it('asks what a scene asks, takes a typed answer, and tells whether it was right', async test => {
		const terminal = openProgram(test, ['lecture', 'adam', '--screen-reader']);
		await told(terminal, 'Paused at tick 0.');
		terminal.type(' ');
		await told(terminal, 'c: ten times as far.');
		terminal.type('2');
		await told(terminal, 'Answer: Right.');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectPlain(terminal);
	});

	it.for([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGQUIT', 131],
		['SIGHUP', 129],
	] as const)('ends by %s with %i', async ([signal, code], test) => {
		const terminal = openProgram(test, ['--screen-reader']);
		await told(terminal, 'Playing from tick 0');
		terminal.kill(signal);
		expect(await terminal.waitForExit(patience)).toEqual({code, signal: undefined});
		expectPlain(terminal);
	});

	it('leaves the terminal as it was, and comes back after ctrl-z', async test => {
		const env = {NODE: process.execPath, CLI: cli, PS1: 'prompt> '};
		const terminal = openIn(test, {file: '/bin/bash', args: ['--norc', '--noprofile', '-i'], env});
		await terminal.waitFor('prompt>', patience);
		terminal.type('before=$(stty -g); "$NODE" "$CLI" --screen-reader\r');
		await told(terminal, 'Playing from tick 0');
		terminal.type('\x1a');
		await told(terminal, 'Stopped');
		terminal.type('fg\r');
		await told(terminal, 'Back.');
		terminal.type(' ');
		await told(terminal, /Paused at tick \d+\./);
		terminal.type('q');
		await told(terminal, /Left at tick \d+\./);
		terminal.type('[ "$before" = "$(stty -g)" ] && echo all re""stored\r');
		await told(terminal, 'all restored');
	});
});

describe.concurrent('Windows', () => {
	it('cannot suspend a program, and that is said', async test => {
		const terminal = openProgram(test, ['--screen-reader'], {env: {NODE_OPTIONS: `--import=${windows}`}});
		await told(terminal, 'Playing from tick 0');
		terminal.type('\x1a');
		await told(terminal, 'ctrl-z cannot be done here: Windows does not stop programs.');
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expectPlain(terminal);
	});
});

describe.concurrent('words in a pipe', () => {
	it('are what the report says, a line a racer', async () => {
		for (const args of [['--screen-reader'], ['run', '--screen-reader']]) {
			const {code, stdout, stderr} = await runCli([...args, '--steps', '300']);
			expect([code, stderr]).toEqual([0, '']);
			const lines = stdout.trimEnd().split('\n');
			expect(lines).toHaveLength(12);
			expect(lines[3]).toMatch(
				/^1: Adam, number 6, learning rate 0\.1, finished, settled at tick 80, gap under 0\.001 percent, /,
			);
			expect(lines.at(-1)).toBe('optim-race run toy --steps 300');
			expect(lines.slice(0, -1).join('\n')).not.toMatch(/[^ -~\n]|[<>^*_|~`%/+=\\[\]{}]/);
		}
	});

	it('are told by the variable too, but for a format that is asked for', async () => {
		const env = {...bare, INK_SCREEN_READER: 'true'};
		expect((await runCli(['run', '--steps', '5'], env)).stdout).toContain('The same race again:');
		const {stdout} = await runCli(['run', '--steps', '5', '--format', 'json'], env);
		expect(JSON.parse(stdout).ticks).toBe(5);
		expect((await runCli(['run', '--steps', '5'], {...bare, INK_SCREEN_READER: 'false'})).stdout).toContain(
			'evaluations  ',
		);
	});

	it('have a scene with its questions', async () => {
		const {code, stdout} = await runCli(['lecture', 'adam', '--screen-reader']);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Scene \d+ of \d+: Momentum plus RMSProp\.\n/);
		expect(stdout).toMatch(/^Question: Across a ravine .*\na: as far\.\n/m);
	});

	it('cannot be recorded', async () => {
		const {code, stdout, stderr} = await runCli(['--screen-reader', '--record', '/dev/null']);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain('--record keeps what is drawn, and --screen-reader draws nothing');
	});
});
