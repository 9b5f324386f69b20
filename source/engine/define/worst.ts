import type {Problem} from '../problem.js';
import {mostLosses, type Slope, slopeAlong} from './differences.js';

/** Losses that the search may take: with those that brought it about, under a thousand. */
const mostAll = 800;

/** Parts that the parameters are divided into at most, at each of the levels that it takes to come to single ones. */
function partsOf(dimension: number): number {
	for (let levels = 1; ; levels++) {
		const parts = Math.max(2, Math.floor(mostAll / mostLosses / levels));
		let left = dimension;
		for (let level = 0; level < levels; level++) left = Math.ceil(left / parts);
		if (left === 1 || parts === 2) return parts;
	}
}

/** A component of a gradient that is none, with what both say of it. */
export type Worst = Slope & {readonly k: number};

/**
 * The component of a gradient that is farthest from differences of the loss, in units of the directions: all at once
 * where they are few, else part by part, where those of the worst part are looked at. `undefined` where no
 * single one can be told.
 */
export function* worstComponent(
	problem: Problem,
	at: Float64Array,
	along: readonly number[],
	gradient: Float64Array,
): Generator<void, Worst | undefined> {
	const parts = partsOf(at.length);
	let [from, to] = [0, at.length];
	for (;;) {
		const size = Math.ceil((to - from) / parts);
		let worst: (Worst & {readonly off: number}) | undefined;
		for (let k = from; k < to; k += size) {
			const end = Math.min(k + size, to);
			const slope = slopeAlong(
				problem,
				at,
				along.map((length, j) => (j >= k && j < end ? length : 0)),
				gradient,
			);
			yield;
			if (slope === undefined) continue;
			const off = Number.isFinite(slope.said) ? Math.abs(slope.said - slope.measured) : Number.POSITIVE_INFINITY;
			if (!worst || off > worst.off) worst = {...slope, k, off};
		}
		if (!worst) return undefined;
		const {k, off: _, measured, said} = worst;
		if (size === 1) return {k, measured: measured / along[k], said: said / along[k]};
		[from, to] = [k, Math.min(k + size, to)];
	}
}
