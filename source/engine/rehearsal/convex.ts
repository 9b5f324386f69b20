import {lossCostOf} from '../cost.js';
import {dampedStep} from '../minimize/cholesky.js';
import type {Examples, Problem} from '../problem.js';
import type {Found} from '../setup/found.js';
import {sigmoid} from '../sigmoid.js';

// Models that are fitted to examples: which of their inputs say the same, and the optimum of those that are convex.

/** Examples times the square of the parameters, beyond which nobody looks; the same between two looks at the outside. */
const [mostWork, slice] = [1e8, 2e5];

/** What is left of an input's variance once the inputs before it are taken off, as a share, where it says nothing of its own. */
const nothingOwn = 1e-4;

/** An input takes part in another where its coefficient, both of deviation 1, is over that share of the greatest. */
const takesPart = 0.02;

/** The inputs of a model, one column each. */
export type Columns = {
	/** Those that each say something of their own, ascending; all of them where none is collinear. */
	readonly kept: readonly number[];
	/** For each of the others its name behind the names of those that it can be told from; `bias` where it is constant. */
	readonly collinear: readonly (readonly string[])[];
	readonly means: Float64Array;
	/** Standard deviations; 0 where an input is constant. */
	readonly deviations: Float64Array;
};

/** Whether a problem is a model over examples as ours are: a weight an input, then the bias. */
const isModel = (problem: Problem): problem is Problem & {examples: Examples} =>
	problem.model !== undefined &&
	problem.reduction === 'mean' &&
	problem.examples !== undefined &&
	problem.examples.inputs + 1 === problem.dimension &&
	problem.examples.y.length === problem.exampleCount &&
	lossCostOf({...problem, exampleCost: problem.dimension * problem.dimension}) <= mostWork;

/**
 * The inputs of a model, and which of them are collinear: over 99.99 % of their variance is that of those before them.
 * Undefined of what is no model of ours, and where there is too much to visit. Yields after every so many examples.
 */
export function* columnsOf(problem: Problem): Generator<void, Columns | undefined> {
	if (!isModel(problem)) return undefined;
	const {examples, exampleCount, parameterNames} = problem;
	const {inputs, x} = examples;
	const means = new Float64Array(inputs);
	const deviations = new Float64Array(inputs);
	for (let at = 0; at < x.length; at++) means[at % inputs] += x[at] / exampleCount;
	const correlation = new Float64Array(inputs * inputs);
	const centered = new Float64Array(inputs);
	const stride = Math.ceil(slice / (inputs * inputs));
	for (let i = 0; i < exampleCount; i++) {
		for (let k = 0; k < inputs; k++) centered[k] = x[i * inputs + k] - means[k];
		for (let k = 0; k < inputs; k++)
			for (let l = 0; l <= k; l++) correlation[k * inputs + l] += (centered[k] * centered[l]) / exampleCount;
		if (i % stride === 0) yield;
	}
	for (let k = 0; k < inputs; k++) {
		const deviation = Math.sqrt(correlation[k * inputs + k]);
		// Of a constant the mean may be off by rounding.
		deviations[k] = deviation > 1e-12 * Math.abs(means[k]) ? deviation : 0;
	}
	for (let k = 0; k < inputs; k++) {
		for (let l = 0; l <= k; l++) {
			const size = deviations[k] * deviations[l];
			correlation[k * inputs + l] = size > 0 ? correlation[k * inputs + l] / size : 0;
			correlation[l * inputs + k] = correlation[k * inputs + l];
		}
	}
	const kept: number[] = [];
	const collinear: string[][] = [];
	const [factor, coefficients] = [new Float64Array(inputs * inputs), new Float64Array(inputs)];
	for (let k = 0; k < inputs; k++) {
		const name = parameterNames[k];
		if (deviations[k] === 0) {
			collinear.push([parameterNames[inputs], name]);
			continue;
		}
		const shared = Float64Array.from({length: inputs}, (_, l) => -correlation[l * inputs + k]);
		dampedStep(correlation, shared, kept, 0, 0, factor, coefficients);
		const own = kept.reduce((left, l) => left + coefficients[l] * shared[l], 1);
		if (own > nothingOwn) {
			kept.push(k);
			continue;
		}
		const most = kept.reduce((size, l) => Math.max(size, Math.abs(coefficients[l])), 0);
		const others = kept.filter(l => Math.abs(coefficients[l]) > takesPart * most);
		collinear.push([...others.map(l => parameterNames[l]), name]);
	}
	return {kept, collinear, means, deviations};
}

