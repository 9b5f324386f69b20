import {inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {defaultColor, dim, drawText, type Grid, type Rectangle} from '../cells/grid.js';
import {layAlong} from '../cells/labels.js';
import {textFor} from '../cells/to-ascii.js';
import {cellsIn} from '../cells/width.js';
import {badgeStyle} from '../map/heads.js';
import {type ChartPicture, chartLayout, drawLossChart, type Series, signOfSeries} from './loss-chart.js';

/** A curve with a name of its own. */
export type NamedSeries = Series & {readonly name: string};

/**
 * A small chart of anything over anything from 0 to `horizon`: rates over ticks, changes of the loss over an angle.
 * `xTicks`: where the x axis has numbers and what they say; counts where left out.
 */
export type CurvePicture = Omit<ChartPicture, 'series'> & {
	readonly series: readonly NamedSeries[];
	readonly xTicks?: readonly {readonly value: number; readonly text: string}[];
};

/** Names of the curves, each behind its number, over as many rows as there are; what finds no room is left out. */
function drawLegend(grid: Grid, area: Rectangle, series: readonly NamedSeries[], capabilities: Capabilities): void {
	let [column, row] = [area.left, area.top];
	for (const one of series) {
		const {color, selected, name} = one;
		const text = textFor(name, capabilities.charset);
		const width = cellsIn(text) + 4;
		if (column + width - 2 > area.left + area.columns) [column, row] = [area.left, row + 1];
		if (row >= area.top + area.rows || column + width - 2 > area.left + area.columns) return;
		const style = badgeStyle(color, selected === true, capabilities);
		drawText(grid, column, row, signOfSeries(one), style, area);
		const foreground = capabilities.color === 'none' ? defaultColor : color;
		drawText(grid, column + 2, row, text, {foreground}, area);
		column += width;
	}
}

/** Rows that the names take in so many columns. */
function legendRows(series: readonly NamedSeries[], columns: number, {charset}: Capabilities): number {
	let [used, rows] = [0, 1];
	for (const {name} of series) {
		const width = cellsIn(textFor(name, charset)) + 4;
		if (used > 0 && used + width - 2 > columns) [used, rows] = [0, rows + 1];
		used += width;
	}
	return rows;
}

/** Rows below which names take one row at most. */
const leastForNames = 6;

/** Draws named curves as the loss chart does, with a legend above where there are four rows or more. */
export function drawCurves(grid: Grid, area: Rectangle, picture: CurvePicture, capabilities: Capabilities): void {
	const cells = wholeCells(area);
	const {plot: wide} = chartLayout(cells);
	const most = cells.rows >= leastForNames ? 2 : cells.rows >= 4 ? 1 : 0;
	const legend = Math.min(most, legendRows(picture.series, wide.columns, capabilities));
	const below = inset(cells, 0, legend, cells.columns, cells.rows - legend);
	const {plot, x} = chartLayout(below);
	if (legend > 0) {
		for (let row = 0; row < legend; row++)
			drawText(grid, cells.left, cells.top + row, ' '.repeat(cells.columns), {}, cells);
		const room = inset(cells, plot.left - cells.left, 0, cells.columns, legend);
		drawLegend(grid, room, picture.series, capabilities);
	}
	drawLossChart(grid, below, picture, capabilities);
	if (picture.xTicks === undefined || x.rows < 1) return;
	drawText(grid, x.left, x.top, ' '.repeat(x.columns), {}, x);
	const place = (value: number) => Math.min(x.columns - 1, Math.floor((value / picture.horizon) * x.columns));
	const ticks = picture.xTicks.map(({value, text}) => ({
		value,
		text: textFor(text, capabilities.charset),
		at: place(value),
	}));
	const shown = ticks.filter(({at}) => at >= 0 && at < x.columns);
	for (const {from, text, tick} of layAlong(shown, textFor(picture.xName ?? '', capabilities.charset), x.columns)) {
		drawText(grid, x.left + from, x.top, text, tick ? {attributes: dim} : {}, x);
	}
}
