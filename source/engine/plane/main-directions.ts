import {eigenSteps} from '../curvature/jacobi.js';
import {type Directions, placeOn} from './plane.js';

/** Points that are looked at: so many that their distances from each other are worked out, and of few parameters. */
const [mostPoints, mostOfFew] = [120, 2000];

/** The share of all points that is left out: those farthest from the middle of all. */
const outlying = 0.01;

/** Variances this much smaller than another are rounding. */
const rounding = 1e-12;

/** A plane is no wider for its height, or higher for its width, than this if both are to have one unit. */
const mostStretched = 3;

/** What stands free on either side of what there is to see, as a share of it. */
const margin = 0.1;

/** Points as rows after each other. */
type Rows = {readonly count: number; readonly dimension: number; readonly values: Float64Array};

const isFinitePoint = (point: Float64Array) => point.every(Number.isFinite);

/** Some of all points, evenly over them, without those that are not finite or lie far out. */
function someOf(visited: readonly {places: Float64Array; count: number}[], d: number, most: number): Rows {
	const all = visited.flatMap(({places, count}) =>
		Array.from({length: count}, (_, at) => places.subarray(at * d, (at + 1) * d)),
	);
	const stride = Math.max(1, Math.ceil(all.length / most));
	const some = all.filter((point, at) => at % stride === 0 && isFinitePoint(point));
	const middle = meanOf(some, d);
	const far = some.map(point => point.reduce((sum, value, k) => sum + (value - middle[k]) ** 2, 0));
	const kept = Math.ceil((1 - outlying) * some.length);
	const farthest = Float64Array.from(far).sort()[kept - 1];
	const near = some.filter((_, at) => far[at] <= farthest);
	const values = new Float64Array(near.length * d);
	for (const [at, point] of near.entries()) values.set(point, at * d);
	return {count: near.length, dimension: d, values};
}

function meanOf(points: readonly Float64Array[], d: number): Float64Array {
	const mean = new Float64Array(d);
	for (const point of points) for (let k = 0; k < d; k++) mean[k] += point[k] / points.length;
	return mean;
}

/** Products of all rows with each other, a symmetric matrix. Yields after each row. */
function* productsOf(rows: Float64Array, count: number, length: number): Generator<void, Float64Array> {
	const products = new Float64Array(count * count);
	for (let i = 0; i < count; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = 0;
			for (let k = 0; k < length; k++) sum += rows[i * length + k] * rows[j * length + k];
			products[i * count + j] = sum;
			products[j * count + i] = sum;
		}
		yield;
	}
	return products;
}

/** A matrix with its rows as columns. */
function turned(rows: Float64Array, count: number, length: number): Float64Array {
	const columns = new Float64Array(rows.length);
	for (let i = 0; i < count; i++) for (let k = 0; k < length; k++) columns[k * count + i] = rows[i * length + k];
	return columns;
}

/** Of length 1, its largest part above 0: which of the two ways it points is nobody's to say. */
function unit(direction: Float64Array): Float64Array {
	let largest = 0;
	let square = 0;
	for (const [k, part] of direction.entries()) {
		square += part * part;
		if (Math.abs(part) > Math.abs(direction[largest])) largest = k;
	}
	const length = Math.sign(direction[largest]) * Math.sqrt(square);
	return direction.map(part => part / length);
}

/** At a right angle to another of length 1: what rounding has left along that is taken off. */
function square(direction: Float64Array, other: Float64Array): Float64Array {
	let along = 0;
	for (let k = 0; k < direction.length; k++) along += direction[k] * other[k];
	return direction.map((part, k) => part - along * other[k]);
}

/** [least, greatest] of some values, with a margin. */
function around(values: readonly number[]): [number, number] {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const free = margin * (high - low);
	return [low - free, high + free];
}

function widened([low, high]: readonly [number, number], width: number): [number, number] {
	const middle = (low + high) / 2;
	return [middle - width / 2, middle + width / 2];
}

/** What holds the places, one unit for both sides unless one of them is far the longer. */
function domainOf(places: readonly (readonly [number, number])[]): Directions['domain'] {
	const [across, up] = [around(places.map(([x]) => x)), around(places.map(([, y]) => y))];
	const [wide, high] = [across[1] - across[0], up[1] - up[0]];
	const most = Math.max(wide, high);
	if (most > mostStretched * Math.min(wide, high)) return [across, up];
	return [widened(across, most), widened(up, most)];
}

/** What a plane is found from. */
export type Seen = {
	/** Places of everyone who did not diverge, `count` of them after each other. */
	readonly visited: readonly {readonly places: Float64Array; readonly count: number}[];
	/** Where coordinates are measured from: where everyone starts. */
	readonly from: readonly number[];
	/** What is to be seen too: starts, the best minima. */
	readonly ends: readonly (readonly number[])[];
};

/**
 * The two directions along which the places of a race vary most (principal components; Jolliffe, 2nd ed., chapter 1), in
 * the parameters' own units, by Jacobi's rotations of their products: of at most 120 places, or of the parameters where
 * they are fewer. Or why there are none. The same places give the same bits. Yields every few hundred microseconds.
 */
export function* mainDirections({visited, from, ends}: Seen): Generator<void, Directions | string> {
	const d = from.length;
	const isFew = d <= mostPoints;
	const rows = someOf(visited, d, isFew ? mostOfFew : mostPoints);
	const {count, values} = rows;
	if (count === 0) return 'everybody diverges: there are no paths to find directions in';
	const points = Array.from({length: count}, (_, at) => values.subarray(at * d, (at + 1) * d));
	const mean = meanOf(points, d);
	const off = values.map((value, at) => value - mean[at % d]);
	const size = isFew ? d : count;
	const products = yield* isFew ? productsOf(turned(off, count, d), d, count) : productsOf(off, count, d);
	let total = 0;
	for (let k = 0; k < size; k++) total += products[k * size + k];
	const whole = values.reduce((sum, value) => sum + value * value, 0);
	if (!(total > rounding * rounding * whole)) return 'nobody moves: all paths are one point';
	const vectors = new Float64Array(size * size);
	yield* eigenSteps(products, size, vectors);
	const order = Array.from({length: size}, (_, k) => k).sort(
		(a, b) => products[b * size + b] - products[a * size + a] || a - b,
	);
	const [first, second] = order.map(k => products[k * size + k]);
	if (second === undefined || !(second > rounding * first))
		return 'all paths lie on one line: there is no plane of them';
	const directionOf = (column: number) => {
		const direction = new Float64Array(d);
		for (let i = 0; i < size; i++) {
			const part = vectors[i * size + column];
			if (isFew) direction[i] = part;
			else for (let k = 0; k < d; k++) direction[k] += part * off[i * d + k];
		}
		return direction;
	};
	const across = unit(directionOf(order[0]));
	const up = unit(square(directionOf(order[1]), across));
	const plane = {across, up, from: Float64Array.from(from)};
	const bare: Directions = {
		...plane,
		domain: [
			[0, 1],
			[0, 1],
		],
		shares: [first / total, second / total],
	};
	return {...bare, domain: domainOf([...points, ...ends].map(point => placeOn(bare, point)))};
}
