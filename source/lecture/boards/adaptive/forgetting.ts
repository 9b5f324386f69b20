import type {Track} from '../../../engine/past/track.js';
import {gradientOf} from '../lines.js';

/** Sums of squared gradients along a track, one more a tick: what has been added up is kept with it. */
const kept = new WeakMap<Track, Float64Array[]>();

/** Σ∇² over the updates up to a tick, at the places where the lane was: AdaGrad's v on the lane's own gradients. */
export function squaresAlong(track: Track, tick: number): Float64Array {
	const {problem} = track.race;
	const sums = kept.get(track) ?? [new Float64Array(problem.dimension)];
	kept.set(track, sums);
	while (sums.length <= tick) {
		const before = sums.at(-1)!;
		const gradient = gradientOf(problem, track.at(sums.length - 1).parameters);
		sums.push(before.map((sum, k) => sum + gradient[k]! * gradient[k]!));
	}
	return sums[tick]!;
}
