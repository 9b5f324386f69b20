import type {Mesh} from './mesh.js';

/**
 * A block of land in space: x to the right, y to the back, z up, ground centred at 0, 0. `heights` are the loss heights
 * (0…1) that bands go by; normals point outwards. `triangles` are triples of points, anticlockwise from outside.
 */
export type Solid = {
	readonly count: number;
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	readonly zs: Float64Array;
	readonly heights: Float64Array;
	readonly normals: readonly [Float64Array, Float64Array, Float64Array];
	readonly triangles: Uint32Array;
	/** So many entries of `triangles`, the first ones, are the surface; the others are walls. */
	readonly surface: number;
};

type Shape = Omit<Solid, 'surface'>;

/** How far the block reaches below its lowest point, so that even a plain has an edge. */
export const foot = 0.065;

/** How far it reaches where its walls are plain: in few pixels a thinner edge would be dashes. */
const plainFoot = 0.2;

/** Height in space of the highest loss, where 2 is the longer side of the ground. */
export const rise = 0.8;

/** Slope normals by central differences; beside a hole and at the border by what there is. */
function setNormal(solid: Shape, mesh: Mesh, at: number, column: number, row: number): void {
	const wide = mesh.columns + 1;
	const [left, right] = [column > 0 ? at - 1 : at, column < mesh.columns ? at + 1 : at];
	const [back, front] = [row > 0 ? at - wide : at, row < mesh.rows ? at + wide : at];
	const slope = (from: number, to: number, distance: number) =>
		((mesh.heights[to]! - mesh.heights[from]!) * rise) / distance || 0;
	const dx = slope(left, right, ((right - left) * 2 * mesh.wide) / mesh.columns);
	const dy = slope(front, back, (((front - back) / wide) * 2 * mesh.deep) / mesh.rows);
	const length = Math.hypot(dx, dy, 1);
	solid.normals[0][at] = -dx / length;
	solid.normals[1][at] = -dy / length;
	solid.normals[2][at] = 1 / length;
}

/** The points of the surface and the triangles between those that are no holes. */
function addSurface(solid: Shape, mesh: Mesh): number {
	const wide = mesh.columns + 1;
	let used = 0;
	const add = (a: number, b: number, c: number) => {
		if (Number.isNaN(mesh.heights[a]! + mesh.heights[b]! + mesh.heights[c]!)) return;
		solid.triangles[used++] = a;
		solid.triangles[used++] = b;
		solid.triangles[used++] = c;
	};
	for (let row = 0, at = 0; row <= mesh.rows; row++) {
		for (let column = 0; column <= mesh.columns; column++, at++) {
			solid.xs[at] = (2 * column * mesh.wide) / mesh.columns - mesh.wide;
			solid.ys[at] = mesh.deep - (2 * row * mesh.deep) / mesh.rows;
			solid.zs[at] = mesh.heights[at]! * rise;
			solid.heights[at] = mesh.heights[at]!;
			setNormal(solid, mesh, at, column, row);
			if (row === mesh.rows || column === mesh.columns) continue;
			add(at, at + wide, at + 1);
			add(at + 1, at + wide, at + wide + 1);
		}
	}
	return used;
}

/**
 * A wall from the rim down to the foot: pairs of points along knots `from`, `from + step` …, anticlockwise round. A
 * plain one is foot all over.
 */
function addWall(
	solid: Shape,
	first: number,
	knots: readonly number[],
	normal: readonly [number, number],
	isPlain: boolean,
): number[] {
	const depth = isPlain ? plainFoot : foot;
	const triangles: number[] = [];
	for (const [at, knot] of knots.entries()) {
		for (const low of [0, 1]) {
			const point = first + 2 * at + low;
			solid.xs[point] = solid.xs[knot]!;
			solid.ys[point] = solid.ys[knot]!;
			solid.zs[point] = low === 1 ? -depth : solid.zs[knot]!;
			solid.heights[point] = low === 1 || isPlain ? -depth / rise : solid.heights[knot]!;
			solid.normals[0][point] = normal[0];
			solid.normals[1][point] = normal[1];
		}
		if (at === 0 || Number.isNaN(solid.zs[knot]! + solid.zs[knots[at - 1]!]!)) continue;
		const here = first + 2 * at;
		triangles.push(here - 2, here - 1, here, here, here - 1, here + 1);
	}
	return triangles;
}

/** Turns a net into a block, whose walls show the strata of its land or are plain. Keep it as long as the net. */
export function solidOf(mesh: Mesh, isPlain = false): Solid {
	const [wide, tall] = [mesh.columns + 1, mesh.rows + 1];
	const count = wide * tall + 4 * (wide + tall);
	const array = () => new Float64Array(count);
	const triangles = new Uint32Array(6 * mesh.columns * mesh.rows + 12 * (mesh.columns + mesh.rows));
	const normals = [array(), array(), array()] as const;
	const solid = {count, xs: array(), ys: array(), zs: array(), heights: array(), normals, triangles};
	const surface = addSurface(solid, mesh);
	let used = surface;
	let point = wide * tall;
	const along = (from: number, step: number, length: number) => Array.from({length}, (_, at) => from + step * at);
	const walls = [
		[along((tall - 1) * wide, 1, wide), [0, -1]],
		[along(wide * tall - 1, -wide, tall), [1, 0]],
		[along(wide - 1, -1, wide), [0, 1]],
		[along(0, wide, tall), [-1, 0]],
	] as const;
	for (const [knots, normal] of walls) {
		const added = addWall(solid, point, knots, normal, isPlain);
		triangles.set(added, used);
		used += added.length;
		point += 2 * knots.length;
	}
	return {...solid, triangles: triangles.subarray(0, used), surface};
}
