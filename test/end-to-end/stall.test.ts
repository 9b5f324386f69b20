import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {describe, expect, it, type TestContext} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {type Exit, exitOf, killQuietly} from '../helpers/pty-process.js';
import {lines} from '../helpers/pty-screen.js';
import {restless} from '../helpers/restless.js';

const preload = fileURLToPath(new URL('fixtures/count-refusals.mjs', import.meta.url));
const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
const patience = 60_000;

/** Tries until something is there. */
async function until<Thing>(find: () => Thing | undefined, what: string): Promise<Thing> {
	const end = performance.now() + patience;
	for (;;) {
		const found = find();
		if (found !== undefined) return found;
		if (performance.now() > end) throw new Error(`no ${what}`);
		await later(20);
	}
}

/** The program in a pty that can be left unread. */
function open({onTestFinished}: Pick<TestContext, 'onTestFinished'>) {
	const directory = mkdtempSync(join(tmpdir(), 'optim-race-stall-'));
	const file = join(directory, 'refusals');
	const env = {
		PATH: process.env.PATH,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		REFUSALS: file,
	};
	const args = [`--import=${preload}`, cli, '--speed', '500', '--fps', '60', ...restless];
	const pty = spawn(process.execPath, args, {cols: 200, rows: 60, env});
	const exit = new Promise<Exit>(resolve => pty.onExit(event => resolve(exitOf(event))));
	let output = '';
	pty.onData(data => {
		output += data;
	});
	onTestFinished(async () => {
		killQuietly(pty.pid, 'SIGKILL');
		pty.resume();
		await exit;
		rmSync(directory, {recursive: true});
	});
	const refused = (): Promise<number> => {
		rmSync(file, {force: true});
		killQuietly(pty.pid, 'SIGWINCH');
		return until(() => {
			try {
				return Number(readFileSync(file, 'utf8'));
			} catch {
				return undefined;
			}
		}, 'answer');
	};
	return {
		pty,
		exit,
		output: () => output,
		begun: () => until(() => (output.includes('quit') ? true : undefined), 'first frame'),
		/** Waits until the terminal has refused so many writes more: full of what the kernel takes, and a while longer. */
		async refusals(more: number): Promise<void> {
			const enough = (await refused()) + more;
			while ((await refused()) < enough) await later(50);
		},
	};
}

/** The ticks that were on the screen, frame after frame. */
async function ticksShown(output: string): Promise<number[]> {
	const screen = new headless.Terminal({cols: 200, rows: 60, allowProposedApi: true});
	const ticks: number[] = [];
	for (const frame of output.split('\x1b[?2026l')) {
		await new Promise<void>(resolve => screen.write(frame, resolve));
		const found = /tick +([\d,]+)/.exec(lines(screen)[0]);
		if (found) ticks.push(Number(found[1].replaceAll(',', '')));
	}
	return ticks;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

// Nothing here goes by the clock: a stall is as long as the program takes to be refused so often, a busy machine or not.
describe.concurrent('a reader that stalls', () => {
	it('has no frames kept for it, and sees the latest first when it goes on', async test => {
		const {pty, output, begun, refusals} = open(test);
		await begun();
		pty.pause();
		await refusals(300);
		const seen = output().length;
		pty.resume();
		await until(() => (output().length > seen + 120_000 ? true : undefined), 'further frames');
		const ticks = await ticksShown(output());
		const jumps = ticks.map((tick, n) => tick - (ticks[n - 1] ?? tick));
		const jump = Math.max(...jumps);
		// From what the kernel had kept, in one frame, to now: many times what passes between two frames. Frames that had
		// been kept meanwhile would be seen one after the other.
		expect(jump).toBeGreaterThan(5 * median(jumps));
		expect(ticks.slice(jumps.indexOf(jump)).length).toBeGreaterThan(3);
	});

	it.for([
		['ctrl-c', 130],
		['SIGTERM', 143],
	] as const)('does not keep the program from leaving: %s', async ([how, code], test) => {
		const {pty, exit, begun, refusals} = open(test);
		await begun();
		pty.pause();
		await refusals(20);
		if (how === 'ctrl-c') pty.write('\x03');
		else killQuietly(pty.pid, how);
		expect(await Promise.race([exit, later(patience)])).toEqual({code, signal: undefined});
	});
});
