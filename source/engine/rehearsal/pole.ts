import {lossCostOf} from '../cost.js';
import {power} from '../power.js';
import type {Problem} from '../problem.js';

/** Parameters, and examples times parameters, beyond which nobody looks for a pole: what is fitted to data has none. */
const [mostParameters, mostWork] = [10, 1000];

/** Halvings of a width by which a low point is moved lower still, towards the pole it may be near. */
const halvings = 60;

/** How near a point is looked at: so many halvings of a width away. */
const [far, near, nearer, nearest] = [10, 20, 30, 40];

/** What ten halvings must gain of what the ten before them did: a logarithm gains as much, the foot of a dent next to nothing. */
const lasting = 0.5;

/** Moves a point along its axes, by less and less, as long as that is lower. */
function lowered(problem: Problem, from: readonly number[]): Float64Array {
	const place = Float64Array.from(from);
	let lowest = problem.loss(place);
	for (let k = 1; k <= halvings; k++) {
		for (const [j, [low, high]] of problem.domain.entries()) {
			for (const sign of [1, -1]) {
				const here = place[j];
				place[j] = here + sign * power(2, -k) * (high - low);
				const loss = problem.loss(place);
				if (loss < lowest) lowest = loss;
				else place[j] = here;
			}
		}
	}
	return place;
}

/** Whether the loss falls ever more, or as much, with every halving of the way to a point along an axis. */
function sinksAlong(problem: Problem, to: Float64Array, axis: number, sign: number): boolean {
	const [low, high] = problem.domain[axis];
	const place = to.slice();
	const [first, second, third, fourth] = [far, near, nearer, nearest].map(k => {
		place[axis] = to[axis] + sign * power(2, -k) * (high - low);
		return problem.loss(place);
	});
	const gains = [first - second, second - third, third - fourth];
	if (!gains.every(gain => gain > 0 && gain < Number.POSITIVE_INFINITY)) return false;
	return gains[1] >= lasting * gains[0] && gains[2] >= lasting * gains[1];
}

/** A number as people read it; what is next to nothing of a width is 0. */
function placeText(value: number, [low, high]: readonly [number, number]): string {
	const rounded = Math.abs(value) < power(2, -nearest) * (high - low) ? 0 : Number(value.toPrecision(6));
	return String(rounded).replace('-', '−');
}

/**
 * Where the loss falls without end at a place, as log x does at 0: what leads there, "the way to x = 0"; `undefined` where
 * nothing does, as far as can be seen 2⁻⁴⁰ widths of the domain away. Looked for from a low point, of ten parameters and few examples at
 * most.
 * Yields after every axis.
 */
export function* sinkingFrom(problem: Problem, from: readonly number[]): Generator<void, string | undefined> {
	if (problem.dimension > mostParameters || lossCostOf(problem) > mostWork) return undefined;
	const place = lowered(problem, from);
	for (const [axis, name] of problem.parameterNames.entries()) {
		yield;
		if (![1, -1].some(sign => sinksAlong(problem, place, axis, sign))) continue;
		return `the way to ${name} = ${placeText(place[axis], problem.domain[axis])}`;
	}
	return undefined;
}
