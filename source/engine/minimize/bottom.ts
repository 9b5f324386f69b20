import {lossCostOf} from '../cost.js';
import type {Problem} from '../problem.js';
import {dampedStep} from './cholesky.js';

/** Half the distance of a central difference, in widths of the domain: about the cube root of a double's last bit. */
const reach = 1 / 0x20000;
/** What a difference may be off by, as a share of the whole Hessian, even where two of them agree. */
const rounding = 1e-10;
/** How far off the bottom, by Newton's step, a point may be, in widths. */
const near = 1e-3;
/** Parameters beyond which nobody looks: 4d gradients and d³ products are too much for a frame. */
const mostParameters = 64;
/** Examples times parameters that those gradients visit beyond which nobody looks, for the same reason. */
const mostWork = 2e5;

/**
 * Whether a point lies in a minimum, by the second derivatives there: the Hessian, by central differences of the
 * gradient, has a least eigenvalue above the error of those differences, and Newton's step H⁻¹∇ is under 10⁻³ domain
 * widths for every parameter. So no saddle is one, and no plain, whose Hessian is next to nothing. False where a
 * gradient is not finite, and, unasked, of over 64 parameters and of so many examples that a frame would wait. No evaluation is counted.
 *
 * The error is how much differences twice as wide differ, plus 10⁻¹⁰ of the Hessian, both by Frobenius' norm: no
 * eigenvalue is off by more (Weyl; Golub & Van Loan, Matrix Computations, 4th ed., 2013, section 8.1). All in units of
 * the domain's widths.
 */
export const isBottom = (problem: Problem, parameters: Float64Array): boolean =>
	groundAt(problem, parameters) === 'bottom';

/** The same, and whether the least eigenvalue is within the error of 0 instead, so that the ground may be level; undefined otherwise. */
export function groundAt(problem: Problem, parameters: Float64Array): 'bottom' | 'level' | undefined {
	const d = problem.dimension;
	if (d > mostParameters || 4 * d * lossCostOf(problem) > mostWork) return undefined;
	const hessian = differences(problem, parameters, reach);
	const wider = differences(problem, parameters, 2 * reach);
	const error = norm(hessian.map((value, at) => value - wider[at])) + rounding * norm(hessian);
	const gradient = new Float64Array(d);
	problem.gradient(parameters, gradient);
	for (let k = 0; k < d; k++) gradient[k] *= widthOf(problem, k);
	const all = Array.from(gradient.keys());
	const step = new Float64Array(d);
	const factor = new Float64Array(d * d);
	// H less so much of the identity is positive definite where every eigenvalue is greater.
	if (!dampedStep(hessian, gradient, all, -error, 0, factor, step)) {
		const damping = Math.max(error, Number.MIN_VALUE);
		return dampedStep(hessian, gradient, all, damping, 0, factor, step) ? 'level' : undefined;
	}
	const isThere = dampedStep(hessian, gradient, all, 0, 0, factor, step) && step.every(part => Math.abs(part) < near);
	return isThere ? 'bottom' : undefined;
}

const widthOf = ({domain}: Problem, k: number) => domain[k][1] - domain[k][0];

/** The Hessian, made symmetric, d × d, row after row. */
function differences(problem: Problem, parameters: Float64Array, half: number): Float64Array {
	const d = problem.dimension;
	const hessian = new Float64Array(d * d);
	const [ahead, behind] = [new Float64Array(d), new Float64Array(d)];
	const place = Float64Array.from(parameters);
	for (let l = 0; l < d; l++) {
		const width = widthOf(problem, l);
		const [above, below] = [parameters[l] + half * width, parameters[l] - half * width];
		place[l] = above;
		problem.gradient(place, ahead);
		place[l] = below;
		problem.gradient(place, behind);
		place[l] = parameters[l];
		// What really lies between the two: a sum is rounded.
		const scale = (0.5 * width) / (above - below);
		for (let k = 0; k < d; k++) {
			const part = (ahead[k] - behind[k]) * scale * widthOf(problem, k);
			hessian[k * d + l] += part;
			hessian[l * d + k] += part;
		}
	}
	return hessian;
}

const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
