import {ticks} from 'd3-array';
import {wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {dim, drawText, type Grid, type Rectangle} from '../cells/grid.js';
import {type AxisTick, layAlong, middleOfGap, type Placed} from '../cells/labels.js';
import {formatNumber, tooWide} from '../cells/numbers.js';
import {textFor} from '../cells/to-ascii.js';
import {pixelColumn, pixelRow, type Range, type Viewport} from '../lines/viewport.js';
import {axisName} from './axis-name.js';

/** Columns that y labels take. */
export const labelWidth = 5;

/** Tick values of a range, at most one per `cells / apart`, with texts no wider than a label. */
function ticksOf(range: Range, count: number, place: (value: number) => number): AxisTick[] {
	const values = ticks(range[0], range[1], Math.max(1, Math.floor(count)));
	const labels = values.map(value => ({value, text: formatNumber(value, labelWidth).trim(), at: place(value)}));
	// In a narrow view neighbours may differ in digits that do not fit, or nothing fits at all.
	return labels.filter(({text}, at) => text !== labels[at - 1]?.text && text !== tooWide);
}

/** Ticks of the x axis: the column of each, and what it says. No more than fit with room between them. */
function xTicks(viewport: Viewport, columns: number): AxisTick[] {
	if (columns < 1) return [];
	const place = (x: number) => Math.floor(pixelColumn(viewport, x, columns));
	return ticksOf(viewport.x, Math.min(9, columns / 9), place).filter(({at}) => at >= 0 && at < columns);
}

/** Ticks of the y axis: the row of each, and what it says. */
function yTicks(viewport: Viewport, rows: number): AxisTick[] {
	if (rows < 1) return [];
	const place = (y: number) => Math.floor(pixelRow(viewport, y, rows) / 2);
	return ticksOf(viewport.y, Math.min(9, rows / 3.5), place).filter(({at}) => at >= 0 && at < rows);
}

/** What an axis is called, and what the other one is. */
type Names = readonly [name: string, other: string];

/** Columns of a name below which what is left of it says nothing. */
const leastName = 5;

/** Labels along a row, and the name among them: cut, and marked so, where it is longer than any gap. */
function named(
	labels: readonly AxisTick[],
	[name, other]: Names,
	columns: number,
	by: Capabilities,
): readonly Placed[] {
	const whole = textFor(name, by.charset);
	let placed = layAlong(labels, whole, columns);
	for (let length = Array.from(whole).length - 1; length >= leastName && placed.every(({tick}) => tick); length--)
		placed = layAlong(labels, axisName(name, other, length, by), columns);
	return placed;
}

/**
 * Draws the x axis into its first row: tick values under the columns they belong to, and the name between them; in its
 * place the first of `parts` that fits between the first tick and the last, which then are all.
 */
export function drawXAxis(
	grid: Grid,
	area: Rectangle,
	viewport: Viewport,
	names: Names,
	capabilities: Capabilities,
	parts: readonly string[] = [],
): void {
	const cells = wholeCells(area);
	const ticks = xTicks(viewport, cells.columns);
	const ends = ticks.length > 2 ? [ticks[0]!, ticks.at(-1)!] : ticks;
	const isLaid = (labels: readonly AxisTick[], text: string) =>
		layAlong(labels, text, cells.columns).some(({tick}) => !tick);
	const told = parts.map(text => textFor(text, capabilities.charset)).find(text => isLaid(ends, text));
	const placed =
		told === undefined ? named(ticks, names, cells.columns, capabilities) : layAlong(ends, told, cells.columns);
	for (const {from, text, tick} of placed) {
		drawText(grid, cells.left + from, cells.top, text, tick ? {attributes: dim} : {}, cells);
	}
}

/** Draws the y axis: tick values right-aligned before the rows they belong to, and the name between them. */
export function drawYAxis(
	grid: Grid,
	area: Rectangle,
	viewport: Viewport,
	[name, other]: Names,
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	const width = Math.max(0, Math.min(labelWidth, cells.columns - 1));
	const taken = new Set<number>();
	for (const {value, at} of yTicks(viewport, cells.rows)) {
		if (taken.has(at)) continue;
		taken.add(at);
		drawText(grid, cells.left, cells.top + at, formatNumber(value, width), {attributes: dim}, cells);
	}
	const label = axisName(name, other, width, capabilities);
	const gaps = Array.from(taken, at => [at, at + 1] as const);
	const row = middleOfGap(gaps, 1, 1, cells.rows) ?? middleOfGap(gaps, 1, 0, cells.rows);
	if (row !== undefined) drawText(grid, cells.left, cells.top + row, label.padStart(width), {}, cells);
}
