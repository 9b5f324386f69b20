import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openTerminal, type PtyTerminal} from '../../helpers/pty.js';
import {stateOf} from '../../helpers/pty-process.js';
import {compile} from '../compile.js';

let program = '';
let remove = () => {};
beforeAll(() => {
	const compiled = compile('test/terminal/fixtures/session.ts');
	program = join(compiled.directory, 'test/terminal/fixtures/session.js');
	remove = compiled.remove;
});
afterAll(() => remove());

type Env = Readonly<Record<string, string>>;

/** The program alone in a terminal: it leads the session, and no shell waits for it. */
async function alone(env: Env = {}): Promise<PtyTerminal> {
	const terminal = await openTerminal({file: process.execPath, args: [program], env});
	await ready(terminal);
	return terminal;
}

/** What a shell says when the program is over. */
const report =
	'echo "code $?"; stty -a | grep -ow -e "-\\?icanon" -e "-\\?echo" -e "-\\?isig" | tr "\\n" " "; echo; read x';

/** The program under a shell that then tells the exit code and the terminal's modes. */
async function underShell(): Promise<{terminal: PtyTerminal; pid: number}> {
	const terminal = await openTerminal({
		file: '/bin/bash',
		args: ['--norc', '--noprofile', '-c', `echo before; "$NODE" "$PROGRAM"; ${report}`],
		env: {NODE: process.execPath, PROGRAM: program},
	});
	return {terminal, pid: await ready(terminal)};
}

/** An interactive shell with job control, in which the program has been started as a job. */
async function asJob(command = '"$NODE" "$PROGRAM"'): Promise<{terminal: PtyTerminal; pid: number}> {
	const terminal = await openTerminal({
		file: '/bin/bash',
		args: ['--norc', '--noprofile', '-i'],
		env: {NODE: process.execPath, PROGRAM: program, PS1: 'prompt> '},
	});
	await terminal.waitFor('prompt>');
	terminal.type("bind 'set enable-bracketed-paste off'; clear\r");
	await terminal.settle();
	terminal.type(`${command}\r`);
	return {terminal, pid: await ready(terminal)};
}

async function ready(terminal: PtyTerminal): Promise<number> {
	await terminal.waitFor('ready');
	return Number(/ready (\d+)/.exec(terminal.text()[0]!)![1]);
}

/** The shell says that its job is stopped, and waits for a command. */
async function stopped(terminal: PtyTerminal): Promise<void> {
	await terminal.waitFor(/Stopped.*\nprompt>$/m);
}

function expectTaken(terminal: PtyTerminal): void {
	expect(terminal.isAlternate()).toBe(true);
	expect([25, 7, 2004, 1000, 1006].map(mode => terminal.mode(mode))).toEqual([false, false, true, true, true]);
}

function expectRestored(terminal: PtyTerminal): void {
	expect(terminal.isAlternate()).toBe(false);
	expect(terminal.text().join('\n')).not.toContain('ready');
	expect([25, 7].map(mode => terminal.mode(mode))).toEqual([true, true]);
	expect([2004, 1000, 1002, 1003, 1006, 2026].map(mode => terminal.mode(mode)).includes(true)).toBe(false);
}

describe('every way out gives the terminal back', () => {
	it.each([
		['q', 0],
		['\x03', 130],
		['t', 1],
		['r', 1],
		['n', 1],
		['x', 5],
	])('key %j: exit %d', async (key, code) => {
		const {terminal} = await underShell();
		expectTaken(terminal);
		terminal.type(key);
		await terminal.waitFor(`code ${code}\n`);
		await terminal.waitFor('icanon');
		expectRestored(terminal);
		expect(terminal.text()[0]).toBe('before');
		expect(terminal.text().join('\n')).toMatch(/^isig icanon echo$/m);
	});

	it.each([
		['SIGINT', 130],
		['SIGQUIT', 131],
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGXCPU', 152],
	] as const)('%s: exit %d', async (signal, code) => {
		const {terminal, pid} = await underShell();
		process.kill(pid, signal);
		await terminal.waitFor(`before exit ${code}\ncode ${code}\n`);
		await terminal.waitFor(/^isig icanon echo$/m);
		expectRestored(terminal);
	});

	it('tells of an error after that, and lets nothing in it touch the terminal', async () => {
		const terminal = await alone();
		terminal.type('t');
		expect(await terminal.waitForExit()).toEqual({code: 1, signal: undefined});
		const text = terminal.text().join('\n');
		expect(text).toMatch(/before exit 1\nError: thrown on purpose\n\s+at /);
		expect(text).not.toContain('half a frame');
		expect(terminal.cell(0, 0)).toMatchObject({foreground: 'default'});
	});

	it('tells of a rejection', async () => {
		const terminal = await alone();
		terminal.type('r');
		expect(await terminal.waitForExit()).toEqual({code: 1, signal: undefined});
		expect(terminal.text().join('\n')).toContain('Error: rejected on purpose');
	});

	it('does it once, however many signals come', async () => {
		const terminal = await alone();
		for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) terminal.kill(signal);
		const {code} = await terminal.waitForExit();
		expect([129, 130, 143]).toContain(code);
		expect(terminal.output.split('\x1b[?1049l')).toHaveLength(2);
	});

	it('ends when the terminal is taken away', async () => {
		const terminal = await alone();
		terminal.hangUp();
		expect(await terminal.waitForExit()).toEqual({code: 129, signal: undefined});
	});

	it('writes nothing to the screen once it is closed', async () => {
		const terminal = await alone();
		terminal.type('q');
		expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
		expect(terminal.output).not.toContain('never seen');
		expect(terminal.text()[0]).toBe('closed');
	});

	it('ends quietly when the reader of its output is gone', async () => {
		const terminal = await openTerminal({
			file: '/bin/bash',
			args: ['-c', `set -o pipefail; "$NODE" "$PROGRAM" | (head -c 100 >/dev/null; exec <&-; echo gone); ${report}`],
			env: {NODE: process.execPath, PROGRAM: program},
		});
		await terminal.waitFor('gone');
		terminal.type('w');
		await terminal.waitFor('code 0\n');
		await terminal.waitFor(/^isig icanon echo$/m);
		expect(terminal.text().join('\n')).not.toContain('Error');
	});
});

