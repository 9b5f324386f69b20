import {quantileSorted} from 'd3-array';
import {clamp} from '../cells/clamp.js';
import type {Rectangle} from '../cells/grid.js';
import {pixelColumn, pixelRow, type Range, type Viewport, xOfPixel, yOfPixel} from '../lines/viewport.js';

/** The loss in the middle of every pixel: row after row from the top, `rows` of them, two to a cell. */
export type Field = {readonly columns: number; readonly rows: number; readonly values: Float64Array};

function blankField(columns: number, rows: number): Field {
	const wide = Math.max(0, Math.floor(columns) || 0);
	const cells = Math.max(0, Math.floor(rows) || 0);
	return {columns: wide, rows: 2 * cells, values: new Float64Array(wide * 2 * cells)};
}

/** Land of which nothing is known: NaN everywhere. */
export function unknownField(columns: number, rows: number): Field {
	const field = blankField(columns, rows);
	field.values.fill(Number.NaN);
	return field;
}

/**
 * Samples a loss over a viewport for a picture of `columns` × `rows` cells: columns × 2·rows values. What the loss
 * returns is kept as it is, NaN and infinities too. Costly: keep the field while viewport and size are the same.
 */
export function sampleField(
	loss: (x: number, y: number) => number,
	viewport: Viewport,
	columns: number,
	rows: number,
): Field {
	const field = blankField(columns, rows);
	const {values, columns: wide} = field;
	for (let row = 0, at = 0; row < field.rows; row++) {
		const y = yOfPixel(viewport, row, field.rows / 2);
		for (let column = 0; column < wide; column++) values[at++] = loss(xOfPixel(viewport, column, wide), y);
	}
	return field;
}

/**
 * The same field as `sampleField` gives, so many pixels at a time: yields the share that is done, 0 … 1.
 */
export function* fieldSteps(
	loss: (x: number, y: number) => number,
	viewport: Viewport,
	columns: number,
	rows: number,
	pixels: number,
): Generator<number, Field> {
	const field = blankField(columns, rows);
	const {values} = field;
	for (let at = 0; at < values.length; at++) {
		if (at > 0 && at % pixels === 0) yield at / values.length;
		const y = yOfPixel(viewport, Math.floor(at / field.columns), field.rows / 2);
		values[at] = loss(xOfPixel(viewport, at % field.columns, field.columns), y);
	}
	return field;
}

/** Where something is between places in the middles of strides: the two beside it, and how far it is from the first, 0 … 1. */
function between(at: number, stride: number, count: number): readonly [before: number, after: number, share: number] {
	const place = clamp((at - (stride >> 1)) / stride, 0, count - 1);
	const before = Math.floor(place);
	return [before, Math.min(count - 1, before + 1), place - before];
}

/**
 * A sketch of the same field: a loss for each square of `stride` × `stride` pixels, taken near its middle, straight lines
 * in between. So many losses at a time: yields the share that is done, 0 … 1.
 */
export function* sketchSteps(
	loss: (x: number, y: number) => number,
	viewport: Viewport,
	columns: number,
	rows: number,
	stride: number,
	losses = Number.POSITIVE_INFINITY,
): Generator<number, Field> {
	const field = blankField(columns, rows);
	const {values, columns: wide, rows: high} = field;
	const [across, down] = [Math.ceil(wide / stride), Math.ceil(high / stride)];
	const middle = (square: number) => square * stride + (stride >> 1);
	const known = new Float64Array(across * down);
	for (let row = 0, at = 0; row < down; row++) {
		const y = yOfPixel(viewport, middle(row), high / 2);
		for (let column = 0; column < across; column++) {
			if (at > 0 && at % losses === 0) yield at / known.length;
			known[at++] = loss(xOfPixel(viewport, middle(column), wide), y);
		}
	}
	for (let row = 0, at = 0; row < high; row++) {
		const [above, below, low] = between(row, stride, down);
		for (let column = 0; column < wide; column++) {
			const [left, right, far] = between(column, stride, across);
			const mixed = (line: number) => {
				const [from, to] = [known[line * across + left]!, known[line * across + right]!];
				return far === 0 ? from : from + far * (to - from);
			};
			const upper = mixed(above);
			values[at++] = low === 0 ? upper : upper + low * (mixed(below) - upper);
		}
	}
	return field;
}

