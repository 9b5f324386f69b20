import type {Problem} from '../problem.js';
import {Halton} from './halton.js';

const count = 4096;
/** Heights over L* this small, by |L*|, are rounding. */
const rounding = 1e-12;

const known = new WeakMap<Problem, number>();

/**
 * ρ, what counts as a little of a problem's loss: one hundredth of (the median loss over Halton's points 1 … 4,096 of
 * the domain, those that are not finite left out, − L*). It is looked for when first asked for, and kept.
 *
 * Where over half of the domain is at L*, the median is that of the points above it; where none is above, or no loss
 * there is finite, ρ is max(1, |L*|)/100. So it is above 0, unless L* is no number: then nor is ρ.
 */
export function scaleOf(problem: Problem): number {
	let scale = known.get(problem);
	if (scale === undefined) {
		scale = measured(problem) / 100;
		known.set(problem, scale);
	}
	return scale;
}

function measured(problem: Problem): number {
	const {minimumLoss} = problem;
	const least = rounding * Math.abs(minimumLoss);
	const losses = lossesOver(problem);
	const isHeight = (height: number) => height > least && height < Number.POSITIVE_INFINITY;
	const height = median(losses) - minimumLoss;
	if (isHeight(height)) return height;
	const above = median(losses.filter(loss => loss > minimumLoss + least)) - minimumLoss;
	return isHeight(above) ? above : Math.max(1, Math.abs(minimumLoss));
}

/** The finite losses over the domain, ascending. */
function lossesOver(problem: Problem): Float64Array {
	const {domain, dimension} = problem;
	const halton = new Halton(dimension, count);
	const point = new Float64Array(dimension);
	const parameters = new Float64Array(dimension);
	const losses = new Float64Array(count);
	let finite = 0;
	for (let i = 1; i <= count; i++) {
		halton.point(i, point);
		for (let k = 0; k < dimension; k++) {
			const [low, high] = domain[k];
			parameters[k] = low + point[k] * (high - low);
		}
		const here = problem.loss(parameters);
		if (Number.isFinite(here)) losses[finite++] = here;
	}
	return losses.subarray(0, finite).sort();
}

/** Of ascending numbers; NaN of none. */
function median(sorted: Float64Array): number {
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
