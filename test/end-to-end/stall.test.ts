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

/** How long nobody reads, in ms. The ten seconds that are promised run with STALL=10000; nothing but the time differs. */
const stall = Number(process.env.STALL ?? 3000);
const speed = 500;
const act = fileURLToPath(new URL('fixtures/act.mjs', import.meta.url));
const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** The program in a pty that can be left unread, and that tells its weight. */
function open({onTestFinished}: Pick<TestContext, 'onTestFinished'>) {
	const directory = mkdtempSync(join(tmpdir(), 'optim-race-stall-'));
	const weight = join(directory, 'weight');
	const env = {
		PATH: process.env.PATH,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		ACT: 'weigh',
		WEIGHT: weight,
	};
	const args = ['--expose-gc', `--import=${act}`, cli, '--speed', String(speed), '--fps', '60'];
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
	return {
		pty,
		exit,
		output: () => output,
		async until(text: string) {
			for (let left = 500; !output.includes(text); left--) {
				if (left === 0) throw new Error(`no ${text}`);
				await later(20);
			}
		},
		/** Megabytes in use after a collection. */
		async weigh() {
			rmSync(weight, {force: true});
			// Nothing has changed in size: the program does nothing else about it.
			killQuietly(pty.pid, 'SIGWINCH');
			for (let left = 100; left > 0; left--) {
				await later(20);
				try {
					return Number(readFileSync(weight, 'utf8')) / 1e6;
				} catch {
					// Not yet.
				}
			}
			throw new Error('it does not answer');
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

describe.concurrent('a reader that stalls', () => {
	it('costs no memory, and sees the latest first when it goes on', async test => {
		const {pty, output, until, weigh} = open(test);
		await until('quit');
		await later(500);
		pty.pause();
		// In this time the kernel fills up with the frames that it still takes.
		await later(stall / 2);
		const before = await weigh();
		await later(stall / 2);
		expect((await weigh()) - before).toBeLessThan(3);
		pty.resume();
		await later(500);
		const ticks = await ticksShown(output());
		const jumps = ticks.map((tick, n) => tick - (ticks[n - 1] ?? tick));
		const jump = Math.max(...jumps);
		// From what the kernel had kept, in one frame, to now.
		expect(jump).toBeGreaterThan((speed * stall) / 1000 / 2);
		expect(ticks.slice(jumps.indexOf(jump)).length).toBeGreaterThan(3);
	});

	it.for([
		['ctrl-c', 130],
		['SIGTERM', 143],
	] as const)('does not keep the program from leaving: %s', async ([how, code], test) => {
		const {pty, exit, until} = open(test);
		await until('quit');
		pty.pause();
		await later(stall / 2);
		if (how === 'ctrl-c') pty.write('\x03');
		else killQuietly(pty.pid, how);
		expect(await Promise.race([exit, later(5000)])).toEqual({code, signal: undefined});
	});
});
