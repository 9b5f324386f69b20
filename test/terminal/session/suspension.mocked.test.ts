import {EventEmitter} from 'node:events';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {Host} from '../../../source/terminal/session/host.js';
import {watchSuspension} from '../../../source/terminal/session/suspension.js';

vi.mock('../../../source/terminal/session/foreground.js', () => ({isForeground: () => true}));

beforeEach(() => void vi.useFakeTimers({toFake: ['setTimeout', 'setImmediate', 'performance']}));
afterEach(() => void vi.useRealTimers());

/** A process in a terminal, of which nothing stops, and what was done to it. */
function opened(env: Host['env'] = {}) {
	const done: string[] = [];
	const host = Object.assign(new EventEmitter(), {
		pid: 7,
		platform: 'linux' as const,
		env,
		kill: (pid: number, signal: string) => done.push(`${signal} ${pid === 0 ? 'all' : 'own'}`),
		exit: () => {},
	}) as unknown as Host & EventEmitter;
	const watch = watchSuspension(host, {leave: () => done.push('leave'), enter: () => done.push('enter')});
	return {host, done, watch};
}

it('a program that was stopped and continued takes the screen once, however late its timers are', async () => {
	const {host, done, watch} = opened();
	watch.suspend();
	expect(done).toEqual(['leave', 'SIGTSTP all']);
	host.emit('SIGCONT');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done).toEqual(['leave', 'SIGTSTP all', 'enter']);
	watch.suspend();
	host.emit('SIGCONT');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done.slice(3)).toEqual(['leave', 'SIGTSTP all', 'enter']);
});

it('one that nobody could continue over SSH comes back once, without stopping itself', async () => {
	const {done, watch} = opened({SSH_TTY: '/dev/pts/1'});
	watch.suspend();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done).toEqual(['leave', 'SIGTSTP all', 'enter']);
});

it('one that no shell stops stops itself alone', async () => {
	const {done, watch} = opened();
	watch.suspend();
	await vi.advanceTimersByTimeAsync(35);
	expect(done).toEqual(['leave', 'SIGTSTP all', 'SIGSTOP own']);
});

it('one that is stopped again as soon as it goes on waits for the next time', async () => {
	const {host, done, watch} = opened();
	watch.suspend();
	host.emit('SIGCONT');
	watch.suspend();
	await vi.advanceTimersByTimeAsync(10);
	expect(done).toEqual(['leave', 'SIGTSTP all', 'leave', 'SIGTSTP all']);
	host.emit('SIGCONT');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done.slice(4)).toEqual(['enter']);
});

it('one that ends as it goes on does not take the screen', async () => {
	const {host, done, watch} = opened();
	watch.suspend();
	host.emit('SIGCONT');
	watch.stop();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done).toEqual(['leave', 'SIGTSTP all']);
});

it('one that has ended is left alone', async () => {
	const {host, done, watch} = opened();
	watch.suspend();
	watch.stop();
	host.emit('SIGCONT');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(done).toEqual(['leave', 'SIGTSTP all']);
	expect(host.listenerCount('SIGCONT') + host.listenerCount('SIGTSTP')).toBe(0);
});
