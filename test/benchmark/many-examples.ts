import {dataProblem} from '../../source/data/problem.js';
import {kernelOf} from '../../source/data/kernel.js';
import {Timeline} from '../../source/engine/past/timeline.js';
import type {Examples} from '../../source/engine/problem.js';
import {shuffled, uniforms} from '../../source/engine/random.js';
import {Race} from '../../source/engine/race.js';
import {resolveRace} from '../../source/engine/setup/resolve.js';
import {measure, type Pair} from './measure.js';

// A program of its own: prints what a race over many examples costs, as multiples of bare loops over the same numbers.

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

const found = {loss: 0, parameters: new Array<number>(inputs + 1).fill(0)};

/** Ticks of a race and of its timeline, each next to the bare loop. */
function ticks(count: number): {pairs: Pair[]; restart: () => void} {
	const examples = examplesOf(count);
	const problem = dataProblem(
		{names: Array.from({length: inputs}, (_, k) => `x${k}`), examples},
		{id: 'many', label: 'many', model: 'logistic'},
	);
	const setup = {
		...resolveRace({problem, racers: [`gd:lr=${rate},batch=${batch},shuffle=on`]}),
		found,
	};
	const order = new Uint32Array(count);
	const place = new Float64Array(2 * inputs + 2);
	let race = new Race(setup);
	let timeline = Timeline.of(setup);
	let [epoch, at, tick] = [0, 0, 0];
	const restart = () => {
		race = new Race(setup);
		timeline = Timeline.of(setup);
		[epoch, at, tick] = [0, 0, 0];
		place.fill(0);
		shuffled(order, 1, 'order', 0);
	};
	const byHand = (count_: number) => {
		for (let left = count_; left > 0; left--) {
			step(examples, order, at, at + batch, place);
			at += batch;
			if (at === count) {
				at = 0;
				shuffled(order, 1, 'order', ++epoch);
			}
		}
	};
	const name = `${count} examples`;
	restart();
	return {
		restart,
		pairs: [
			{name: `${name}, race`, engine: ticks => race.advance(ticks), byHand},
			{
				name: `${name}, timeline`,
				engine(ticks) {
					for (let left = ticks; left > 0; left--) timeline.reach(++tick);
				},
				byHand,
			},
		],
	};
}

const row = ({name, engine, byHand, ratio}: ReturnType<typeof measure>[number], unit = 1) =>
	`  ${name.padEnd(28)}${(engine / unit).toFixed(1).padStart(9)}${(byHand / unit).toFixed(1).padStart(9)}${(1 / ratio).toFixed(2).padStart(7)}`;

console.log(`Ticks of ${batch} shuffled examples, ns: engine, by hand, times (owed 3)`);
for (const count of [1e4, 1e6]) {
	const {pairs, restart} = ticks(count);
	restart();
	// Blocks as long as from one look to the next: each has one in it.
	for (const one of measure(pairs, 4000, 60, () => {})) console.log(row(one));
}

console.log('The gradient over 1000000 examples, ms: engine, by hand, times (owed 1.3)');
const examples = examplesOf(1e6);
const parameters = Float64Array.from(uniforms(inputs + 1, 2, 'start', 0));
const into = new Float64Array(inputs + 2);
const small = examplesOf(100);
// Several models in one process, as a race's problem is not the first one there.
for (const model of ['sigmoid', 'logistic', 'linear'] as const) {
	const kernel = kernelOf(model, small);
	for (let i = 0; i < 2000; i++) kernel.gradient(parameters, into);
}
const kernel = kernelOf('logistic', examples);
const ways: Pair[] = [
	['gradient', kernel.gradient] as const,
	['loss and gradient', kernel.lossAndGradient] as const,
].map(([name, take]) => ({
	name,
	engine() {
		take(parameters, into);
	},
	byHand() {
		gradientByHand(examples, parameters, into);
	},
}));
for (const one of measure(ways, 1, 30, () => {})) console.log(row(one, 1e6));
const order = new Uint32Array(1e6);
const from = performance.now();
for (let epoch = 0; epoch < 10; epoch++) shuffled(order, 1, 'order', epoch);
console.log(`A shuffle of 1000000: ${((performance.now() - from) / 10).toFixed(1)} ms`);
