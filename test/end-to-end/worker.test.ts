import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openProgram, tickIs} from './dashboard.js';

/** A gradient that takes over 10 ms on any machine of these years, and, in a worker, throws from a half on. */
const dear = `import {isMainThread} from 'node:worker_threads';
export default {
	id: 'dear', start: [1], domain: [[-5, 5]], minimumLoss: 0,
	loss: ([x]) => x * x,
	gradient([x], into) {
		let sum = 0;
		for (let n = 0; n < 2e6; n++) sum += Math.sin(n);
		if (!isMainThread && x < 0.5) throw new Error(\`no more \${sum > 1e9}\`);
		into[0] = 2 * x;
	},
};`;

test('a worker of the built program races what is dear; where a module fails in it a line says so, and q leaves at once', async here => {
	const folder = mkdtempSync(join(tmpdir(), 'optim-race-dear-'));
	here.onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, 'dear.mjs'), dear);
	const args = ['./dear.mjs', '--racer', 'gd:lr=0.05', '--speed', '1000'];
	const terminal = openProgram(here, args, {cwd: folder, columns: 120, rows: 36});
	await terminal.waitFor(/dear\.mjs:8:\d+: problem\.gradient throws .*no more/);
	await terminal.waitFor(/‖$/m);
	// 0.9⁷ is under a half. A busy machine may not have shown all that came before.
	const [, shown] = /tick +([1-7]) /.exec(terminal.text()[0]!)!;
	terminal.type('l'.repeat(7 - Number(shown)));
	await terminal.waitFor(tickIs(7));
	terminal.type('h');
	await terminal.waitFor(/tick +6 of 7/);
	terminal.type('q');
	expect(await terminal.waitForExit()).toMatchObject({code: 0});
	expect(readdirSync(folder)).toEqual(['dear.mjs']);
});