/** The same at once. */
export function sketchField(...given: Parameters<typeof sketchSteps>): Field {
	const steps = sketchSteps(...given);
	for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** The pixels of a field that show a domain, as a rectangle of pixels: what `bandLevels` should look at. */
export function pixelsOf(domainX: Range, domainY: Range, viewport: Viewport, field: Field): Rectangle {
	const {columns, rows} = field;
	const edge = (value: number, most: number) => clamp(Math.round(value) || 0, 0, most);
	const left = edge(pixelColumn(viewport, domainX[0], columns), columns);
	const right = edge(pixelColumn(viewport, domainX[1], columns), columns);
	const top = edge(pixelRow(viewport, domainY[1], rows / 2), rows);
	const bottom = edge(pixelRow(viewport, domainY[0], rows / 2), rows);
	return {left, top, columns: right - left, rows: bottom - top};
}

/** The finite values inside a rectangle of pixels, sorted. */
function sortedValues(field: Field, within: Rectangle): Float64Array {
	const kept = new Float64Array(field.values.length);
	let count = 0;
	const right = Math.min(field.columns, within.left + within.columns);
	const bottom = Math.min(field.rows, within.top + within.rows);
	for (let row = Math.max(0, within.top); row < bottom; row++) {
		for (let column = Math.max(0, within.left); column < right; column++) {
			const value = field.values[row * field.columns + column]!;
			if (Number.isFinite(value)) kept[count++] = value;
		}
	}
	return kept.subarray(0, count).sort();
}

/** How levels are spaced: an equal share of the land between two, or an equal height; `pits`: shares that are smaller below. */
export type Spacing = 'quantiles' | 'even' | 'pits';

/**
 * The thresholds between `count` bands: quantiles of the finite values in `within` (the whole field where that holds
 * none), because equal or logarithmic steps leave one flat plain. Rising, each one different: fewer where the loss is
 * flat, none where it has one value or no finite one. `even` spacing has equal steps all the same: for showing what those
 * say, and what they leave flat. `pits` has the quantiles of squared shares: a ring in every pit where there are few bands.
 */
export function bandLevels(
	field: Field,
	count: number,
	within?: Rectangle,
	spacing: Spacing = 'quantiles',
): readonly number[] {
	const all = {left: 0, top: 0, columns: field.columns, rows: field.rows};
	let values = sortedValues(field, within ?? all);
	if (values.length === 0 && within !== undefined) values = sortedValues(field, all);
	const levels: number[] = [];
	const [least, most] = [values[0]!, values[values.length - 1]!];
	const bands = Math.max(1, Math.min(32, Math.floor(count) || 1));
	for (let band = 1; band < bands; band++) {
		const equal = band / bands;
		const share = spacing === 'pits' ? equal * equal : equal;
		const level =
			spacing === 'even' ? least + share * (most - least) : quantileSorted(values as unknown as number[], share);
		// A band must hold something: a level at the least value would leave nothing below it.
		if (level !== undefined && level > values[0]! && level > (levels.at(-1) ?? -Infinity)) levels.push(level);
	}
	return levels;
}

/** How much of a band's share of the land another level may take before it is not the same level any more. */
const steady = 0.4;

/** Levels that were found of another field of the same land, if they divide this one about as its own would; else its own. */
export function steadyLevels(
	field: Field,
	own: readonly number[],
	before: readonly number[],
	within: Rectangle,
): readonly number[] {
	if (before.length !== own.length) return own;
	const values = sortedValues(field, within);
	const most = (steady * values.length) / (own.length + 1);
	const isNear = before.every((level, at) => Math.abs(bandOf(values, level) - bandOf(values, own[at]!)) <= most);
	return isNear ? before : own;
}

/** The band of a value, 0 the lowest … levels.length; +∞ is in the highest, −∞ in the lowest, NaN in none: −1. */
export function bandOf(levels: ArrayLike<number>, value: number): number {
	if (Number.isNaN(value)) return -1;
	let [low, high] = [0, levels.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (value >= levels[middle]!) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The band of every pixel of a field; −1 where it is NaN. */
export function bandsOf(field: Field, levels: readonly number[]): Int8Array {
	return Int8Array.from(field.values, value => bandOf(levels, value));
}
