import {readdirSync, readFileSync} from 'node:fs';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {lines} from '../helpers/pty-screen.js';

export const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

export const quantile = (values: readonly number[], share: number) =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Processor time of all threads of a process so far, in ms: the kernel counts it in nanoseconds. */
export function cpuOf(pid: number): number {
	let total = 0;
	for (const task of readdirSync(`/proc/${pid}/task`)) {
		try {
			total += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
		} catch {
			// A thread that has just ended.
		}
	}
	return total / 1e6;
}

/** Memory that a process holds, in MB. */
export const residentOf = (pid: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** A program in a real pty, read as fast as it writes; the screen is followed only where someone asks for it. */
export function run(args: readonly string[], columns: number, rows: number) {
	const env = {
		PATH: process.env.PATH,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		NODE_ENV: 'production',
	};
	const pty = spawn(process.execPath, [...args], {cols: columns, rows, env});
	const screen = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	let bytes = 0;
	let unseen = '';
	let latest = 0;
	const watchers = new Set<() => void>();
	const ended = new Promise<void>(resolve => pty.onExit(() => resolve()));
	pty.onData(data => {
		bytes += Buffer.byteLength(data);
		unseen += data;
		latest = performance.now();
		for (const watch of watchers) watch();
		watchers.clear();
	});
	const see = () => {
		const data = unseen;
		unseen = '';
		return new Promise<string[]>(resolve => screen.write(data, () => resolve(lines(screen))));
	};
	return {
		pid: pty.pid,
		type: (keys: string) => pty.write(keys),
		bytes: () => bytes,
		see,
		/** The milliseconds until what came made the screen hold to a condition. */
		async until(holds: (lines: readonly string[]) => boolean, timeout = 60_000): Promise<number> {
			const from = performance.now();
			for (;;) {
				const came = latest;
				if (holds(await see())) return Math.max(0, came - from);
				if (performance.now() - from > timeout) throw new Error(`not in ${timeout} ms`);
				if (unseen === '') await Promise.race([new Promise<void>(resolve => watchers.add(resolve)), later(100)]);
			}
		},
		async end(signal: NodeJS.Signals = 'SIGTERM') {
			try {
				process.kill(pty.pid, signal);
			} catch {
				// It has ended.
			}
			await Promise.race([ended, later(3000)]);
		},
	};
}
