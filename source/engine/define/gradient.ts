import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {Halton} from '../setup/halton.js';

/** Points of the domain where a gradient is looked at, besides the start. */
const points = 32;

/** Share of a gradient's length that a component may be off by. */
const share = 1e-4;

/** The start, and points all over the domain. */
function placesOf({start, domain, dimension}: Problem): Float64Array[] {
	const halton = new Halton(dimension, points);
	const over = Array.from({length: points}, (_, index) => {
		const point = new Float64Array(dimension);
		halton.point(index + 1, point);
		return point.map((value, k) => domain[k][0] + value * (domain[k][1] - domain[k][0]));
	});
	return [Float64Array.from(start), ...over];
}

/** Central differences of the loss along parameter k over a step to either side. */
function slope(problem: Problem, at: Float64Array, k: number, step: number): number {
	const [up, down] = [at.slice(), at.slice()];
	up[k] += step;
	down[k] -= step;
	return (problem.loss(up) - problem.loss(down)) / (up[k] - down[k]);
}

const written = (value: number) => String(Number(value.toPrecision(6)));

/**
 * Holds a gradient against central differences of the loss; throws `InputError` at the first component that is none.
 * Over two steps, one twice the other, as they tell how far such differences can be trusted; not where a loss is not
 * finite, nor where a kink is near. Costs some 130 losses a parameter.
 */
export function checkGradient(problem: Problem): void {
	const {dimension, domain, exampleCount} = problem;
	const [gradient, summed] = [new Float64Array(dimension), new Float64Array(dimension)];
	const all = Uint32Array.from({length: exampleCount}, (_, i) => i);
	for (const at of placesOf(problem)) {
		const here = Math.abs(problem.loss(at));
		if (!Number.isFinite(here)) continue;
		problem.gradient(at, gradient);
		problem.gradientOf(at, all, 0, exampleCount, summed);
		const size = Math.hypot(...gradient);
		for (let k = 0; k < dimension; k++) {
			const step = 1e-5 * Math.max(Math.abs(at[k]), domain[k][1] - domain[k][0]);
			const [near, far] = [slope(problem, at, k, step), slope(problem, at, k, 2 * step)];
			if (!Number.isFinite(near) || !Number.isFinite(far)) continue;
			const trust = 10 * Math.abs(near - far) + (100 * Number.EPSILON * here) / step;
			const place = Array.from(at, written).join(', ');
			const allowed = share * Math.max(Math.abs(near), Number.isFinite(size) ? size : 0) + trust;
			if (!(Math.abs(gradient[k] - near) <= allowed)) {
				throw new InputError(
					`problem.gradient at ${place} is ${written(gradient[k])} in ${problem.parameterNames[k]}: differences of the loss give ${written(near)}.`,
				);
			}
			if (!(Math.abs(gradient[k] - summed[k]) <= 1e-9 * (1 + size))) {
				throw new InputError(
					`problem.gradientOf at ${place} is ${written(summed[k])} in ${problem.parameterNames[k]} over all examples: the gradient is ${written(gradient[k])}.`,
				);
			}
		}
	}
}
