import {twoTo} from '../cells/powers.js';

/** A stretch of an axis, low before high. */
export type Range = readonly [low: number, high: number];

/** The part of the parameter plane that a map shows. */
export type Viewport = {readonly x: Range; readonly y: Range};

/** Coordinates beyond this are pulled in: differences and squares of them must stay finite. */
const farthest = 1e100;

const finite = (value: number, otherwise: number) =>
	Number.isNaN(value) ? otherwise : Math.max(-farthest, Math.min(farthest, value));

/** A range that can be drawn: finite, the right way round, and wide enough to tell its ends apart. */
export function soundRange(low: number, high: number): Range {
	const [a, b] = [finite(low, -1), finite(high, 1)];
	const [from, to] = a <= b ? [a, b] : [b, a];
	const least = Math.max(1e-12, Math.max(Math.abs(from), Math.abs(to)) * 1e-12);
	if (to - from >= least) return [from, to];
	const middle = from + (to - from) / 2;
	return [middle - least / 2, middle + least / 2];
}

const around = (middle: number, width: number): Range => soundRange(middle - width / 2, middle + width / 2);
const middleOf = ([low, high]: Range) => low + (high - low) / 2;
const widthOf = ([low, high]: Range) => high - low;

/**
 * A viewport scaled about a point of it (its middle unless told): factor 2 shows half as much of each axis. A factor
 * that is not finite or not above 0 counts as 1.
 */
export function zoomed(viewport: Viewport, factor: number, about?: readonly [x: number, y: number]): Viewport {
	const by = factor > 0 && Number.isFinite(factor) ? factor : 1;
	const scale = (range: Range, fixed: number) =>
		soundRange(fixed + (range[0] - fixed) / by, fixed + (range[1] - fixed) / by);
	const [x, y] = about ?? [middleOf(viewport.x), middleOf(viewport.y)];
	return {x: scale(viewport.x, finite(x, middleOf(viewport.x))), y: scale(viewport.y, finite(y, middleOf(viewport.y)))};
}

/** A width and a middle on a coarse ladder, so that a viewport which follows something moves in jumps only. */
function laddered(low: number, high: number, margin: number, least: number): Range {
	const wanted = Math.max((high - low) * (1 + 2 * Math.max(0, margin)), least, 1e-12);
	const rung = Math.ceil(2 * Math.log2(wanted) - 1e-9);
	// Rungs are √2 apart; every other one is a power of two.
	const width = twoTo(Math.floor(rung / 2)) * (rung % 2 === 0 ? 1 : Math.SQRT2);
	const step = width / 8;
	const middle = Math.round((low + (high - low) / 2) / step) * step;
	const missing = Math.max(middle - width / 2 < low ? 0 : middle - width / 2 - low, high - (middle + width / 2), 0);
	return around(middle, width + 2 * missing);
}

/**
 * The viewport around points, for zooming in on the field and following it: all finite points inside with a `margin`
 * (a part of their extent) around them. It changes in jumps as they move, so that a picture of it holds still.
 * `least` is the narrowest it gets. Without one finite point: `otherwise`.
 */
export function containing(
	points: Iterable<readonly [x: number, y: number]>,
	{otherwise, margin = 0.15, least = 1e-6}: {otherwise: Viewport; margin?: number; least?: number},
): Viewport {
	let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of points) {
		if (!(Math.abs(x) <= farthest && Math.abs(y) <= farthest)) continue;
		[left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
	}
	if (left > right) return otherwise;
	return {x: laddered(left, right, margin, least), y: laddered(bottom, top, margin, least)};
}

/** The pixel column (fraction and all; its middle is at n + ½) of x in a picture `columns` wide. */
export function pixelColumn(viewport: Viewport, x: number, columns: number): number {
	return ((x - viewport.x[0]) / widthOf(viewport.x)) * columns;
}

/** The pixel row from the top (fraction and all; half rows, two a cell) of y in a picture `rows` cells high. */
export function pixelRow(viewport: Viewport, y: number, rows: number): number {
	return ((viewport.y[1] - y) / widthOf(viewport.y)) * 2 * rows;
}

/** The x in the middle of a pixel column. */
export function xOfPixel(viewport: Viewport, pixel: number, columns: number): number {
	return viewport.x[0] + ((pixel + 0.5) / columns) * widthOf(viewport.x);
}

/** The y in the middle of a pixel row, counted in half rows from the top. */
export function yOfPixel(viewport: Viewport, pixel: number, rows: number): number {
	return viewport.y[1] - ((pixel + 0.5) / (2 * rows)) * widthOf(viewport.y);
}

/** The cell of a point, `[column, row]` inside the picture or beyond it; undefined where the point is not finite. */
export function cellOf(
	viewport: Viewport,
	x: number,
	y: number,
	columns: number,
	rows: number,
): readonly [column: number, row: number] | undefined {
	const cell = [Math.floor(pixelColumn(viewport, x, columns)), Math.floor(pixelRow(viewport, y, rows) / 2)] as const;
	return Number.isFinite(cell[0]) && Number.isFinite(cell[1]) ? cell : undefined;
}

/** The point in the middle of a cell: what a click on it means. */
export function pointOfCell(
	viewport: Viewport,
	column: number,
	row: number,
	columns: number,
	rows: number,
): readonly [x: number, y: number] {
	return [xOfPixel(viewport, column, columns), yOfPixel(viewport, 2 * row + 0.5, rows)];
}
