import {EventEmitter} from 'node:events';
import {describe, expect, it} from 'vitest';
import {describeError, exitCode} from '../../../source/terminal/session/exits.js';
import {groupsIn} from '../../../source/terminal/session/foreground.js';
import {watchHangup} from '../../../source/terminal/session/hangup.js';
import type {Host} from '../../../source/terminal/session/host.js';
import {openSession} from '../../../source/terminal/session/session.js';

/** A session whose process and terminal are only pretended; -1 takes no bytes. */
function pretended() {
	const exits: number[] = [];
	const raw: boolean[] = [];
	const host = Object.assign(new EventEmitter(), {
		pid: 1,
		platform: 'linux',
		env: {},
		kill: () => true,
		exit: (code: number) => void exits.push(code),
	}) as unknown as Host & EventEmitter;
	const stdin = Object.assign(new EventEmitter(), {
		isTTY: true,
		isRaw: false,
		setRawMode: (on: boolean) => raw.push(on),
	});
	const stdout = Object.assign(new EventEmitter(), {fd: -1, write: () => true});
	const ended: number[] = [];
	const throwing = (code: number) => {
		ended.push(code);
		throw new Error('dropped');
	};
	const session = openSession({stdin, stdout, host, beforeExit: throwing});
	return {session, host, stdin, stdout, exits, raw, ended};
}

const failure = (code: string) => Object.assign(new Error(code), {code});

describe('a session', () => {
	it.each([
		['stdin', 'end', undefined, 129],
		['stdin', 'close', undefined, 129],
		['stdin', 'error', failure('EIO'), 129],
		['stdout', 'error', failure('EIO'), 129],
		['stdout', 'error', failure('EPIPE'), 0],
	] as const)('ends when %s says %s (case %#)', (stream, event, error, code) => {
		const {[stream]: emitter, exits, raw, ended, session} = pretended();
		emitter.emit(event, error);
		expect([exits, ended, session.active]).toEqual([[code], [code], false]);
		expect(raw).toEqual([false, true, false]);
	});

	it('ends once', () => {
		const {host, stdin, exits} = pretended();
		host.emit('SIGTERM');
		host.emit('SIGINT');
		stdin.emit('end');
		host.emit('exit');
		expect(exits).toEqual([143]);
	});

	it('leaves no listener behind when it is closed', () => {
		const {session, host, stdin, stdout, exits} = pretended();
		session.close();
		for (const emitter of [host, stdin, stdout]) expect(emitter.eventNames()).toEqual([]);
		session.suspend();
		expect(exits).toEqual([]);
		session.exit(1);
		expect(exits).toEqual([1]);
	});
});

it('closes what was a terminal and has hung up, once, and nothing else', () => {
	const terminals = new Set([0, 2]);
	const closed: number[] = [];
	const close = (fd: number) => {
		closed.push(fd);
		throw new Error('closed already');
	};
	const atTheEnd = watchHangup([0, 1, 2], fd => terminals.has(fd), close);
	atTheEnd(0);
	expect(closed).toEqual([]);
	terminals.delete(2);
	atTheEnd(0);
	atTheEnd(0);
	expect(closed).toEqual([2]);
});

it('closes every terminal after a hang-up, also one that does not know of it yet', () => {
	const closed: number[] = [];
	watchHangup(
		[0, 1, 2],
		fd => fd !== 1,
		fd => closed.push(fd),
	)(129);
	expect(closed).toEqual([0, 2]);
});

it('knows the exit codes of signals', () => {
	const codes = (['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const).map(exitCode);
	expect(codes).toEqual([129, 130, 131, 143]);
});

it('describes whatever was thrown', () => {
	expect(describeError(new Error('a\x1b[2Jb'))).toMatch(/^Error: a.*b\n\s+at /);
	expect(describeError('text')).toBe("'text'");
	expect(describeError(undefined)).toBe('undefined');
	const hostile = {
		get [Symbol.toStringTag](): string {
			throw new Error('no');
		},
	};
	expect(describeError(hostile)).toBe('an error that cannot be shown');
});

it('reads the groups of a process whose name is no help', () => {
	expect(groupsIn('42 (a) (b c) S 1 40 40 34816 41 4194304 1')).toEqual({group: 40, foreground: 41});
});
