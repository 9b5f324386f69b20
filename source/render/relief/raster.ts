/**
 * What is seen at every pixel: how near (0: nothing there), how high by the loss (0…1, below 0 in the foot), how well
 * lit (0…1).
 */
export type Raster = {
	readonly columns: number;
	readonly rows: number;
	readonly near: Float64Array;
	readonly heights: Float64Array;
	readonly lights: Float64Array;
};

/** Points as they are seen: pixels with fractions, nearness, height, light. */
export type Points = {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	readonly near: Float64Array;
	readonly heights: Float64Array;
	readonly lights: Float64Array;
};

/** An empty picture of `columns` × `rows` pixels. */
export function createRaster(columns: number, rows: number): Raster {
	const array = () => new Float64Array(columns * rows);
	return {columns, rows, near: array(), heights: array(), lights: array()};
}

/**
 * Fills the triangle of three points, pixels whose middles it covers, where it is nearer than what is there. What is
 * turned away (clockwise on the picture, y downwards) is left out, and what is not finite.
 */
export function fillTriangle(raster: Raster, points: Points, a: number, b: number, c: number): void {
	const {xs, ys} = points;
	const ax = xs[a]!;
	const ay = ys[a]!;
	const bx = xs[b]!;
	const by = ys[b]!;
	const cx = xs[c]!;
	const cy = ys[c]!;
	const area = (cx - ax) * (by - ay) - (bx - ax) * (cy - ay);
	if (!(area > 0)) return;
	const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
	const right = Math.min(raster.columns - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
	const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
	const bottom = Math.min(raster.rows - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
	if (left > right || top > bottom) return;
	const {near, heights, lights} = raster;
	// Shares of b and c, and how they change by column and by row.
	const bColumn = (ay - cy) / area;
	const bRow = (cx - ax) / area;
	const cColumn = (by - ay) / area;
	const cRow = (ax - bx) / area;
	for (let row = top; row <= bottom; row++) {
		let ofB = bColumn * (left + 0.5 - ax) + bRow * (row + 0.5 - ay);
		let ofC = cColumn * (left + 0.5 - ax) + cRow * (row + 0.5 - ay);
		for (let column = left, at = row * raster.columns + left; column <= right; column++, at++) {
			if (ofB >= 0 && ofC >= 0 && ofB + ofC <= 1) {
				const ofA = 1 - ofB - ofC;
				const nearness = ofA * points.near[a]! + ofB * points.near[b]! + ofC * points.near[c]!;
				if (nearness > near[at]!) {
					near[at] = nearness;
					heights[at] = ofA * points.heights[a]! + ofB * points.heights[b]! + ofC * points.heights[c]!;
					lights[at] = ofA * points.lights[a]! + ofB * points.lights[b]! + ofC * points.lights[c]!;
				}
			}
			ofB += bColumn;
			ofC += cColumn;
		}
	}
}
