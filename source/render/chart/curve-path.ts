import {soundRange} from '../lines/viewport.js';
import type {Path} from '../map/trail-mask.js';

/** Steps of a path that are followed one by one; of those before only the stretch they cover is drawn. */
const followed = 48;
/** Points between two places of a path, at most. */
const mostBetween = 400;

/**
 * The way along a curve that a walk over x takes: with every step the curve's points between its ends, not the chord.
 * `pitch`: the distance in x of two points of it, above 0. `to`: where the walk goes on to, if anywhere. Places that are not finite break the way.
 */
export function curvePath(
	xs: ArrayLike<number>,
	heightAt: (x: number) => number,
	pitch: number,
	to?: number | undefined,
): Path {
	const [along, heights]: [number[], number[]] = [[], []];
	const add = (x: number) => {
		along.push(x);
		heights.push(heightAt(x));
	};
	const go = (from: number, to: number) => {
		const steps = Math.min(mostBetween, Math.ceil(Math.abs(to - from) / pitch)) || 0;
		for (let step = 1; step < steps; step++) add(from + ((to - from) * step) / steps);
		add(to);
	};
	const first = Math.max(0, xs.length - followed);
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let at = 0; at < first; at++) {
		const x = xs[at]!;
		if (!Number.isFinite(x)) continue;
		[low, high] = [Math.min(low, x), Math.max(high, x)];
	}
	if (low <= high) {
		const [from, to] = soundRange(low, high);
		add(from);
		go(from, to);
		add(Number.NaN);
	}
	let before = Number.NaN;
	for (let at = Math.max(0, first - 1); at < xs.length; at++) {
		const x = xs[at]!;
		if (Number.isFinite(x) && Number.isFinite(before)) go(before, x);
		else add(x);
		before = x;
	}
	if (to !== undefined && Number.isFinite(to) && Number.isFinite(before)) go(before, to);
	return {xs: along, ys: heights};
}
