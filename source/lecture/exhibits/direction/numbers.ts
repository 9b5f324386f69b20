import {differenceHessian, hessianRoom} from '../../../engine/curvature/hessian.js';
import type {Problem} from '../../../engine/problem.js';

/** How a loss changes along a step. */
export type Change = {
	/** ηdᵀ∇L(θ), what the slope promises. */
	readonly predicted: number;
	/** L(θ + ηu) − L(θ), what becomes of it. */
	readonly actual: number;
};

/** ∇L(θ) over all examples, length d. */
export function gradientAt(problem: Problem, parameters: Float64Array): Float64Array {
	const gradient = new Float64Array(problem.dimension);
	problem.gradient(parameters, gradient);
	return gradient;
}

/** A unit vector at a right angle to the unit vector g: in a plane g turned left, else out of the axis g leans on least. */
function acrossFrom(g: Float64Array): Float64Array {
	if (g.length === 2) return Float64Array.of(-g[1]!, g[0]!);
	const sizes = Array.from(g, Math.abs);
	const axis = sizes.indexOf(Math.min(...sizes));
	const across = g.map((value, k) => (k === axis ? 1 : 0) - g[axis]! * value);
	const length = Math.hypot(...across);
	return across.map(value => value / length);
}

/**
 * The unit vector at `degrees` from a gradient (length d): 0 straight up, 180 straight down. Of two parameters it turns
 * left, counter-clockwise as the map is drawn; of more it turns in one plane through the gradient, always the same; of
 * one there are two directions only, and the nearer is taken (up at 90). A gradient that is zero has no direction: the
 * angle is then measured from the first axis. NaN where the gradient or the angle is not finite. Lecture, section 4.
 */
export function directionFrom(gradient: ArrayLike<number>, degrees: number): Float64Array {
	const values = Float64Array.from(gradient);
	const length = Math.hypot(...values);
	const up = length === 0 ? values.map((_, k) => (k === 0 ? 1 : 0)) : values.map(value => value / length);
	// By the quarter, so that 90 and 180 are exact.
	const turn = ((degrees % 360) + 360) % 360;
	const radians = (turn * Math.PI) / 180;
	const cosine = turn % 180 === 90 ? 0 : turn === 180 ? -1 : Math.cos(radians);
	const sine = turn % 180 === 0 ? 0 : Math.sin(radians);
	if (up.length === 1) return up.map(value => (cosine < 0 ? -value : cosine >= 0 ? value : Number.NaN));
	const across = acrossFrom(up);
	return up.map((value, k) => cosine * value + sine * across[k]!);
}

/** θ + ηu, a new vector. */
const moved = (parameters: Float64Array, u: ArrayLike<number>, step: number) =>
	parameters.map((value, k) => value + step * u[k]!);

/** Predicted and true change of the full loss by a step η along u (of any length); `project` is not applied. */
export function changeAlong(problem: Problem, parameters: Float64Array, u: ArrayLike<number>, step: number): Change {
	const slope = gradientAt(problem, parameters).reduce((sum, value, k) => sum + value * u[k]!, 0);
	return {predicted: step * slope, actual: problem.loss(moved(parameters, u, step)) - problem.loss(parameters)};
}

/**
 * ½η²dᵀHd: what the second order adds to the change of the loss by a step ηd (d of any length). H is made of differences
 * of gradients, so it costs some of them. NaN where a gradient is not finite.
 */
export function secondOrder(problem: Problem, place: Float64Array, d: ArrayLike<number>, rate: number): number {
	const size = d.length;
	const room = hessianRoom(size);
	differenceHessian(problem, place, room);
	const bent = room.hessian.reduce((sum, value, at) => sum + value * d[Math.floor(at / size)]! * d[at % size]!, 0);
	return (rate * rate * bent) / 2;
}

/** Factor between two steps of the scan: a rise shorter than this share of its own η is overlooked. */
const stride = 1.02;

/** A change of the loss below this share of it may be rounding. */
const visible = 1e-10;

/**
 * Where a step along u stops to lower the loss: the greatest η such that every smaller one lowers it,
 * L(θ + ηu) < L(θ). Found by a scan over η in strides of 2 % and bisection to the last bits; not the loss farther on,
 * which may be lower again. With u = −∇L it is the greatest rate of gradient descent at θ.
 * 0 where u does not lead down (or there is no slope left, or something is not finite); ∞ where it lowers up to `most`,
 * as on a plain that never rises again. `project` is not applied. Lecture, section 4.
 */
export function loweringLimit(problem: Problem, parameters: Float64Array, u: ArrayLike<number>, most = 1e3): number {
	const here = problem.loss(parameters);
	const slope = gradientAt(problem, parameters).reduce((sum, value, k) => sum + value * u[k]!, 0);
	if (!(slope < 0)) return 0;
	const lowers = (step: number) => problem.loss(moved(parameters, u, step)) < here;
	let low = 0;
	for (let high = Math.max(1e-12 * most, (visible * Math.abs(here)) / -slope); low < most; high *= stride) {
		const step = Math.min(most, high);
		if (!lowers(step)) return bisected(lowers, low, step);
		low = step;
	}
	return Number.POSITIVE_INFINITY;
}

/** The greatest double that holds, between one that does (or 0) and one that does not. */
function bisected(holds: (value: number) => boolean, low: number, high: number): number {
	const middle = low + (high - low) / 2;
	if (middle === low || middle === high) return low;
	return holds(middle) ? bisected(holds, middle, high) : bisected(holds, low, middle);
}
