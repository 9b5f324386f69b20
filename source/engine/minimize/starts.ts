import {power} from '../power.js';
import type {Objective} from './descend.js';

/**
 * Where the descents begin: the middles of a grid's cells for one or two parameters (33, or 9 × 9), and for more
 * the first 24 d points of the sequence of Roberts (2018), which fills a cube evenly without a seed: multiples of
 * φ⁻¹, φ⁻² …, φ^(d + 1) = φ + 1, modulo 1. The middle of the box is among them.
 */
export function starts(domain: Objective['domain']): Float64Array[] {
	const d = domain.length;
	const place = (at: (k: number) => number) =>
		Float64Array.from(domain, ([least, greatest], k) => least + at(k) * (greatest - least));
	if (d === 1) return Array.from({length: 33}, (_, i) => place(() => (i + 0.5) / 33));
	if (d === 2) {
		return Array.from({length: 81}, (_, i) => place(k => ((k === 0 ? i % 9 : Math.floor(i / 9)) + 0.5) / 9));
	}
	let phi = 2;
	// The root by its logarithm, as V8's ** is not the same on every version.
	for (let i = 0; i < 40; i++) phi = Math.exp(Math.log(1 + phi) / (d + 1));
	return Array.from({length: 24 * d}, (_, i) => place(k => (0.5 + i * power(phi, -(k + 1))) % 1));
}

/** Steps through the grids: next to the golden section of each, and without a divisor in common with it. */
const strides: Readonly<Record<number, number>> = {33: 20, 81: 50};

/** Such starts in an order, from the middle on, of which the first few are all over the box already. */
export function scattered<Place>(grid: readonly Place[]): Place[] {
	const {length} = grid;
	const stride = strides[length];
	return stride === undefined ? [...grid] : grid.map((_, i) => grid[((length >> 1) + stride * i) % length]);
}
