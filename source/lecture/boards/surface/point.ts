import type {Problem} from '../../../engine/problem.js';

/** One example of a neuron with one input. */
export type Point = {readonly x: number; readonly y: number};

/** The examples of a problem with one input; empty where it has none. */
export const pointsOf = ({examples}: Problem): Point[] =>
	examples?.inputs === 1 ? Array.from(examples.y, (y, i) => ({x: examples.x[i]!, y})) : [];

/** f(x) = σ(wx + b). */
export const outputOf = ([w = Number.NaN, b = Number.NaN]: ArrayLike<number> & Iterable<number>, x: number): number =>
	1 / (1 + Math.exp(-(w * x + b)));

/** What one point adds to ∇b: (f − y) f (1 − f); times x it is what it adds to ∇w. */
export function pullOf(parameters: Float64Array, {x, y}: Point): number {
	const f = outputOf(parameters, x);
	return (f - y) * f * (1 - f);
}
