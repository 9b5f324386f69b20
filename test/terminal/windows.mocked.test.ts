import {EventEmitter} from 'node:events';
import {afterEach, expect, it, vi} from 'vitest';
import {openOutput} from '../../source/terminal/frame/output.js';
import {isForeground} from '../../source/terminal/session/foreground.js';
import type {Host} from '../../source/terminal/session/host.js';
import {openSession} from '../../source/terminal/session/session.js';

const {signals} = vi.hoisted(() => ({
	/** All that Windows has. */
	signals: {
		SIGHUP: 1,
		SIGINT: 2,
		SIGILL: 4,
		SIGABRT: 22,
		SIGFPE: 8,
		SIGKILL: 9,
		SIGSEGV: 11,
		SIGTERM: 15,
		SIGBREAK: 21,
	},
}));

vi.mock('node:os', async original => {
	const os = await original<typeof import('node:os')>();
	return {...os, constants: {...os.constants, signals}};
});
vi.mock('node:fs', async original => {
	const fs = await original<typeof import('node:fs')>();
	const there = <Call extends (...given: never[]) => unknown>(call: Call) =>
		((...given: never[]) => {
			if (String(given[0]).startsWith('/proc')) throw Object.assign(new Error('not there'), {code: 'ENOENT'});
			return call(...given);
		}) as Call;
	const {O_NONBLOCK, O_NOCTTY, ...constants} = fs.constants;
	return {...fs, constants, openSync: there(fs.openSync), readFileSync: there(fs.readFileSync)};
});

afterEach(() => vi.useRealTimers());

/** A process as Windows has them: what it does not know it refuses by throwing. */
function windows() {
	const exits: number[] = [];
	const killed: unknown[] = [];
	const host = Object.assign(new EventEmitter(), {
		pid: 7,
		platform: 'win32' as const,
		env: {},
		kill(pid: number, signal: NodeJS.Signals) {
			if (!Object.hasOwn(signals, signal)) throw new TypeError(`Unknown signal: ${signal}`);
			killed.push([pid, signal]);
		},
		exit: (code: number) => void exits.push(code),
	}) as unknown as Host & EventEmitter;
	const stdin = Object.assign(new EventEmitter(), {isTTY: true, isRaw: false, setRawMode() {}});
	const written: string[] = [];
	const stdout = Object.assign(new EventEmitter(), {
		fd: -1,
		write: (text: string) => written.push(text),
		writeNow: (text: string) => written.push(text),
	});
	return {host, stdin, stdout, exits, killed, written, session: openSession({stdin, stdout, host})};
}

it('takes the terminal and gives it back, and cannot be suspended', () => {
	vi.useFakeTimers();
	const {session, host, killed, written, exits} = windows();
	expect(session.active).toBe(true);
	const before = written.length;
	expect(session.suspend()).toBe(false);
	for (const name of ['SIGTSTP', 'SIGCONT']) expect(host.listenerCount(name)).toBe(0);
	vi.advanceTimersByTime(1000);
	expect([session.active, written.length, killed, exits]).toEqual([true, before, [], []]);
	session.exit(130);
	expect([session.active, killed, exits]).toEqual([false, [], [130]]);
});

it.each([
	['SIGHUP', 129],
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGBREAK', 149],
])('gives the terminal back for %s: exit code %i', (signal, code) => {
	const {session, host, exits} = windows();
	host.emit(signal);
	expect([session.active, exits]).toEqual([false, [code]]);
});

it('has no /proc, and does without', () => {
	expect(isForeground()).toBe(true);
	expect(openOutput(1).fd).toBe(1);
});
