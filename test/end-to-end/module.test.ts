import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it, type TestContext, vi} from 'vitest';
import {cli, listening} from '../commands/cli-process.js';
import type {PtyTerminal} from '../helpers/pty.js';
import {childOf, isOver} from '../helpers/pty-process.js';
import {openIn, openProgram, openShell} from './dashboard.js';

/** Comes to no end in a gradient, once the dashboard is there and races, and says so by a file. */
const endless = `import {writeFileSync} from 'node:fs';
let gradients = 0;
export default {
	start: [1], domain: [[-5, 5]], minimumLoss: 0,
	loss: ([x]) => x * x,
	gradient([x], into) {
		into[0] = 2 * x;
		if (process.stdin.isRaw !== true || ++gradients < 500) return;
		writeFileSync(new URL('stuck', import.meta.url), '');
		for (;;);
	},
};`;

/** A folder with a module in it. */
function folderOf(test: TestContext, module: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-endless-'));
	test.onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, 'endless.mjs'), module);
	return folder;
}

/** Waits until it says so. */
async function stuckIn(folder: string): Promise<void> {
	while (!existsSync(join(folder, 'stuck'))) await sleep(20);
}

/** The dashboard on that module, run by a script that goes on behind it, once it is stuck in it. */
async function openStuck(test: TestContext): Promise<PtyTerminal> {
	const folder = folderOf(test, endless);
	const script = '"$@"; echo code $?; stty -a | grep -ow -e "-\\?icanon" -e "-\\?echo"';
	const args = ['-c', script, 'sh', process.execPath, cli, './endless.mjs', '--speed', '1000'];
	const terminal = openIn(test, {file: '/bin/sh', args, cwd: folder});
	await stuckIn(folder);
	return terminal;
}

it.for([
	['q', 0],
	['\x03', 130],
	['SIGTERM', 143],
	['SIGQUIT', 131],
	['SIGHUP', 129],
] as const)(
	'%j leaves the dashboard where a module comes to no end, as it was: exit code %d',
	async ([how, code], test) => {
		const terminal = await openStuck(test);
		if (how.startsWith('SIG')) process.kill(childOf(terminal.pid)!, how);
		else terminal.type(how);
		expect(await terminal.waitForExit()).toMatchObject({code: 0});
		expect([terminal.isAlternate(), terminal.cursorVisible()]).toEqual([false, true]);
		// Where the terminal is gone, nothing can be said.
		const said = how === 'SIGHUP' ? '' : String.raw`optim-race: \./endless\.mjs:10:\d+: this was still at work\n`;
		expect(terminal.text().join('\n').trim()).toMatch(new RegExp(`^${said}code ${code}\nicanon\necho$`));
	},
);

/** One that is raced as any other. */
const plain = 'export default {start: [1], loss: ([x]) => x * x, gradient([x], into) { into[0] = 2 * x; }};';

it('a race on a module that is watched over ends by itself', async test => {
	const args = ['run', './endless.mjs', '--racers', 'gd', '--steps', '9'];
	const terminal = openProgram(test, args, {cwd: folderOf(test, plain)});
	expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined});
});

it('a stopped dashboard on a module is ended by a signal in the background', async test => {
	const terminal = await openShell(test, join(folderOf(test, plain), 'endless.mjs'));
	terminal.type('\x1a');
	await terminal.waitFor(/Stopped[\s\S]*\nprompt>$/m);
	terminal.type('clear; kill %1; until [[ $(jobs -l) == *Terminated* ]]; do sleep 0.1; done\r');
	await terminal.waitFor(/Terminated/);
});

it('nothing stays behind at a closed window where a module comes to no end', async test => {
	const terminal = await openStuck(test);
	const pid = childOf(terminal.pid)!;
	terminal.hangUp();
	await vi.waitUntil(() => isOver(pid), 20_000);
});

it('ctrl-c leaves where a module comes to no end as it is loaded, and says where that is', async test => {
	const folder = folderOf(test, "import {writeFileSync} from 'node:fs';\nwriteFileSync('stuck', '');\nfor (;;);");
	const terminal = openProgram(test, ['run', './endless.mjs'], {cwd: folder});
	await stuckIn(folder);
	await listening(terminal.pid);
	terminal.type('\x03');
	expect(await terminal.waitForExit()).toMatchObject({code: 130});
	// What it was at is taken away; the terminal itself echoes the key.
	expect(terminal.text().join('').replace('^C', '').trim()).toMatch(
		/^optim-race: \.\/endless\.mjs:3:\d+: this was still at work$/,
	);
});
