import {lossCostOf} from '../cost.js';
import {groundAt} from '../minimize/bottom.js';
import type {Problem} from '../problem.js';
import {uniforms} from '../random.js';
import type {Found} from '../setup/found.js';
import {approachedFrom, fallingFrom, named} from './endless.js';
import {parting} from './parted.js';
import {sinkingFrom} from './pole.js';

/** A low point, and how one came to it. */
export type Low = Pick<Found, 'loss' | 'parameters'> & {
	/** Directions in which it goes lower, perhaps, in widths of the domain. */
	readonly ways: readonly (readonly number[])[];
	/** Whether the lowest loss was lower each time that an open domain was widened, and whether it is on the rim of the widest. */
	readonly alwaysFalls: boolean;
	readonly isOnRim: boolean;
};

/** Seeded directions in which a low point is compared with its neighbors, beside the axes, and how far away those are, in widths. */
const [mostDirections, distances] = [32, [1e-3, 1e-6]];

/** Parameters, and examples times parameters, beyond which nobody looks at neighbors. */
const [mostParameters, mostWork] = [10, 1000];

/** A direction for each axis, both ways, and some in between; the same ones each time. */
export function directionsAbout(dimension: number): readonly (readonly number[])[] {
	const axes = Array.from({length: 2 * dimension}, (_, at) =>
		Array.from({length: dimension}, (_, k) => (k === at >> 1 ? (at % 2 === 0 ? 1 : -1) : 0)),
	);
	if (dimension === 1) return axes;
	const drawn = uniforms(mostDirections * dimension, 0, 'look', 2);
	const others = Array.from({length: mostDirections}, (_, at) =>
		Array.from({length: dimension}, (_, k) => 2 * drawn[at * dimension + k] - 1),
	);
	return [...axes, ...others];
}

/** Halvings of a step, from a tenth of a width on, by which a low point is moved lower; losses that may take. */
const [halvings, mostMoves] = [40, 20_000];

/**
 * The lowest that small steps along axes and seeded directions come to from a point, in its domain where that is closed: for
 * kinks, where Newton's method stops early. Itself where losses are dear. Yields after every round of steps.
 */
export function* lowered(
	problem: Problem,
	from: readonly number[],
): Generator<void, Pick<Found, 'loss' | 'parameters'>> {
	const {domain, dimension, isOpen} = problem;
	const place = Float64Array.from(from);
	let loss = problem.loss(place);
	if (dimension > mostParameters || lossCostOf(problem) > mostWork) return {loss, parameters: from};
	const directions = directionsAbout(dimension);
	const trial = new Float64Array(dimension);
	let step = 0.1;
	for (let halved = 0, moves = 0; halved < halvings && moves < mostMoves; ) {
		const before = loss;
		for (const direction of directions) {
			moves++;
			for (let k = 0; k < dimension; k++) {
				const [low, high] = domain[k];
				const next = place[k] + step * direction[k] * (high - low);
				trial[k] = isOpen ? next : Math.min(Math.max(next, low), high);
			}
			const there = problem.loss(trial);
			if (!(there < loss)) continue;
			loss = there;
			place.set(trial);
		}
		// What is gained by rounding alone goes on for ever.
		if (!(before - loss > 1e-15 * Math.abs(loss))) {
			step /= 2;
			halved++;
		}
		yield;
	}
	return {loss, parameters: Array.from(place)};
}

/** What lies about a point: a minimum, level ground, or something lower. A side of a closed domain is a wall. */
function groundOf(
	problem: Problem,
	{loss, parameters}: Pick<Found, 'loss' | 'parameters'>,
): 'interior' | 'flat' | undefined {
	const {domain, dimension, isOpen} = problem;
	const place = Float64Array.from(parameters);
	const ground = groundAt(problem, place);
	if (ground === 'bottom') return 'interior';
	if (dimension > mostParameters || lossCostOf(problem) > mostWork) return undefined;
	const rounding = 1e-12 * Math.abs(loss);
	let isHigher = true;
	for (const direction of directionsAbout(dimension)) {
		for (const distance of distances) {
			let moved = false;
			for (let k = 0; k < dimension; k++) {
				const [low, high] = domain[k];
				const next = parameters[k] + distance * direction[k] * (high - low);
				place[k] = isOpen ? next : Math.min(Math.max(next, low), high);
				moved ||= place[k] !== parameters[k];
			}
			const there = problem.loss(place);
			if (there < loss - rounding) return undefined;
			if (moved && !(there > loss + rounding) && !Number.isNaN(there)) isHigher = false;
		}
	}
	return ground === 'level' || !isHigher ? 'flat' : 'interior';
}

/**
 * What the best loss is that was found at a low point: the first that holds, in the order of `foundKinds`, but for what has
 * to be proved. Yields after every few losses.
 */
export function* classified(problem: Problem, low: Low): Generator<void, Found> {
	const {loss, parameters, ways, alwaysFalls, isOnRim} = low;
	const best = {loss, parameters};
	if (yield* parting(problem, parameters)) {
		const along = parameters.map((value, k) => value / (problem.domain[k][1] - problem.domain[k][0]));
		return {kind: 'separable', ...best, along: named(problem, along), limit: 0};
	}
	const pole = yield* sinkingFrom(problem, parameters);
	if (pole !== undefined) return {kind: 'infinity', ...best, along: pole};
	if (problem.isOpen) {
		const along = yield* fallingFrom(problem, parameters, loss, ways);
		if (along !== undefined) return {kind: 'infinity', ...best, along};
	}
	const ground = groundOf(problem, best);
	if (problem.isOpen && ground !== 'interior') {
		const toward = yield* approachedFrom(problem, parameters, loss, ways);
		if (toward !== undefined) return {kind: 'infinity', ...best, ...toward};
	}
	if (alwaysFalls) return {kind: 'infinity', ...best};
	if (isOnRim) return {kind: 'edge', ...best};
	return {kind: ground ?? 'raced', ...best};
}
