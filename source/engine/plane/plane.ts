/** Two axes of the parameters' space, counted from 0; of one parameter both are its own. */
export type Axes = readonly [x: number, y: number];

type Range = readonly [low: number, high: number];

/** Two directions of it, and what there is to say of them. */
export type Directions = {
	/** Of length d and of length 1, at right angles to each other. */
	readonly across: Float64Array;
	readonly up: Float64Array;
	/** What both are measured from, length d: 0, 0 on a map. */
	readonly from: Float64Array;
	/** [least, greatest] along each of what there is to see: what a map shows first, and widths are measured by. */
	readonly domain: readonly [across: Range, up: Range];
	/** Of the variance that they were chosen by, the shares along each, 0 … 1. */
	readonly shares: readonly [across: number, up: number];
};

/** What a map is of, wherever it goes through. */
export type Plane = Axes | Directions;

export const isDirections = (plane: Plane): plane is Directions => 'across' in plane;

/** Whether two planes are one: directions are known by who found them. */
export const isSamePlane = (one: Plane, other: Plane): boolean =>
	one === other || (!isDirections(one) && !isDirections(other) && one[0] === other[0] && one[1] === other[1]);

/** Where it is looked at first: the first two parameters, or the only one. */
export const firstAxes = (dimension: number): Axes => [0, Math.min(1, dimension - 1)];

/** How far a point is along a direction. */
function along(direction: Float64Array, from: Float64Array, point: ArrayLike<number>): number {
	let sum = 0;
	for (let k = 0; k < direction.length; k++) sum += direction[k] * (point[k] - from[k]);
	return sum;
}

/** The coordinates of the point of a plane, wherever that goes through, that is nearest to a point. */
export function placeOn(plane: Plane, point: ArrayLike<number>): readonly [x: number, y: number] {
	if (!isDirections(plane)) return [point[plane[0]], point[plane[1]]];
	return [along(plane.across, plane.from, point), along(plane.up, plane.from, point)];
}

/** The same of a step or another vector: what of it is seen. */
export function vectorOn(plane: Plane, vector: (k: number) => number): readonly [x: number, y: number] {
	if (!isDirections(plane)) return [vector(plane[0]), vector(plane[1])];
	let [x, y] = [0, 0];
	for (let k = 0; k < plane.across.length; k++) {
		x += plane.across[k] * vector(k);
		y += plane.up[k] * vector(k);
	}
	return [x, y];
}

/** A line over the parameters, an array for each, as a plane has it; NaN in one of them is NaN in both. */
export function lineOn(plane: Plane, paths: readonly Float64Array[]): {xs: Float64Array; ys: Float64Array} {
	if (!isDirections(plane)) return {xs: paths[plane[0]], ys: paths[plane[1]]};
	const length = paths[0].length;
	const [xs, ys] = [new Float64Array(length), new Float64Array(length)];
	for (const [k, path] of paths.entries()) {
		const [x, y, from] = [plane.across[k], plane.up[k], plane.from[k]];
		for (let point = 0; point < length; point++) {
			const off = path[point] - from;
			xs[point] += x * off;
			ys[point] += y * off;
		}
	}
	return {xs, ys};
}

/** [least, greatest] of a plane's two coordinates, where those of the parameters are known. */
export function domainOn(plane: Plane, domain: readonly Range[]): readonly [x: Range, y: Range] {
	return isDirections(plane) ? plane.domain : [domain[plane[0]], domain[plane[1]]];
}

/** Writes the point at two coordinates of the plane through `through` into `into`: there it is `through` itself, to the last bit. */
export function pointOn(plane: Plane, through: ArrayLike<number>): (x: number, y: number, into: Float64Array) => void {
	if (!isDirections(plane)) {
		return (x, y, into) => {
			into.set(through);
			into[plane[0]] = x;
			into[plane[1]] = y;
		};
	}
	const {across, up} = plane;
	const [x0, y0] = placeOn(plane, through);
	return (x, y, into) => {
		const [dx, dy] = [x - x0, y - y0];
		for (let k = 0; k < into.length; k++) into[k] = through[k] + dx * across[k] + dy * up[k];
	};
}

/**
 * How far a point is from the plane through another: for axes in the widths of the other parameters, for directions in
 * widths of what is seen across. NaN where a point is not finite.
 */
export function distanceFrom(
	plane: Plane,
	through: ArrayLike<number>,
	point: ArrayLike<number>,
	domain: readonly Range[],
): number {
	let square = 0;
	if (!isDirections(plane)) {
		for (const [k, [low, high]] of domain.entries()) {
			if (k === plane[0] || k === plane[1]) continue;
			const off = (point[k] - through[k]) / (high - low);
			square += off * off;
		}
		return Math.sqrt(square);
	}
	const {across, up, domain: seen} = plane;
	const [x, y] = vectorOn(plane, k => point[k] - through[k]);
	for (let k = 0; k < across.length; k++) {
		const off = point[k] - through[k] - x * across[k] - y * up[k];
		square += off * off;
	}
	return Math.sqrt(square) / (seen[0][1] - seen[0][0]);
}
