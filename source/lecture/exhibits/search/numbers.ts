import {power} from '../../../engine/power.js';
import type {Problem} from '../../../engine/problem.js';
import {uniforms} from '../../../engine/random.js';

/** The point that evaluation `index` (from 0) looks at, length d. */
export type Scan = (index: number) => readonly number[];

/** A point that was better than all before it. */
export type Find = {
	/** Which evaluation it was, from 0. */
	readonly index: number;
	readonly parameters: readonly number[];
	readonly loss: number;
};

/**
 * Brute force: the points of a grid of n a side over the whole domain, borders included, in the order they are visited.
 * The first parameter runs fastest, each from its least to its greatest value. Index 0 … nᵈ − 1; from there it begins
 * again. n is a whole number from 1, which is the middle alone. Lecture, section 3.
 */
export function gridScan({domain}: Pick<Problem, 'domain'>, n: number): Scan {
	return index => {
		let rest = index;
		return domain.map(([low, high]) => {
			const place = rest % n;
			rest = Math.floor(rest / n);
			const share = n === 1 ? 0.5 : place / (n - 1);
			return share === 1 ? high : low + share * (high - low);
		});
	};
}

/** Random search: points evenly over the domain, by (seed, index) alone; those that the dashboard's random starts take too. */
export function randomScan({domain}: Pick<Problem, 'domain'>, seed: number): Scan {
	return index => {
		const shares = uniforms(domain.length, seed, 'start', index);
		return domain.map(([low, high], k) => low + shares[k]! * (high - low));
	};
}

/** The finds among the first `count` evaluations, in order, each lower than the one before. A loss of NaN is none. */
export function findsOf(problem: Problem, scan: Scan, count: number): Find[] {
	const finds: Find[] = [];
	let best = Number.POSITIVE_INFINITY;
	for (let index = 0; index < count; index++) {
		const parameters = scan(index);
		const loss = problem.loss(Float64Array.from(parameters));
		if (!(loss < best)) continue;
		best = loss;
		finds.push({index, parameters, loss});
	}
	return finds;
}

/** The best of the first `evaluations`, from the finds of as many or more; `undefined` before there is one. */
export function bestAfter(finds: readonly Find[], evaluations: number): Find | undefined {
	return finds.findLast(({index}) => index < evaluations);
}

/** What the same grid costs in other dimensions: nᵈ evaluations for d = `from` … `to`. Exact below 2⁵³. */
export function gridCosts(n: number, from = 2, to = 10): {readonly parameters: number; readonly evaluations: number}[] {
	return Array.from({length: Math.max(0, to - from + 1)}, (_, k) => ({
		parameters: from + k,
		evaluations: power(n, from + k),
	}));
}
