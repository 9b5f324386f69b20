import {InputError, refused} from '../errors.js';
import type {Problem} from '../problem.js';
import {shuffled} from '../random.js';

/** How far sums of the same numbers may be apart by the order they are added in, as a share of the greatest. */
const reordered = 1e-6;

const written = (value: number) => String(Number(value.toPrecision(6)));

const sameBits = (a: Float64Array, b: Float64Array) => a.every((value, k) => Object.is(value, b[k]));

/** The loss at a point, where it is a number, the same when it is asked for again, and leaves the point as it is. */
export function soundLoss(problem: Problem, at: Float64Array): number {
	const kept = at.slice();
	const loss: unknown = problem.loss(at);
	if (typeof loss !== 'number') throw refused('problem.loss()', loss, 'a number');
	const again = problem.loss(at);
	if (!sameBits(at, kept)) throw new InputError('problem.loss changes the parameters it is given: it must not.');
	if (!Object.is(loss, again)) {
		throw new InputError(
			`problem.loss gives ${loss} and then ${again} at one point: it must give the same every time, so leave out what is random or counts.`,
		);
	}
	return loss;
}

/** The gradient at a point, where every number of it is written, and not added to what was there. */
export function soundGradient(problem: Problem, at: Float64Array): Float64Array {
	const kept = at.slice();
	const [gradient, again] = [new Float64Array(at.length).fill(Number.NaN), new Float64Array(at.length)];
	problem.gradient(at, gradient);
	problem.gradient(at, again);
	if (!sameBits(at, kept)) throw new InputError('problem.gradient changes the parameters it is given: it must not.');
	const k = gradient.findIndex((value, index) => !Object.is(value, again[index]));
	if (k >= 0) {
		throw new InputError(
			Number.isNaN(gradient[k])
				? `problem.gradient does not write into[${k}], or adds to what is there: it must write every number of it.`
				: `problem.gradient gives ${gradient[k]} and then ${again[k]} in ${problem.parameterNames[k]} at one point: it must give the same every time.`,
		);
	}
	return gradient;
}

/** What gives loss and gradient at once gives those very bits. */
export function checkBoth(problem: Problem, at: Float64Array, loss: number, gradient: Float64Array): void {
	const d = problem.dimension;
	const both = new Float64Array(d + 1);
	const check = (name: string, k: number, one: number, other: number) => {
		if (Object.is(one, other)) return;
		const what = k < d ? `into[${k}]` : 'the loss';
		throw new InputError(
			`problem.${name} makes ${what} ${one}, and problem.${k < d ? 'gradient' : 'loss'} ${other}: they must be the same bits, so let one use the other.`,
		);
	};
	if (problem.lossAndGradient) {
		problem.lossAndGradient(at, both);
		for (const [k, one] of both.entries()) check('lossAndGradient', k, one, k < d ? gradient[k] : loss);
	}
	if (problem.lossInto) {
		problem.lossInto(at, both, d);
		check('lossInto', d, both[d], loss);
	}
}

/** What gives the loss of a batch along with its gradient gives the very gradient, and over all examples the loss. */
function checkBothOf(problem: Problem, at: Float64Array, order: Uint32Array, gradient: Float64Array): void {
	const d = problem.dimension;
	const both = new Float64Array(d + 1);
	problem.lossAndGradientOf?.(at, order, 0, order.length, both);
	const k = gradient.findIndex((value, index) => !Object.is(value, both[index]));
	if (k >= 0) {
		throw new InputError(
			`problem.lossAndGradientOf makes into[${k}] ${both[k]}, and problem.gradientOf ${gradient[k]}: they must be the same bits, so let one use the other.`,
		);
	}
	const loss = problem.loss(at);
	if (Math.abs(both[d] - loss) <= reordered * Math.abs(loss)) return;
	throw new InputError(
		`problem.lossAndGradientOf makes the loss over all examples ${written(both[d])}, and problem.loss ${written(loss)}.`,
	);
}

/** Gradients over batches make up that over all examples, as the loss does: as their sum, or as their mean. */
export function checkBatches(problem: Problem, at: Float64Array, gradient: Float64Array): void {
	const {dimension, exampleCount: count, parameterNames} = problem;
	const order = new Uint32Array(count);
	shuffled(order, 1, 'check', 0);
	const [whole, first, second] = [0, 1, 2].map(() => new Float64Array(dimension)) as [
		Float64Array,
		Float64Array,
		Float64Array,
	];
	problem.gradientOf(at, order, 0, count, whole);
	if (problem.lossAndGradientOf) checkBothOf(problem, at, order, whole);
	const size = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const check = (of: string, found: Float64Array) => {
		const k = found.findIndex((value, index) => !(Math.abs(value - gradient[index]) <= reordered * size));
		if (k < 0) return;
		const times = found[k] / gradient[k];
		const isScaled = Math.abs(times - count) < 1e-3 * count || Math.abs(times * count - 1) < 1e-3;
		throw new InputError(
			`problem.gradientOf is ${written(found[k])} in ${parameterNames[k]} ${of}, where the gradient is ${written(gradient[k])}${
				isScaled ? ': one is a sum over the examples and the other their mean' : ''
			}.`,
		);
	};
	check('over all examples', whole);
	if (count < 2) return;
	const half = Math.ceil(count / 3);
	problem.gradientOf(at, order, 0, half, first);
	problem.gradientOf(at, order, half, count, second);
	check(
		'over two batches that make up all examples',
		first.map((value, k) => {
			if (problem.reduction !== 'mean') return value + second[k];
			return (half * value + (count - half) * second[k]) / count;
		}),
	);
}
