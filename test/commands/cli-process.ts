import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {checkBuilt} from '../helpers/built.js';

/** The built program, as it is installed; another build of it may be named while working on it. */
export const cli = process.env.OPTIM_RACE_CLI ?? fileURLToPath(new URL('../../dist/optim-race.cjs', import.meta.url));

if (process.env.OPTIM_RACE_CLI === undefined) checkBuilt();

/** An environment in which nothing is set that the program looks at. */
export const bare = {PATH: process.env.PATH, LANG: 'C.UTF-8'};

export type Outcome = {code: number | null; signal: string | null; stdout: string; stderr: string};

export function start(args: readonly string[], env: Record<string, string | undefined> = bare): ChildProcess {
	return spawn(process.execPath, [cli, ...args], {env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe']});
}

/** Waits for a process to end and its output to be read; after a minute and a half it is ended, as nothing of ours may hang. */
export async function outcome(child: ChildProcess): Promise<Outcome> {
	const text = {stdout: '', stderr: ''};
	for (const name of ['stdout', 'stderr'] as const) {
		child[name]?.setEncoding('utf8').on('data', piece => {
			text[name] += piece;
		});
	}
	const timer = setTimeout(() => child.kill('SIGKILL'), 90_000);
	const [code, signal] = await once(child, 'close');
	clearTimeout(timer);
	return {code, signal, ...text};
}

export const runCli = (args: readonly string[], env?: Record<string, string | undefined>) => outcome(start(args, env));

/** Does something with each of many things, a few at a time. */
export async function eachOf<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>, atOnce = 4) {
	const waiting = [...things];
	const worker = async () => {
		for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
	};
	await Promise.all(Array.from({length: atOnce}, worker));
}

/** Whether a process has a handler of its own for SIGQUIT yet; where that cannot be seen, after a second. */
export async function listening(pid: number): Promise<void> {
	for (let tries = 0; tries < 1000; tries++) {
		await sleep(50);
		try {
			const caught = /SigCgt:\s*([0-9a-f]+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
			if (BigInt(`0x${caught}`) & (1n << 2n)) return;
		} catch {
			return sleep(1000);
		}
	}
}