/** Newton steps, and halvings of one, at most. */
const [mostSteps, mostHalvings] = [60, 40];

/** What the least loss may lie below what was found, as a share of the way down from θ = 0. */
const proves = 1e-9;

/**
 * The least loss of a convex model over examples, by Newton's method, with a bound that proves it: least squares, and logistic
 * regression where no plane tells the classes apart. Undefined where there is none, or it is not proved. Inputs that are
 * collinear have weight 0: where they are so but for rounding, that is the optimum without them.
 *
 * The certificate: with λ² = gᵀH⁻¹g and ρ the greatest √(xᵀH⁻¹x) of an example x (its last input being 1), no loss is lower
 * by more than λ²/(2(1 − λρ)), where λρ < 1; of squares by more than λ²/2. For along any v with |v|_H = r the second derivative
 * of −ln p falls no faster than exp(−ρr), as |σ″| ≤ σ′ (Bach, Electronic Journal of Statistics 4, 2010, 384–414), so that a loss
 * is at least L − λr + (exp(−ρr) + ρr − 1)/ρ²; its least over r, −(a + (1 − a) ln(1 − a))/ρ² with a = λρ, is above the bound.
 * Yields after every so many examples.
 */
export function* proving(problem: Problem, columns: Columns | undefined): Generator<void, Found | undefined> {
	if (columns === undefined || !isModel(problem) || problem.model === 'sigmoid') return undefined;
	const {examples, exampleCount, model, dimension} = problem;
	const {inputs, x, y} = examples;
	const {kept, means, deviations} = columns;
	const d = kept.length + 1;
	const all = Array.from({length: d}, (_, k) => k);
	// In inputs of mean 0 and deviation 1, so that H is well conditioned.
	const [weights, gradient, row, step] = [0, 0, 0, 0].map(() => new Float64Array(d));
	const [hessian, factor] = [new Float64Array(d * d), new Float64Array(d * d)];
	const stride = Math.ceil(slice / (d * d));
	const read = (i: number) => {
		for (let k = 0; k < d - 1; k++) row[k] = (x[i * inputs + kept[k]] - means[kept[k]]) / deviations[kept[k]];
		row[d - 1] = 1;
	};
	const placeOf = (at: Float64Array) => {
		const place = new Float64Array(dimension);
		place[inputs] = at[d - 1];
		for (let k = 0; k < d - 1; k++) {
			place[kept[k]] = at[k] / deviations[kept[k]];
			place[inputs] -= place[kept[k]] * means[kept[k]];
		}
		return place;
	};
	const lossAt = (at: Float64Array) => problem.loss(placeOf(at));
	/** Writes gradient, Hessian and Newton's step at `weights`; gives λ², NaN where H is not positive definite. */
	function* derive(): Generator<void, number> {
		gradient.fill(0);
		hessian.fill(0);
		for (let i = 0; i < exampleCount; i++) {
			read(i);
			const z = row.reduce((sum, value, k) => sum + value * weights[k], 0);
			const p = model === 'linear' ? z : sigmoid(z);
			const curvature = model === 'linear' ? 1 : p * sigmoid(-z);
			for (let k = 0; k < d; k++) {
				gradient[k] += ((p - y[i]) * row[k]) / exampleCount;
				for (let l = 0; l <= k; l++) hessian[k * d + l] += (curvature * row[k] * row[l]) / exampleCount;
			}
			if (i % stride === 0) yield;
		}
		if (!dampedStep(hessian, gradient, all, 0, 0, factor, step)) return Number.NaN;
		return -gradient.reduce((sum, slope, k) => sum + slope * step[k], 0);
	}
	/** The certificate's bound for what `derive` found last. */
	function* bound(square: number): Generator<void, number> {
		if (model === 'linear') return square / 2;
		let most = 0;
		const solved = new Float64Array(d);
		for (let i = 0; i < exampleCount; i++) {
			read(i);
			dampedStep(hessian, row, all, 0, 0, factor, solved);
			most = Math.max(most, -row.reduce((sum, value, k) => sum + value * solved[k], 0));
			if (i % stride === 0) yield;
		}
		const share = Math.sqrt(square * most);
		return share < 1 ? square / (2 * (1 - share)) : Number.POSITIVE_INFINITY;
	}

	const first = lossAt(weights);
	let loss = first;
	let square = yield* derive();
	const trial = new Float64Array(d);
	for (let round = 0; round < mostSteps && square > 0; round++) {
		let share = 1;
		let next = Number.NaN;
		for (let halved = 0; halved < mostHalvings; halved++, share /= 2) {
			for (let k = 0; k < d; k++) trial[k] = weights[k] + share * step[k];
			next = lossAt(trial);
			if (next <= loss) break;
			yield;
		}
		if (!(next <= loss)) break;
		const isLast = next === loss;
		weights.set(trial);
		loss = next;
		square = yield* derive();
		if (isLast) break;
	}
	if (!(square >= 0)) return undefined;
	const below = yield* bound(square);
	// What calls itself a model of ours, and is not, has another gradient.
	if (!(below <= proves * (first - loss)) || !isFlat(problem, placeOf(weights), columns, first - loss))
		return undefined;
	return {kind: 'proved', loss, parameters: Array.from(placeOf(weights)), bound: below};
}

