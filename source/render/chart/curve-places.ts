import type {Rectangle} from '../cells/grid.js';
import {dotsAcross, dotsDown} from '../lines/dots.js';
import type {Range} from '../lines/viewport.js';
import {type ChartScale, rowOf} from './chart-scale.js';
import {type Curve, resample} from './resample.js';

/** What a plot measures in: a cell, or a dot of it. */
export type Grain = {readonly across: number; readonly down: number};
export const [cellGrain, dotGrain]: readonly [Grain, Grain] = [
	{across: 1, down: 1},
	{across: dotsAcross, down: dotsDown},
];

/** The chart's height in numbers. */
export type Height = {readonly range: Range; readonly scale: ChartScale};

/** The cell row, from the top, that a value stands in. */
export function cellRowOf(value: number, {range, scale}: Height, rows: number, {down}: Grain): number {
	return Math.floor((down * rows - 1 - Math.round(rowOf(value, range, scale, down * rows))) / down);
}

/**
 * Where a curve goes, for each column of a grain: from `low` to `high` in its rows, 0 the lowest; NaN where it is not on
 * the chart. `count` columns are reached. `left`: columns in which it goes out below; `gone`: which way it is out at its end.
 */
export type Places = {
	readonly low: Float64Array;
	readonly high: Float64Array;
	readonly count: number;
	readonly left: readonly number[];
	readonly gone?: 'up' | 'down' | undefined;
};

/** Straight lines over the columns between two with values: a curve of few ticks is no staircase. None leads out where it is noise. */
function joinHoles(low: Float64Array, high: Float64Array, count: number, isNoise: boolean): void {
	let known = -1;
	for (let column = 0; column < count; column++) {
		if (Number.isNaN(low[column])) continue;
		const steps = column - known;
		const from = known < 0 ? low[column]! : low[known]!;
		for (let hole = known + 1; hole < column; hole++) {
			const to = Math.abs(high[column]! - from) < Math.abs(low[column]! - from) ? high[column]! : low[column]!;
			low[hole] = isNoise && Math.min(from, to) < 0 ? -1 : from + ((to - from) * (hole - known)) / steps;
			high[hole] = low[hole]!;
		}
		known = column;
	}
}

/**
 * Lays a curve out over a plot. Every column's extremes are kept. Where all of a column is below the range the curve is
 * not on the chart: it goes out by its foot, and comes back from there. What is above stands at the top, but for a curve
 * that ends there: after the column that leads out there is nothing, as a line along the border would say that the value
 * stays there. Of an estimate on a log scale a column has the middle of its extremes, and where that is below the range
 * nothing leads there: how far noise goes under 0 is not to be seen.
 */
export function placesOf(
	curve: Curve,
	horizon: number,
	height: Height,
	{columns, rows}: Rectangle,
	grain: Grain,
): Places {
	const {range, scale} = height;
	const most = grain.down * rows;
	const isFine = grain.across > 1;
	const values = resample(curve, horizon, grain.across * columns, isFine ? 'left' : 'filled');
	const isNoise = curve.isEstimate === true && scale === 'log';
	if (isNoise)
		for (let column = 0; column < values.columns; column++)
			values.low[column] = values.high[column] = (values.low[column]! + values.high[column]!) / 2;
	const place = (value: number) => rowOf(value, range, scale, most);
	const low = values.low.map(place);
	const high = values.high.map(place);
	let count = values.columns;
	// Below: a row lower than there is, until it is known where that begins.
	for (let column = 0; column < count; column++) if (values.high[column]! < range[0]) low[column] = high[column] = -1;
	if (isFine) joinHoles(low, high, count, isNoise);
	let inside = count;
	while (inside > 0 && !(values.low[inside - 1]! <= range[1])) inside--;
	const isAbove = inside < count && values.low.subarray(inside, count).some(value => value > range[1]);
	if (isAbove) count = inside + 1;
	const left: number[] = [];
	const isOut = (column: number) => high[column]! < 0;
	for (let column = 0; column < count; column++) {
		if (!isOut(column)) continue;
		let back = column;
		while (back < count && isOut(back)) back++;
		const [from, to] = [column, back];
		low.fill(Number.NaN, from, to);
		high.fill(Number.NaN, from, to);
		if (from > 0) left.push(from);
		// To the foot in the first column, and up from it in the last.
		if (from > 0 && !isNoise) low[from] = high[from] = 0;
		if (to < count && !isNoise) low[to - 1] = high[to - 1] = 0;
		column = to;
	}
	const last = left.at(-1);
	const isBelow = !isAbove && count > 0 && (Number.isNaN(high[count - 1]) || last === count - 1);
	if (isBelow) count = last === undefined ? 0 : last + 1;
	for (let column = 0; column < count; column++) low[column] = Math.max(0, low[column]!);
	return {low, high, count, left, gone: isAbove ? 'up' : isBelow ? 'down' : undefined};
}
