import type {TestContext} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {PtyTerminal, type TerminalOptions} from '../helpers/pty.js';

type Options = Omit<TerminalOptions, 'file' | 'args'>;
type Test = Pick<TestContext, 'onTestFinished'>;

/** A terminal that is closed when its own test is over: these run side by side, where only its context knows which. */
export function openIn({onTestFinished}: Test, options: TerminalOptions): PtyTerminal {
	const terminal = new PtyTerminal(options);
	onTestFinished(() => terminal.close());
	return terminal;
}

/** The built program in a terminal of its own. */
export const openProgram = (test: Test, args: readonly string[] = [], options: Options = {}): PtyTerminal =>
	openIn(test, {file: process.execPath, args: [cli, ...args], ...options});

/** The dashboard, drawn and put back to its first tick; keys that follow are seen one by one. */
export async function openPaused(
	test: Test,
	args: readonly string[] = [],
	options: Options = {},
): Promise<PtyTerminal> {
	const terminal = openProgram(test, args, options);
	await terminal.waitFor('q quit');
	terminal.type(' ');
	await terminal.waitFor('space play');
	terminal.type('r');
	await terminal.waitFor('from the start');
	terminal.type('\x1b[H');
	await terminal.waitFor('q quit');
	return terminal;
}

/** A shell under which the program runs as its job, on a problem where one is named; what stood before is on the screen. */
export async function openShell(test: Test, problem = ''): Promise<PtyTerminal> {
	const terminal = openIn(test, {
		file: '/bin/bash',
		args: ['--norc', '--noprofile', '-i'],
		env: {NODE: process.execPath, CLI: cli, PS1: 'prompt> '},
	});
	await terminal.waitFor('prompt>');
	terminal.type("bind 'set enable-bracketed-paste off'; clear; echo stood before\r");
	await terminal.waitFor('stood before\nprompt>');
	terminal.type(`"$NODE" "$CLI" ${problem}\r`);
	await terminal.waitFor('q quit');
	return terminal;
}

export const tickIs = (tick: number) => new RegExp(`tick +${tick}\\b`);
