import {atOnce} from '../at-once.js';
import {exampleCostOf} from '../cost.js';
import type {Problem} from '../problem.js';
import {uniforms} from '../random.js';
import {Halton} from './halton.js';

/** Points of the domain that are looked at: so many, but for what is examples times parameters too much; some in any case. */
const [most, mostWork, fewest] = [4096, 1e7, 8];

/** Parameters beyond which points are drawn, and numbers drawn: Halton's are on lines there, and their primes take long. */
const [mostHalton, mostDrawn] = [100, 8e5];

/** Heights over L* this small, by |L*|, are rounding. */
const rounding = 1e-12;

/** What was found over a stretch of a loss, by what heights are above. */
type Known = {readonly of: Problem; readonly scales: Map<number, number>};

/** What of a problem a scale depends on, beside its loss. */
const parts = ['domain', 'start', 'isOpen', 'exampleCount', 'exampleCost'] as const;

/** By the loss, which copies of a problem that say more of it share: it may take long to look at all points. */
const known = new WeakMap<Problem['loss'], Known>();

/** The scales of a problem that are known. */
function scalesOf(problem: Problem): Map<number, number> {
	const before = known.get(problem.loss);
	if (before && parts.every(part => before.of[part] === problem[part])) return before.scales;
	const scales = new Map<number, number>();
	known.set(problem.loss, {of: problem, scales});
	return scales;
}

/** ρ as far as it is known; takes one from elsewhere. */
export const knownScale = (problem: Problem, base = problem.minimumLoss): number | undefined =>
	scalesOf(problem).get(base);
export function rememberScale(problem: Problem, base: number, scale: number): void {
	scalesOf(problem).set(base, scale);
}

/**
 * ρ, what counts as a little of a problem's loss: one hundredth of (the median loss over Halton's points 1 … 4,096 of
 * the domain, those that are not finite left out, − L*); over fewer points where the examples or the parameters are many. It is looked for when first asked for, and kept.
 *
 * Where over half of the domain is at L*, the median is that of the points above it; where none is above, or no loss
 * there is finite, ρ is max(1, |L*|)/100. So it is above 0, unless L* is no number: then nor is ρ.
 *
 * Where another loss is raced for, that stands for L*; and a problem without a domain has for the median its loss at its
 * start.
 */
export function scaleOf(problem: Problem, base = problem.minimumLoss): number {
	return atOnce(scalingOf(problem, base));
}

/** The same in slices: yields after every loss. */
export function* scalingOf(problem: Problem, base = problem.minimumLoss): Generator<void, number> {
	const scales = scalesOf(problem);
	const scale = scales.get(base) ?? (yield* measuring(problem, base)) / 100;
	scales.set(base, scale);
	return scale;
}

function* measuring(problem: Problem, minimumLoss: number): Generator<void, number> {
	const least = rounding * Math.abs(minimumLoss);
	const losses = problem.isOpen
		? Float64Array.of(problem.loss(Float64Array.from(problem.start)))
		: yield* lookingOver(problem);
	const isHeight = (height: number) => height > least && height < Number.POSITIVE_INFINITY;
	const height = median(losses) - minimumLoss;
	if (isHeight(height)) return height;
	const above = median(losses.filter(loss => loss > minimumLoss + least)) - minimumLoss;
	return isHeight(above) ? above : Math.max(1, Math.abs(minimumLoss));
}

/** Points of the unit cube, one after the other, each written into the same vector: the same ones each time. */
function* pointsOf(dimension: number, count: number): Generator<ArrayLike<number>> {
	if (dimension > mostHalton) {
		for (let i = 1; i <= count; i++) yield uniforms(dimension, 0, 'check', i);
		return;
	}
	const halton = new Halton(dimension, count);
	const point = new Float64Array(dimension);
	for (let i = 1; i <= count; i++) {
		halton.point(i, point);
		yield point;
	}
}

/** Whose losses are looked at. */
type Looked = Pick<Problem, 'domain' | 'dimension' | 'loss'> & Partial<Pick<Problem, 'exampleCount' | 'exampleCost'>>;

/** The finite losses over the domain, ascending. */
export function lossesOver(problem: Looked): Float64Array {
	return atOnce(lookingOver(problem));
}

function* lookingOver(problem: Looked): Generator<void, Float64Array> {
	const {domain, dimension, exampleCount = 1} = problem;
	const works = [
		mostWork / (exampleCostOf(problem) * Math.max(1, exampleCount)),
		dimension > mostHalton ? mostDrawn / dimension : most,
	];
	const count = Math.max(fewest, Math.floor(Math.min(most, ...works)));
	const parameters = new Float64Array(dimension);
	const losses = new Float64Array(count);
	let finite = 0;
	for (const point of pointsOf(dimension, count)) {
		for (let k = 0; k < dimension; k++) {
			const [low, high] = domain[k];
			parameters[k] = low + point[k] * (high - low);
		}
		const here = problem.loss(parameters);
		if (Number.isFinite(here)) losses[finite++] = here;
		yield;
	}
	return losses.subarray(0, finite).sort();
}

/** Of ascending numbers; NaN of none. */
export function median(sorted: Float64Array): number {
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
