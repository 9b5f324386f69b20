import type {Problem} from '../problem.js';

type Domain = Problem['domain'];

/** The greatest of |Δₖ| in widths of the domain. NaN where one is. */
export function widthsBetween(domain: Domain, a: ArrayLike<number>, b: ArrayLike<number>): number {
	let most = 0;
	for (let k = 0; k < domain.length; k++) {
		const [low, high] = domain[k];
		most = Math.max(most, Math.abs(a[k] - b[k]) / (high - low));
	}
	return most;
}

/** How far outside the domain a point is, by the parameter that is farthest, in its widths; 0 inside, NaN where one is. */
export function widthsOutside(domain: Domain, parameters: ArrayLike<number>): number {
	let most = 0;
	for (let k = 0; k < domain.length; k++) {
		const [low, high] = domain[k];
		most = Math.max(most, (low - parameters[k]) / (high - low), (parameters[k] - high) / (high - low));
	}
	return most;
}