/** Whether the problem's own gradient is next to nothing along its inputs that are kept, in losses a deviation. */
function isFlat(problem: Problem, place: Float64Array, {kept, deviations}: Columns, height: number): boolean {
	const slopes = new Float64Array(problem.dimension);
	problem.gradient(place, slopes);
	return kept.every(k => Math.abs(slopes[k] * deviations[k]) <= 1e-6 * Math.max(height, Number.MIN_VALUE) + 1e-9);
}

/**
 * A model whose collinear inputs have weight 0, over the others alone, and the way back to all of its parameters; itself where
 * none is collinear.
 */
export function independent(
	problem: Problem,
	columns: Columns | undefined,
): [Problem, (point: readonly number[]) => number[]] {
	if (columns === undefined || columns.collinear.length === 0) return [problem, point => [...point]];
	const {dimension, parameterNames, start, domain} = problem;
	const places = [...columns.kept, dimension - 1];
	const [whole, slopes] = [new Float64Array(dimension), new Float64Array(dimension)];
	const widened = (point: ArrayLike<number>) => {
		for (const [k, place] of places.entries()) whole[place] = point[k];
		return whole;
	};
	const {predict} = problem;
	const {lossAndGradient: _, lossInto: __, lossAndGradientOf: ___, subset: ____, model: _____, ...rest} = problem;
	const part: Problem = {
		...rest,
		dimension: places.length,
		parameterNames: places.map(k => parameterNames[k]),
		start: places.map(k => start[k]),
		domain: places.map(k => domain[k]),
		minima: [],
		exampleCost: dimension,
		loss: point => problem.loss(widened(point)),
		gradient(point, into) {
			problem.gradient(widened(point), slopes);
			for (const [k, place] of places.entries()) into[k] = slopes[place];
		},
		gradientOf(point, indices, from, to, into) {
			problem.gradientOf(widened(point), indices, from, to, slopes);
			for (const [k, place] of places.entries()) into[k] = slopes[place];
		},
		...(predict && {predict: (point, x) => predict(widened(point), x)}),
	};
	return [part, point => Array.from(widened(point))];
}