describe('suspension', () => {
	it('works under a shell: ctrl-z, a prompt, fg, and again', async () => {
		const {terminal} = await asJob();
		for (let round = 1; round <= 2; round++) {
			terminal.type('\x1a');
			await stopped(terminal);
			expectRestored(terminal);
			terminal.type('stty -a | grep -ow -e "-\\?isig"; echo shell $((40 + 2))\r');
			await terminal.waitFor(/^isig\nshell 42$/m);
			terminal.type('clear; fg\r');
			await terminal.waitFor(`resumed ${round}`);
			expectTaken(terminal);
		}
		terminal.type('\x03');
		await terminal.waitFor('before exit 130');
		expectRestored(terminal);
	});

	it('stops the parents in its group too, as under npx', async () => {
		const {terminal} = await asJob('sh -c \'"$NODE" "$PROGRAM"; exit\'');
		terminal.type('\x1a');
		await stopped(terminal);
		terminal.type('fg\r');
		await terminal.waitFor('resumed 1');
	});

	it('learns of a size that changed meanwhile', async () => {
		const {terminal} = await asJob();
		terminal.type('\x1a');
		await stopped(terminal);
		terminal.resize(100, 30);
		terminal.type('fg\r');
		await terminal.waitFor('size 100x30');
	});

	it('stops again in the background, and can be killed there', async () => {
		const {terminal} = await asJob();
		terminal.type('\x1a');
		await stopped(terminal);
		terminal.type('bg; until [[ $(jobs -l) == *"tty output"* ]]; do sleep 0.1; done; clear; jobs -l\r');
		await terminal.waitFor(/^\[1\].*Stopped \(tty output\).*\nprompt>$/m);
		expect(terminal.isAlternate()).toBe(false);
		terminal.type('clear; kill %1; while [[ $(jobs -l) == *Stopped* ]]; do sleep 0.1; done; sleep 0.1; echo\r');
		await terminal.waitFor(/before exit 143[\s\S]*Terminated/);
		expectRestored(terminal);
	});

	it('gives the screen back for a SIGTSTP from outside', async () => {
		const {terminal, pid} = await asJob();
		process.kill(pid, 'SIGTSTP');
		await stopped(terminal);
		terminal.type('fg\r');
		await terminal.waitFor('resumed 1');
		expectTaken(terminal);
	});

	it('takes the screen again after a SIGSTOP from outside', async () => {
		const {terminal, pid} = await asJob();
		process.kill(pid, 'SIGSTOP');
		await stopped(terminal);
		terminal.type('fg\r');
		await terminal.waitFor('resumed 1');
		// Raw again, though the shell had it otherwise: ctrl-c is a key.
		terminal.type('\x03');
		await terminal.waitFor('before exit 130');
	});

	it('stops without a shell as well, until somebody continues it', async () => {
		const terminal = await alone();
		terminal.type('\x1a');
		// It has written before it stopped; what it wrote may come later than that can be seen.
		await terminal.waitFor(() => stateOf(terminal.pid) === 'T' && !terminal.isAlternate());
		expectRestored(terminal);
		terminal.kill('SIGCONT');
		await terminal.waitFor('resumed 1');
		terminal.type('x');
		expect(await terminal.waitForExit()).toEqual({code: 5, signal: undefined});
	});

	it('ends by a signal that came while it was stopped, without drawing again', async () => {
		const terminal = await alone();
		terminal.type('\x1a');
		await terminal.waitFor(() => stateOf(terminal.pid) === 'T');
		terminal.kill('SIGTERM');
		terminal.kill('SIGCONT');
		expect(await terminal.waitForExit()).toEqual({code: 143, signal: undefined});
		expect(terminal.output.split('\x1b[?1049h')).toHaveLength(2);
	});

	it('does not freeze where nobody could continue it: over SSH without a shell', async () => {
		const terminal = await alone({SSH_CONNECTION: '::1 22 ::1 4000'});
		terminal.type('\x1a');
		await terminal.waitFor('resumed 1');
		expectTaken(terminal);
		terminal.type('\x03');
		expect(await terminal.waitForExit()).toEqual({code: 130, signal: undefined});
	});
});
