import {InputError, refused} from '../errors.js';
import type {Problem} from '../problem.js';
import {shuffled} from '../random.js';

/** How far sums of the same numbers may be apart by the order they are added in, as a share of the greatest. */
const reordered = 1e-6;

const short = (value: number) => String(Number(value.toPrecision(6)));

const sameBits = (a: Float64Array | Uint32Array, b: Float64Array | Uint32Array) =>
	a.every((value: number, k: number) => Object.is(value, b[k]));

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

/**
 * What a function of a problem writes at a point, where that is every number, the same again, and not added to what was
 * there; and it leaves the point as it is.
 */
function written(problem: Problem, name: string, at: Float64Array, write: (into: Float64Array) => void): Float64Array {
	const {dimension, parameterNames} = problem;
	const kept = at.slice();
	const [gradient, again] = [new Float64Array(dimension).fill(Number.NaN), new Float64Array(dimension)];
	write(gradient);
	if (!sameBits(at, kept)) throw new InputError(`problem.${name} changes the parameters it is given: it must not.`);
	write(again);
	const k = gradient.findIndex((value, index) => !Object.is(value, again[index]));
	if (k >= 0) {
		throw new InputError(
			Number.isNaN(gradient[k])
				? `problem.${name} does not write into[${k}], or adds to what is there: it must write every number of it.`
				: `problem.${name} gives ${gradient[k]} and then ${again[k]} in ${parameterNames[k]} at one point: it must give the same every time.`,
		);
	}
	return gradient;
}

export const soundGradient = (problem: Problem, at: Float64Array): Float64Array =>
	written(problem, 'gradient', at, into => problem.gradient(at, into));

/** What gives loss and gradient at once gives those very bits. */
export function checkBoth(problem: Problem, at: Float64Array, loss: number, gradient: Float64Array): void {
	const d = problem.dimension;
	const both = new Float64Array(d + 1).fill(Number.NaN);
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
		problem.lossInto(at, both.fill(Number.NaN), d);
		check('lossInto', d, both[d], loss);
	}
}

/** What gives the loss of a batch along with its gradient gives the very gradient, and over all examples the loss. */
function checkBothOf(problem: Problem, at: Float64Array, order: Uint32Array, gradient: Float64Array): void {
	const d = problem.dimension;
	const both = new Float64Array(d + 1).fill(Number.NaN);
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
		`problem.lossAndGradientOf makes the loss over all examples ${short(both[d])}, and problem.loss ${short(loss)}.`,
	);
}

/** Gradients over batches make up that over all examples, as the loss does: as their sum, or as their mean. */
export function checkBatches(problem: Problem, at: Float64Array, gradient: Float64Array, isThorough: boolean): void {
	const {dimension, exampleCount: count, parameterNames} = problem;
	const order = new Uint32Array(count);
	shuffled(order, 1, 'check', 0);
	const kept = order.slice();
	const over = (from: number, to: number) => {
		const into = new Float64Array(dimension).fill(Number.NaN);
		problem.gradientOf(at, order, from, to, into);
		return into;
	};
	const size = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const other = (found: Float64Array, right: Float64Array) =>
		found.findIndex((value, k) => !(Math.abs(value - right[k]) <= reordered * size));
	const check = (of: string, found: Float64Array, hint = '') => {
		const k = other(found, gradient);
		if (k < 0) return;
		const times = found[k] / gradient[k];
		const isScaled = Math.abs(times - count) < 1e-3 * count || Math.abs(times * count - 1) < 1e-3;
		throw new InputError(
			`problem.gradientOf is ${short(found[k])} in ${parameterNames[k]} ${of}, where the gradient is ${short(gradient[k])}${
				isScaled ? ': one is a sum over the examples and the other their mean' : hint
			}.`,
		);
	};
	if (!isThorough) {
		check('over all examples', over(0, count));
		return;
	}
	const half = Math.ceil(count / 3);
	const first = written(problem, 'gradientOf', at, into => problem.gradientOf(at, order, 0, half, into));
	if (!sameBits(order, kept)) throw new InputError('problem.gradientOf changes the indices it is given: it must not.');
	const whole = over(0, count);
	if (problem.lossAndGradientOf) checkBothOf(problem, at, order, whole);
	check('over all examples', whole);
	if (count < 2) return;
	const second = over(half, count);
	const sum = first.map((value, k) => value + second[k]);
	const mean = first.map((value, k) => (half * value + (count - half) * second[k]) / count);
	const isMean = problem.reduction === 'mean';
	// Whoever mixes up the two has the other right.
	const [swapped, hint]: [Float64Array, string] = isMean
		? [sum, ": with reduction 'mean' it is the batch's mean, over its to − from examples"]
		: [mean, ": it is the batch's sum; for its mean say reduction: 'mean'"];
	check('over two batches that make up all examples', isMean ? mean : sum, other(swapped, gradient) < 0 ? hint : '');
	// The same examples at another place.
	order.set(kept.subarray(0, half), count - half);
	if (other(over(count - half, count), first) < 0) return;
	throw new InputError(
		'problem.gradientOf takes other examples than indices[from] … indices[to − 1]: it must take these.',
	);
}
