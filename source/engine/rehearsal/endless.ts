import {power} from '../power.js';
import type {Problem} from '../problem.js';
import type {Found} from '../setup/found.js';

/** Doublings of a width of the domain that are looked at, from the first on: near by there may be anything. */
const [first, last] = [20, 40];

/** Parameters beyond which their axes are not looked along. */
const mostAxes = 10;

/** What a doubling must gain of what the one before it did, in the geometric mean: a logarithm gains as much each time. */
const lasting = 0.98;

/** Whether the loss goes on falling from a point along a direction, in widths of the domain, below what is known. */
function fallsAlong(problem: Problem, from: ArrayLike<number>, direction: readonly number[], lowest: number): boolean {
	const {domain} = problem;
	const place = new Float64Array(direction.length);
	let [before, firstGain, gain] = [Number.NaN, Number.NaN, Number.NaN];
	for (let k = first; k <= last; k++) {
		for (let j = 0; j < place.length; j++)
			place[j] = from[j] + power(2, k) * direction[j] * (domain[j][1] - domain[j][0]);
		const loss = problem.loss(place);
		if (loss === Number.NEGATIVE_INFINITY) return true;
		if (k > first) {
			gain = before - loss;
			if (!(gain > 0)) return false;
			if (k === first + 1) firstGain = gain;
		}
		before = loss;
	}
	return before < lowest && Math.log(gain / firstGain) >= (last - first - 1) * Math.log(lasting);
}

/** Parts of a direction that are named, and what is none, as a share of the greatest. */
const [mostParts, least] = [4, 1e-9];

/** A direction in widths of the domain as people read it, in units of the parameters: "−x", or its parts, the first of many. */
export function named({parameterNames, domain}: Problem, direction: readonly number[]): string {
	const whole = direction.map((part, k) => part * (domain[k][1] - domain[k][0]));
	const most = whole.reduce((far, part) => Math.max(far, Math.abs(part)), 0);
	const parts = whole.map(part => (Math.abs(part) <= least * most ? 0 : part / most));
	const along = parts.flatMap((part, k) => (part === 0 ? [] : [k]));
	const [k] = along;
	if (along.length === 1) return `${parts[k] < 0 ? '−' : ''}${parameterNames[k]}`;
	const told = parts.slice(0, mostParts).map(part => String(Number(part.toPrecision(2))).replace('-', '−'));
	return `(${[...told, ...(parts.length > mostParts ? ['…'] : [])].join(', ')})`;
}

/** Axes of few parameters, straight down from a point, and other directions, each as long as one width of the domain at its longest. */
function directionsFrom(
	{dimension, domain, ...problem}: Problem,
	from: readonly number[],
	others: readonly (readonly number[])[],
): number[][] {
	const gradient = new Float64Array(dimension);
	problem.gradient(Float64Array.from(from), gradient);
	const axes = Array.from({length: dimension <= mostAxes ? 2 * dimension : 0}, (_, at) =>
		Array.from({length: dimension}, (_, k) => (k === at >> 1 ? (at % 2 === 0 ? 1 : -1) : 0)),
	);
	const down = Array.from(gradient, (slope, k) => -slope * (domain[k][1] - domain[k][0]));
	return [...axes, down, ...others].flatMap(direction => {
		const length = direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
		return length > 0 && length < Number.POSITIVE_INFINITY ? [direction.map(part => part / length)] : [];
	});
}

/**
 * Along what the loss falls without end: an axis (of ten parameters at most), straight down from a point, or on as some
 * went; `undefined` where it does not, as far as can be seen. Looked at up to 2⁴⁰ widths of the domain from there. Yields
 * after every direction.
 */
export function* fallingFrom(
	problem: Problem,
	from: readonly number[],
	lowest: number,
	others: readonly (readonly number[])[] = [],
): Generator<void, string | undefined> {
	for (const unit of directionsFrom(problem, from, others)) {
		if (fallsAlong(problem, from, unit, lowest)) return named(problem, unit);
		yield;
	}
	return undefined;
}

/** What is left above a limit where one is next to it, as a share of what there was; two losses that are the same but for rounding. */
const [left, rounding] = [1e-6, 1e-12];

/** Doublings of a 16th of a width that are looked at on the way to a limit. */
const nearest = -4;

/** What the loss comes down to along a direction, and has nowhere on the way; `undefined` where it does not. */
function limitAlong(problem: Problem, from: readonly number[], direction: readonly number[]): number | undefined {
	const {domain} = problem;
	const place = new Float64Array(direction.length);
	const losses: number[] = [problem.loss(Float64Array.from(from))];
	for (let k = nearest; k <= last; k++) {
		for (let j = 0; j < place.length; j++)
			place[j] = from[j] + power(2, k) * direction[j] * (domain[j][1] - domain[j][0]);
		const loss = problem.loss(place);
		if (!(Number.isFinite(loss) && loss <= losses.at(-1)!)) return undefined;
		losses.push(loss);
	}
	const limit = losses.at(-1)!;
	const above = losses.filter(loss => loss > limit).map(loss => loss - limit);
	const isClose = above.length > 2 && above.at(-1)! <= left * above[0];
	return isClose ? limit : undefined;
}

/**
 * What the loss falls toward along an axis, straight down or on as some went, and comes to nowhere, as exp(−x) to 0, where it
 * is no higher than the lowest; `undefined` where it does not, as far as can be seen. Looked at from the place of the domain
 * that is nearest to a point. Yields after every direction.
 */
export function* approachedFrom(
	problem: Problem,
	point: readonly number[],
	lowest: number,
	others: readonly (readonly number[])[] = [],
): Generator<void, Required<Pick<Found, 'along' | 'limit'>> | undefined> {
	const {domain} = problem;
	const from = point.map((value, k) => Math.min(Math.max(value, domain[k][0]), domain[k][1]));
	const onwards = point.map((value, k) => (value - from[k]) / (domain[k][1] - domain[k][0]));
	for (const unit of directionsFrom(problem, from, [onwards, ...others])) {
		const limit = limitAlong(problem, from, unit);
		if (limit !== undefined && limit <= lowest + rounding * Math.abs(lowest))
			return {along: named(problem, unit), limit};
		yield;
	}
	return undefined;
}
