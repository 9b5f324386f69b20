import {ticks} from 'd3-array';
import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {dim, drawText, type Grid, type Rectangle} from '../cells/grid.js';
import {layAlong} from '../cells/labels.js';
import {formatCount, formatNumber, tooWide} from '../cells/numbers.js';
import {textFor} from '../cells/to-ascii.js';
import {type ChartScale, yLabels} from './chart-scale.js';
import {cellGrain, cellRowOf, type Grain, type Height} from './curve-places.js';

/** A value as a y label: powers of ten far from 1 as powers; empty where it does not fit. */
function label(value: number, scale: ChartScale, width: number): string {
	const short = scale === 'log' && (value < 0.0099 || value > 9999) ? value.toExponential(0).replace('e+', 'e') : '';
	const text = short !== '' && short.length <= width ? short : formatNumber(value, width).trim();
	return text === tooWide ? '' : text.padStart(width);
}

/**
 * Draws the y labels and their axis left of a plot, and the finish line's own label on its row: there it replaces a
 * decade's, also one elsewhere that reads the same, but no label of a linear axis. `area` is as high as the plot; its last column is the axis.
 */
export function drawChartY(
	grid: Grid,
	area: Rectangle,
	{range, scale}: Height,
	finish: number | undefined,
	{charset}: Capabilities,
	grain: Grain = cellGrain,
): void {
	const glyphs = glyphsOf(charset);
	const width = area.columns - 1;
	if (width < 1 || area.rows < 1) return;
	const rowAt = (value: number) => cellRowOf(value, {range, scale}, area.rows, grain);
	const texts = new Map(yLabels(range, scale, area.rows).map(value => [rowAt(value), label(value, scale, width)]));
	const isShown = finish !== undefined && finish >= range[0] && finish <= range[1];
	const own = !isShown || (scale === 'linear' && texts.has(rowAt(finish))) ? undefined : label(finish, scale, width);
	for (let row = 0; row < area.rows; row++) {
		const text = texts.get(row);
		const tick = text === undefined ? glyphs.vertical : charset === 'ascii' ? '+' : '┤';
		drawText(
			grid,
			area.left,
			area.top + row,
			(text === own ? '' : (text ?? '')).padStart(width) + tick,
			{attributes: dim},
			area,
		);
	}
	if (isShown && own !== undefined) drawText(grid, area.left, area.top + rowAt(finish), own, {}, area);
}

/** Draws tick numbers under a plot that covers the ticks 0 … horizon, and the name of the axis between them. */
export function drawChartX(grid: Grid, area: Rectangle, horizon: number, name: string, {charset}: Capabilities): void {
	const values = ticks(0, Math.max(1, horizon), Math.max(1, Math.min(8, Math.floor(area.columns / 12))));
	const labels = values.map(value => {
		const at = Math.min(area.columns - 1, Math.floor((value / Math.max(1, horizon)) * area.columns));
		return {value, text: formatCount(value, 7).trim(), at};
	});
	for (const {from, text, tick} of layAlong(
		labels.filter(({value}) => Number.isInteger(value)),
		textFor(name, charset),
		area.columns,
	)) {
		drawText(grid, area.left + from, area.top, text, tick ? {attributes: dim} : {}, area);
	}
}
