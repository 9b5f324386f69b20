import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {readTable} from '../../source/commands/data/read-table.js';
import {dataProblem} from '../../source/data/problem.js';
import type {TableOptions} from '../../source/data/table.js';
import {defineProblem} from '../../source/engine/define/problem.js';
import {formulaProblem} from '../../source/engine/formula/problem.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import type {Problem} from '../../source/engine/problem.js';
import {uniforms} from '../../source/engine/random.js';
import {preparing} from '../../source/engine/rehearsal/prepare.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';

// A program of its own: prints how long it takes until a race can begin, and what it holds, in a process in which nothing
// else runs.

/** Megabytes of array buffers that are still held. */
async function held(): Promise<number> {
	// What is collected is given back a moment later.
	for (let time = 0; time < 3; time++) {
		(globalThis as {gc?: () => void}).gc?.();
		await setTimeout(20);
	}
	return process.memoryUsage().arrayBuffers / 1e6;
}

/** Seconds of CPU, all threads, and of time that some work takes. */
function timed<Result>(work: () => Result): {cpu: number; wall: number; result: Result} {
	const [before, from] = [process.cpuUsage(), performance.now()];
	const result = work();
	const {user, system} = process.cpuUsage(before);
	return {cpu: (user + system) / 1e6, wall: (performance.now() - from) / 1e3, result};
}

const row = (name: string, ...cells: readonly string[]) =>
	console.log(`  ${name.padEnd(38)}${cells.map(cell => cell.padStart(14)).join('')}`);
const seconds = (value: number, owed: number) => `${value.toFixed(2)} s${value > owed ? ` over ${owed}` : ''}`;

const fixture = async (name: string, options: TableOptions) =>
	dataProblem(await readTable(join(process.cwd(), 'fixtures/data', name), options), {
		...{id: 'data', label: name, model: options.model},
	});

/** A hidden layer of 84 and two inputs: 337 parameters; 400 examples, batches of 20. */
function network(): Problem {
	const [hidden, count] = [84, 400];
	const d = 4 * hidden + 1;
	const x = Float64Array.from(uniforms(2 * count, 7, 'check', 0), value => 2 * value - 1);
	const y = Float64Array.from({length: count}, (_, i) => Number(x[2 * i] * x[2 * i + 1] > 0));
	const layer = new Float64Array(hidden);
	const add = (p: Float64Array, i: number, into?: Float64Array): number => {
		let z = p[4 * hidden];
		for (let j = 0; j < hidden; j++) {
			layer[j] = Math.tanh(p[j] * x[2 * i] + p[hidden + j] * x[2 * i + 1] + p[2 * hidden + j]);
			z += p[3 * hidden + j] * layer[j];
		}
		if (into) {
			const slope = 1 / (1 + Math.exp(-z)) - y[i];
			into[4 * hidden] += slope;
			for (let j = 0; j < hidden; j++) {
				const back = slope * p[3 * hidden + j] * (1 - layer[j] * layer[j]);
				into[3 * hidden + j] += slope * layer[j];
				into[j] += back * x[2 * i];
				into[hidden + j] += back * x[2 * i + 1];
				into[2 * hidden + j] += back;
			}
		}
		return Math.max(z, 0) - y[i] * z + Math.log1p(Math.exp(-Math.abs(z)));
	};
	const all = Uint32Array.from({length: count}, (_, i) => i);
	const over = (p: Float64Array, indices: Uint32Array, from: number, to: number, into?: Float64Array) => {
		into?.fill(0);
		let sum = 0;
		for (let at = from; at < to; at++) sum += add(p, indices[at], into);
		if (into && into.length > d) into[d] = sum;
		return sum;
	};
	return defineProblem({
		...{id: 'network', start: uniforms(d, 7, 'check', 1).map(value => value - 0.5), exampleCount: count},
		field: ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'].map(id => `${id}:batch=20`),
		loss: p => over(p, all, 0, count),
		gradient: (p, into) => void over(p, all, 0, count, into),
		gradientOf: (p, indices, from, to, into) => void over(p, indices, from, to, into),
		lossAndGradientOf: (p, indices, from, to, into) => void over(p, indices, from, to, into),
	});
}

