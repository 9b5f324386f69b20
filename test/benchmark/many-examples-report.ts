import {dataProblem} from '../../source/data/problem.js';
import {kernelOf} from '../../source/engine/models/kernel.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import type {Examples} from '../../source/engine/problem.js';
import {Race} from '../../source/engine/race.js';
import {shuffled, uniforms} from '../../source/engine/random.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {bytesPerThousand, measure, type Pair, spent} from './measure.js';

// A program of its own: prints what a race over many examples costs, as multiples of bare loops over the same numbers. In
// processor time: blocks as long as these are torn apart on a busy machine.

const models = ['sigmoid', 'logistic', 'linear'] as const;
const [inputs, batch, rate] = [5, 10, 0.1];

/** Noisy examples of a logistic model. */
function examplesOf(count: number): Examples {
	const numbers = Float64Array.from(uniforms(count * (inputs + 1), 1, 'start', 0), value => 2 * value - 1);
	const x = numbers.subarray(0, count * inputs);
	const y = Float64Array.from({length: count}, (_, i) => {
		let z = 0.3;
		for (let k = 0; k < inputs; k++) z += (k - 1.5) * x[i * inputs + k]!;
		return 2 * Math.abs(numbers[count * inputs + i]!) < 2 / (1 + Math.exp(-z)) ? 1 : 0;
	});
	return {inputs, x, y};
}

/** A mini-batch step as one writes it for this model and nothing else; `place` has θ, then room for a gradient. */
function step({x, y}: Examples, order: Uint32Array, from: number, to: number, place: Float64Array): void {
	for (let k = 0; k <= inputs; k++) place[inputs + 1 + k] = 0;
	for (let at = from; at < to; at++) {
		const i = order[at]!;
		const offset = i * inputs;
		let z = place[inputs]!;
		for (let k = 0; k < inputs; k++) z += place[k]! * x[offset + k]!;
		const slope = 1 / (1 + Math.exp(-z)) - y[i]!;
		for (let k = 0; k < inputs; k++) place[inputs + 1 + k]! += slope * x[offset + k]!;
		place[2 * inputs + 1]! += slope;
	}
	for (let k = 0; k <= inputs; k++) place[k]! -= (rate / (to - from)) * place[inputs + 1 + k]!;
}

/** The gradient over all examples by hand: as above, without an order. */
function gradientByHand({x, y}: Examples, parameters: Float64Array, into: Float64Array): void {
	const count = y.length;
	into.fill(0);
	for (let i = 0, offset = 0; i < count; i++, offset += inputs) {
		let z = parameters[inputs]!;
		for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
		const slope = 1 / (1 + Math.exp(-z)) - y[i]!;
		for (let k = 0; k < inputs; k++) into[k]! += slope * x[offset + k]!;
		into[inputs]! += slope;
	}
	for (let k = 0; k <= inputs; k++) into[k]! /= count;
}

const names = Array.from({length: inputs}, (_, k) => `x${k + 1}`);

/** Ticks of a race and of its timeline, each next to the bare loop, all from the start on. */
function ticksOf(count: number): Pair[] {
	const examples = examplesOf(count);
	const problem = dataProblem({names, examples}, {id: 'many', label: 'many', model: 'logistic'});
	const setup = resolveRace({problem, racers: [`gd:lr=${rate},batch=${batch},shuffle=on`], target: 0});
	const [race, timeline] = [new Race(setup), Timeline.of(setup)];
	const order = new Uint32Array(count);
	const place = new Float64Array(2 * inputs + 2);
	let [epoch, at, tick] = [-1, count, 0];
	const byHand = (ticks: number) => {
		for (let left = ticks; left > 0; left--) {
			if (at === count) {
				at = 0;
				shuffled(order, setup.seed, 'order', ++epoch);
			}
			step(examples, order, at, at + batch, place);
			at += batch;
		}
	};
	const raced = (ticks: number) => race.advance(ticks);
	const reached = (ticks: number) => {
		for (let left = ticks; left > 0; left--) timeline.reach(++tick);
	};
	for (const run of [raced, byHand]) run(40);
	const off = race.lanes[0]!.parameters.map((value, k) => Math.abs(value - place[k]!));
	if (!(Math.max(...off) < 1e-9)) throw new Error('the loop by hand is not what the engine does');
	return [
		{name: `${count} examples, race`, engine: raced, byHand},
		{name: `${count} examples, timeline`, engine: reached, byHand},
	];
}

const row = ({name, engine, byHand, ratio}: ReturnType<typeof measure>[number], unit = 1) =>
	`  ${name.padEnd(28)}${(engine / unit).toFixed(1).padStart(9)}${(byHand / unit).toFixed(1).padStart(9)}${(1 / ratio).toFixed(2).padStart(7)}`;

console.log(`Ticks of ${batch} shuffled examples, ns: engine, by hand, times (owed 3)`);
// Blocks as long as from one look to the next: each has one in it.
for (const count of [1e4, 1e6]) {
	const pairs = ticksOf(count);
	for (const one of measure(pairs, 4000, 80, () => {}, spent)) console.log(row(one));
	const bytes = bytesPerThousand(pairs[0]!.engine, 200_000);
	console.log(`  ${pairs[0]!.name}: ${bytes.toFixed(1)} bytes of heap in 1,000 ticks`);
}

const examples = examplesOf(1e6);
const parameters = Float64Array.from(uniforms(inputs + 1, 2, 'start', 0));
const into = new Float64Array(inputs + 2);
// Several models in one process, as a race's problem is not the first one there.
for (const model of models) {
	const kernel = kernelOf(model, examplesOf(100));
	for (let i = 0; i < 2000; i++) {
		kernel.gradient(parameters, into);
		kernel.lossAndGradient(parameters, into);
	}
}
const kernel = kernelOf('logistic', examples);
const ways = (['gradient', 'lossAndGradient'] as const).map(name => ({
	name,
	engine: () => kernel[name](parameters, into),
	byHand: () => gradientByHand(examples, parameters, into),
}));
console.log('The gradient over 1000000 examples, ms: engine, by hand, times (the gradient owed 1.3)');
for (const one of measure(ways, 1, 30, () => {}, spent)) console.log(row(one, 1e6));
