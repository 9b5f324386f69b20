import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {bench, describe} from 'vitest';
import {cli} from '../commands/cli-process.js';
import {restless} from '../helpers/restless.js';
import {later, quantile, run} from './pty-run.js';

// The built program in a real terminal, on problems whose ticks take long: keys wait for none of them. KEYS: how many.
const keys = Number(process.env.KEYS ?? 60);
const directory = mkdtempSync(join(tmpdir(), 'optim-race-bench-'));

type Program = ReturnType<typeof run>;

const tickOf = (lines: readonly string[]) =>
	Number(/tick +([\d,]+)/.exec(lines[0])?.[1].replaceAll(',', '') ?? Number.NaN);
const selected = (lines: readonly string[]) => lines.findIndex(line => / › /.test(line));
const verdict = (isGood: boolean, owed: string) => (isGood ? '' : ` (owed ${owed})`);

/** From a key to what it shows: who is selected, towards the middle of the board, whose order changes while the race plays. */
async function waits(program: Program): Promise<number[]> {
	const found: number[] = [];
	for (let n = 0; n < keys; n++) {
		await later(50 + 100 * Math.random());
		const lines = await program.see();
		const before = selected(lines);
		program.type(before - lines.findIndex(line => / racer /.test(line)) <= 3 ? 'j' : 'k');
		found.push(await program.until(now => selected(now) >= 0 && selected(now) !== before));
	}
	return found;
}

async function measure(name: string, args: readonly string[], least: number): Promise<void> {
	const program = run([cli, ...args, ...restless], 120, 36);
	await program.until(lines => tickOf(lines) >= 1, 300_000);
	const [from, before] = [performance.now(), tickOf(await program.see())];
	const found = await waits(program);
	const rate = (tickOf(await program.see()) - before) / ((performance.now() - from) / 1000);
	const slow = quantile(found, 0.95);
	console.log(
		`  ${name.padEnd(52)} ${rate.toFixed(rate < 10 ? 2 : 0)} ticks a second${verdict(rate >= least, String(least))}; keys median ${quantile(found, 0.5).toFixed(0)} ms, 95 % ${slow.toFixed(0)} ms${verdict(slow <= 50, '50')}`,
	);
	await program.end();
}

/** A million rows of five inputs and a class. */
function million(): string {
	const file = join(directory, 'million.csv');
	const rows = ['a,b,c,d,e,y'];
	for (let n = 1; n <= 1_000_000; n++) {
		const row = [1, 2, 3, 5, 7].map(part => Math.sin(n * part * part));
		const target = row[0] + row[1] > Math.cos(11 * n) ? 1 : 0;
		rows.push(`${row.map(value => value.toFixed(4)).join()},${target}`);
	}
	writeFileSync(file, rows.join('\n'));
	return file;
}

/** A bowl whose loss and gradient take so many milliseconds each, and what is said of it beside. */
function slowModule(milliseconds: number, more = ''): string {
	const file = join(directory, `slow-${milliseconds}-${more.length}.mjs`);
	const rates = six.map(id => `${id}: 0.1`).join();
	writeFileSync(
		file,
		`const busy = () => { const end = performance.now() + ${milliseconds}; while (performance.now() < end); };
		export default {
			start: [2, 1], minimumLoss: 0, learningRates: {${rates}}, ${more}
			loss([x, y]) { busy(); return x * x + 3 * y * y; },
			gradient([x, y], into) { busy(); into[0] = 2 * x; into[1] = 6 * y; },
		};`,
	);
	return file;
}

const six = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'];
const data = ['--data', million(), '--model', 'logistic', '--target', '0.1', '--steps', '1000000'];
const batches = six.flatMap(id => ['--racer', `${id}:batch=20`]);
const network = ['./fixtures/modules/network.mjs', ...batches, '--target', '0.000001', '--speed', '1000'];
// What the machine has left for keys, as it is.
await measure('for comparison: six lanes on toy', ['--speed', '1000'], 200);
await measure('six lanes, a network of a module, batches of 20', network, 200);
await measure('six lanes, full batches of 10⁶ × 5', data, 0);
await measure('six lanes, a loss of 20 ms, of which nothing is said', [slowModule(20)], 0);
await measure('six lanes, a loss of 200 ms, of which that is said', [slowModule(200, 'exampleCost: 2e7,')], 0);
rmSync(directory, {recursive: true, force: true});

describe('what takes long', () => {
	bench('is waited for by nobody', () => {});
});