/** Examples of five inputs whose answer a plane leans to. */
function million(): Problem {
	const [count, inputs] = [1e6, 5];
	const x = Float64Array.from(uniforms(inputs * count, 11, 'check', 0), value => 2 * value - 1);
	const noise = uniforms(count, 11, 'check', 1);
	const y = Float64Array.from(noise, (value, i) => Number(x[inputs * i] - x[inputs * i + 1] + value > 0.5));
	const names = ['a', 'b', 'c', 'd', 'e'];
	return dataProblem({names, examples: {inputs, x, y}}, {id: 'million', label: 'million', model: 'logistic'});
}

function prepare(name: string, problem: Problem, owed: number): void {
	let [longest, last] = [0, performance.now()];
	const {cpu} = timed(() => {
		const running = preparing({problem});
		for (let next = running.next(); !next.done; next = running.next()) {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}
	});
	row(name, seconds(cpu, owed), `${longest.toFixed(1)} ms`);
}

console.log('Preparing a race whose least loss is not known: CPU, and the longest slice');
prepare('moons', await fixture('moons.csv', {model: 'sigmoid'}), 0.5);
prepare('penguins', await fixture('penguins.csv', {model: 'sigmoid', positive: 'Gentoo'}), 0.5);
prepare('a formula of two variables', formulaProblem('(1 - x)^2 + 100*(y - x^2)^2'), 0.3);
prepare('a network: 337 parameters, 400 examples', network(), 2);
prepare('logistic, 1,000,000 examples × 5', million(), 3);

console.log('\nReading a million rows of three columns: time, array buffers against the doubles');
const folder = mkdtempSync(join(tmpdir(), 'optim-race-bench-'));
const file = join(folder, 'rows.csv');
const line = (i: number) => `${((i * 7919) % 20_000) / 1e4 - 1},${((i * 104_729) % 20_000) / 1e4 - 1},${i % 2}`;
writeFileSync(file, `a,b,y\n${Array.from({length: 1e6}, (_, i) => line(i)).join('\n')}\n`);
readFileSync(file);
for (let time = 0; time < 2; time++) {
	const before = await held();
	let most = 0;
	const from = performance.now();
	const {examples} = await readTable(file, {model: 'logistic'}, () => {
		most = Math.max(most, process.memoryUsage().arrayBuffers / 1e6 - before);
	});
	const wall = (performance.now() - from) / 1e3;
	most = Math.max(most, process.memoryUsage().arrayBuffers / 1e6 - before);
	const doubles = (examples.x.byteLength + examples.y.byteLength) / 1e6;
	row(time === 0 ? 'cold' : 'warm', seconds(wall, 1), `${(most / doubles).toFixed(2)} × of 3`);
}
rmSync(folder, {recursive: true});

console.log(
	'\nA timeline over 100,000 parameters, six lanes: time to make, array buffers after 10,000 ticks and a look',
);
const d = 1e5;

async function many(isOpen: boolean): Promise<void> {
	const before = await held();
	const problem = defineProblem({
		...{id: 'many', start: Array.from({length: d}, (_, k) => 1 + (k % 7) / 10), minimumLoss: 0},
		...(isOpen ? {} : {domain: Array.from({length: d}, () => [-2, 2] as const)}),
		loss: p => p.reduce((sum, value, k) => sum + (1 + (k % 3)) * value * value, 0) / 2,
		gradient(p, into) {
			for (let k = 0; k < d; k++) into[k] = (1 + (k % 3)) * p[k];
		},
	});
	const setup = resolveRace({problem, learningRate: 0.01});
	const from = performance.now();
	const timeline = Timeline.of(setup);
	const wall = (performance.now() - from) / 1e3;
	timeline.reach(10_000);
	const lanes = timeline.at(10_000);
	const bytes = (await held()) - before;
	row(isOpen ? 'without a domain' : 'with a domain', seconds(wall, 0.1), `${bytes.toFixed(0)} MB of 64`);
	if (lanes.length !== 6) throw new Error('six lanes are six lanes');
}

await many(true);
await many(false);
