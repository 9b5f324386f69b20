import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it, type TestContext} from 'vitest';
import type {PtyTerminal} from '../helpers/pty.js';
import {openProgram} from './dashboard.js';

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

/** The dashboard on that module, once it is stuck in it. */
async function openStuck(test: TestContext): Promise<PtyTerminal> {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-endless-'));
	test.onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, 'endless.mjs'), endless);
	const terminal = openProgram(test, ['./endless.mjs', '--speed', '1000'], {cwd: folder});
	while (!existsSync(join(folder, 'stuck'))) await sleep(20);
	return terminal;
}

it('ctrl-c leaves the dashboard where a module comes to no end, and says where that is', async test => {
	const terminal = await openStuck(test);
	terminal.type('\x03');
	expect(await terminal.waitForExit()).toMatchObject({code: 130});
	expect(terminal.text().join(' ')).toMatch(/\.\/endless\.mjs:10:\d+: this was still at work/);
});

it('nothing stays behind at a closed window where a module comes to no end', async test => {
	const terminal = await openStuck(test);
	terminal.hangUp();
	expect([
		{code: 129, signal: undefined},
		{code: undefined, signal: 'SIGHUP'},
	]).toContainEqual(await terminal.waitForExit());
});
