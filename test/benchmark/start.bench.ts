import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import {bench, describe} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {killQuietly} from '../helpers/pty-process.js';
import {cpuOf, quantile} from './pty-run.js';

// From the start of the built program to its first frame, and to its version, each next to a program that does no more
// than it must, by turns, so that whatever slows the machine slows both.
const runs = 25;
const env = {PATH: process.env.PATH, TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8'};
const hello = fileURLToPath(new URL('hello-ink.mjs', import.meta.url));

/** Milliseconds by the clock and of all processors. */
type Cost = {readonly wall: number; readonly cpu: number};

/** What it takes a program in a terminal until something it shows is there. React's quicker build for both. */
function firstFrame(args: readonly string[], shows: RegExp): Promise<Cost> {
	return new Promise((resolve, reject) => {
		const from = performance.now();
		const pty = spawn(process.execPath, [...args], {cols: 120, rows: 36, env: {...env, NODE_ENV: 'production'}});
		let output = '';
		let cost: Cost | undefined;
		const late = setTimeout(() => killQuietly(pty.pid, 'SIGKILL'), 30_000);
		pty.onData(data => {
			output += data;
			if (cost || !shows.test(output)) return;
			cost = {wall: performance.now() - from, cpu: cpuOf(pty.pid)};
			clearTimeout(late);
			killQuietly(pty.pid, 'SIGKILL');
		});
		pty.onExit(() => (cost ? resolve(cost) : reject(new Error(`no frame:\n${output}`))));
	});
}

/** What it takes a program to run to its end. Bash tells, which is not counted. */
async function whole(args: readonly string[]): Promise<Cost> {
	const script = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null';
	const {stderr} = spawnSync('bash', ['--norc', '-c', script, 'bash', process.execPath, ...args], {
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [real, user, system] = stderr.trim().split(' ').map(Number);
	return {wall: real * 1000, cpu: (user + system) * 1000};
}

async function compare(name: string, ours: () => Promise<Cost>, theirs: () => Promise<Cost>, owed: number) {
	const costs: {ours: Cost; theirs: Cost}[] = [];
	for (let run = 0; run < runs; run++) {
		// Whose files are in the machine's memory is the same for both from the second run on.
		costs.push({ours: await ours(), theirs: await theirs()});
	}
	for (const kind of ['wall', 'cpu'] as const) {
		const [one, other] = (['ours', 'theirs'] as const).map(who =>
			quantile(
				costs.map(cost => cost[who][kind]),
				0.5,
			),
		);
		const ratio = one / other;
		const verdict = ratio <= owed ? '' : ` (owed ${owed})`;
		console.log(
			`  ${`${name}, ${kind}`.padEnd(43)} ${one.toFixed(0)} ms to ${other.toFixed(0)} ms: ${ratio.toFixed(2)}×${verdict}`,
		);
	}
}

console.log(`From the start, medians of ${runs}, by turns:`);
await compare(
	'first frame, to an unbundled hello of Ink',
	() => firstFrame([cli], /tick/),
	() => firstFrame([hello], /Hello/),
	0.6,
);
await compare(
	'--version, to node -e 0',
	() => whole([cli, '--version']),
	() => whole(['-e', '0']),
	1.3,
);

describe('from start to end', () => {
	bench('--version', async () => void (await whole([cli, '--version'])), {time: 500});
	bench('node -e 0', async () => void (await whole(['-e', '0'])), {time: 500});
});
