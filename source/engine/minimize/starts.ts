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
	const at = roberts(d);
	return Array.from({length: 24 * d}, (_, i) => place(k => at(i, k)));
}

/** Coordinate k of point i of Roberts' sequence, in shares of a side. */
function roberts(d: number): (i: number, k: number) => number {
	let phi = 2;
	// The root by its logarithm, as V8's ** is not the same on every version.
	for (let i = 0; i < 40; i++) phi = Math.exp(Math.log(1 + phi) / (d + 1));
	return (i, k) => (0.5 + i * power(phi, -(k + 1))) % 1;
}

/** Steps through the grids: next to the golden section of each, and without a divisor in common with it. */
const strides: Readonly<Record<number, number>> = {33: 20, 81: 50};

/** Such starts in an order, from the middle on, of which the first few are all over the box already. */
export function scattered<Place>(grid: readonly Place[]): Place[] {
	const {length} = grid;
	const stride = strides[length];
	return stride === undefined ? [...grid] : grid.map((_, i) => grid[((length >> 1) + stride * i) % length]);
}

/** Points along each axis of a fine grid over one and two parameters, points looked at over more, and the most that are kept. */
const [finest, points, mostLow] = [[2049, 65], 4096, 24];

/** Points of a grid that are looked at between two looks at the outside. */
const slice = 1024;

/**
 * The low points of a fine grid, the lowest first, 24 at most: over one and two parameters those that no neighbour is lower
 * than, over more the lowest of 4,096 points of the sequence of `starts`. What is not finite is none. Yields 0 every so many losses.
 */
export function* lowStarts({domain, loss}: Objective): Generator<number, Float64Array[]> {
	const d = domain.length;
	const side = finest[d - 1];
	const count = side === undefined ? points : power(side, d);
	const losses = new Float64Array(count);
	const place = new Float64Array(d);
	const at =
		side === undefined ? roberts(d) : (i: number, k: number) => (Math.floor(i / power(side, k)) % side) / (side - 1);
	const move = (i: number) => {
		for (let k = 0; k < d; k++) place[k] = domain[k][0] + at(i, k) * (domain[k][1] - domain[k][0]);
	};
	for (let i = 0; i < count; i++) {
		move(i);
		const here = loss(place);
		losses[i] = Number.isFinite(here) ? here : Number.POSITIVE_INFINITY;
		if (i % slice === slice - 1) yield 0;
	}
	const isLow = (i: number): boolean => {
		if (losses[i] === Number.POSITIVE_INFINITY) return false;
		if (side === undefined) return true;
		const x = i % side;
		for (let down = d === 1 ? 0 : -side; down <= (d === 1 ? 0 : side); down += side) {
			for (const across of [-1, 0, 1]) {
				const next = i + down + across;
				if (x + across < 0 || x + across >= side || next < 0 || next >= count) continue;
				// Of level ground one corner is enough.
				if (losses[next] < losses[i] || (next < i && losses[next] === losses[i])) return false;
			}
		}
		return true;
	};
	const low = Array.from(losses.keys()).filter(isLow);
	low.sort((a, b) => losses[a] - losses[b]);
	return low.slice(0, mostLow).map(i => {
		move(i);
		return place.slice();
	});
}
