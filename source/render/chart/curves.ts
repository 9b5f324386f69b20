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

/** Names of the curves in one row, each behind its number; what finds no room is left out. */
function drawLegend(grid: Grid, area: Rectangle, series: readonly NamedSeries[], capabilities: Capabilities): void {
	let column = area.left;
	for (const one of series) {
		const {color, selected, name} = one;
		const text = textFor(name, capabilities.charset);
		const width = cellsIn(text) + 4;
		if (column + width - 2 > area.left + area.columns) return;
		const style = badgeStyle(color, selected === true, capabilities);
		drawText(grid, column, area.top, signOfSeries(one), style, area);
		const foreground = capabilities.color === 'none' ? defaultColor : color;
		drawText(grid, column + 2, area.top, text, {foreground}, area);
		column += width;
	}
}

/** Draws named curves as the loss chart does, with a legend above where there are four rows or more. */
export function drawCurves(grid: Grid, area: Rectangle, picture: CurvePicture, capabilities: Capabilities): void {
	const cells = wholeCells(area);
	const legend = cells.rows >= 4 ? 1 : 0;
	const below = inset(cells, 0, legend, cells.columns, cells.rows - legend);
	const {plot, x} = chartLayout(below);
	if (legend > 0) {
		drawText(grid, cells.left, cells.top, ' '.repeat(cells.columns), {}, cells);
		const room = inset(cells, plot.left - cells.left, 0, cells.columns, 1);
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
