import {wholeCells} from '../cells/area.js';
import {clamp} from '../cells/clamp.js';
import {type Capabilities, dotGlyphs, isFine} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {bold, defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {arms, signOf} from '../lines/box-lines.js';
import {signOfDots} from '../lines/dots.js';
import {drawChartX, drawChartY} from './chart-axes.js';
import {rowOf} from './chart-scale.js';
import {composeLines} from './compose-lines.js';
import {drawCursor} from './cursor.js';
import {cellGrain, cellRowOf, dotGrain, type Grain, type Height, type Places, placesOf} from './curve-places.js';
import {drawEndLabels, type LineEnd} from './end-labels.js';
import {fineLine} from './fine-line.js';
import {drawGhostCurves} from './ghost-curves.js';
import {drawHeldOut} from './held-out-curves.js';
import {type PlotParts, plotParts} from './plot-parts.js';
import type {Curve} from './resample.js';
import {strokesOf} from './strokes.js';

/** Columns of the labels of losses: 1e-16, and a blank or a sign before it. */
const chartLabels = 6;

/** A tick that a curve is marked at: where the racer turned back, finished, or went on with another setting. */
export type Mark = {readonly tick: number; readonly what: keyof typeof markGlyphs};

/** A racer's curve; number and colour as everywhere. `sign`: what its badge says where it is no racer's: one column. */
export type Series = {
	readonly number: number;
	readonly sign?: string;
	readonly color: number;
	readonly selected?: boolean;
	readonly curve: Curve;
	readonly marks?: readonly Mark[];
};

/** A chart in numbers. `horizon`: the ticks across; `range`: see `chartRange`; `finish`: where the finish line is. */
export type ChartPicture = Height & {
	readonly series: readonly Series[];
	/** Losses over examples that are held out, as rings in the colour of whose they are. */
	readonly heldOut?: readonly Series[];
	/** Curves of before a change, which lie under the others. */
	readonly ghosts?: readonly Series[];
	readonly horizon: number;
	readonly finish?: number | undefined;
	/** A place on the x axis that a dashed line marks. */
	readonly cursor?: number | undefined;
	readonly xName?: string;
	/** By how many columns the labels at the ends of the curves go on at a time: 1 where left out. */
	readonly labelStep?: number;
};

/** The parts of a chart: y labels with their axis, the plot, a column for the badges, the tick axis. */
export const chartLayout = (area: Rectangle): PlotParts => plotParts(area, chartLabels);

/** What a curve's badge says. */
export const signOfSeries = ({number, sign}: Pick<Series, 'number' | 'sign'>): string => sign ?? String(number % 10);

/** A curve laid out, and what of it each cell shows. */
type Drawn = {readonly series: Series; readonly places: Places; readonly bits: Uint8Array};

function draw(series: Series, picture: ChartPicture, plot: Rectangle, grain: Grain): Drawn {
	const places = placesOf(series.curve, picture.horizon, picture, plot, grain);
	const {low, high, count} = places;
	const bits = grain === dotGrain ? fineLine(low, high, count, plot.columns, plot.rows) : strokesOf(places, plot);
	return {series, places, bits};
}

/** Lays the curves over each other: dots, or the strokes of all in a cell joined. */
function compose(grid: Grid, plot: Rectangle, drawn: readonly Drawn[], capabilities: Capabilities, grain: Grain): void {
	const {charset} = capabilities;
	const lines = drawn.map(({series, bits}) => ({
		number: series.number,
		sign: signOfSeries(series),
		color: series.color,
		selected: series.selected === true,
		bits,
	}));
	if (grain === dotGrain) {
		const level = dotGlyphs(capabilities);
		composeLines(grid, plot, lines, capabilities, bits => signOfDots(bits, level));
	} else {
		const isLevel = (strokes: number) => strokes === (arms.left | arms.right);
		composeLines(grid, plot, lines, capabilities, strokes => signOf(strokes, charset), isLevel);
	}
}

/** Where a curve ends, for its label. */
function endOf({series, places}: Drawn, {rows}: Rectangle, {across, down}: Grain, labelStep: number): LineEnd {
	const {low, count} = places;
	// The middle of its place, in rows from the top.
	const row = (down * rows - 1 - (low[count - 1] ?? 0) + 0.5) / down - 0.5;
	return {
		sign: signOfSeries(series),
		color: series.color,
		selected: series.selected === true,
		columns: labelStep * Math.ceil(count / across / labelStep),
		row,
	};
}

/** What is marked on a curve, at which tick. */
const markGlyphs = {turn: 'up', finish: 'check', change: 'bullet'} as const;

/** Marks on the curves, where they are highest in their columns; that somebody finished where he is nearest to the finish line. */
function drawMarks(
	grid: Grid,
	plot: Rectangle,
	{horizon, finish, range, scale}: ChartPicture,
	drawn: readonly Drawn[],
	{color, charset}: Capabilities,
	{across, down}: Grain,
): void {
	for (const {series, places} of drawn) {
		for (const {tick, what} of series.marks ?? []) {
			const column = Math.floor((tick / horizon) * plot.columns);
			if (!(column >= 0 && across * column < places.count)) continue;
			const [from, to] = [across * column, Math.min(places.count, across * (column + 1))];
			const highest = Math.max(...places.high.subarray(from, to));
			if (Number.isNaN(highest)) continue;
			const line = what === 'finish' && finish !== undefined ? rowOf(finish, range, scale, down * plot.rows) : highest;
			const place = clamp(line, Math.min(...places.low.subarray(from, to)), highest);
			const row = Math.floor((down * plot.rows - 1 - Math.round(place)) / down);
			const glyph = glyphsOf(charset)[markGlyphs[what]].codePointAt(0)!;
			const foreground = color === 'none' ? defaultColor : series.color;
			setCell(grid, plot.left + column, plot.top + row, glyph, {foreground, attributes: bold});
		}
	}
}

/** Arrows where curves leave the range: up for good, or down through its foot. */
function drawLeaving(
	grid: Grid,
	plot: Rectangle,
	drawn: readonly Drawn[],
	{color, charset}: Capabilities,
	{across}: Grain,
): void {
	const {arrowUp, arrowDown} = glyphsOf(charset);
	const mark = ({series}: Drawn, column: number, row: number, glyph: string) => {
		const foreground = color === 'none' ? defaultColor : series.color;
		setCell(grid, plot.left + Math.floor(column / across), plot.top + row, glyph.codePointAt(0)!, {foreground});
	};
	for (const one of drawn) {
		for (const column of one.places.left) mark(one, column, plot.rows - 1, arrowDown);
		if (one.places.gone === 'up') mark(one, one.places.count - 1, 0, arrowUp);
	}
}

/** The finish line: dashes, dim, under everything. */
function drawFinish(grid: Grid, plot: Rectangle, picture: ChartPicture, {charset}: Capabilities, grain: Grain): void {
	const {finish, range} = picture;
	if (finish === undefined || !(finish >= range[0] && finish <= range[1])) return;
	const row = plot.top + cellRowOf(finish, picture, plot.rows, grain);
	const text = charset === 'ascii' ? '- '.repeat(plot.columns) : glyphsOf(charset).dashed.repeat(plot.columns);
	drawText(grid, plot.left, row, text, {attributes: dim}, plot);
}

/**
 * Draws a chart of losses, parts as in `chartLayout`; blank where nothing is. Lines are dots where these are finer than a
 * cell, else asciichart's strokes. Losses that are NaN are dropped; where a line goes, and how it leaves the range, is
 * `placesOf`'s. Horizon and range are the caller's: let them jump. A series without values is not drawn.
 */
export function drawLossChart(grid: Grid, area: Rectangle, picture: ChartPicture, capabilities: Capabilities): void {
	const {y, plot, badges, x} = chartLayout(area);
	for (let row = 0; row < Math.floor(area.rows); row++) {
		drawText(
			grid,
			Math.floor(area.left),
			Math.floor(area.top) + row,
			' '.repeat(Math.max(0, Math.floor(area.columns))),
			{},
			wholeCells(area),
		);
	}
	if (plot.rows < 1 || plot.columns < 1) return;
	const grain = isFine(capabilities) ? dotGrain : cellGrain;
	drawFinish(grid, plot, picture, capabilities, grain);
	const ghosts = (picture.ghosts ?? []).map(series => ({
		color: series.color,
		bits: draw(series, picture, plot, grain).bits,
	}));
	drawGhostCurves(grid, plot, ghosts, capabilities, grain);
	const heldOut = (picture.heldOut ?? []).map(series => draw(series, picture, plot, grain));
	const drawn = picture.series.map(series => draw(series, picture, plot, grain));
	compose(grid, plot, drawn, capabilities, grain);
	drawHeldOut(
		grid,
		plot,
		heldOut.map(({series, bits}) => ({color: series.color, bits})),
		capabilities,
	);
	drawMarks(grid, plot, picture, drawn, capabilities, grain);
	if (picture.cursor !== undefined) drawCursor(grid, plot, picture.cursor / picture.horizon, capabilities);
	drawLeaving(grid, plot, drawn, capabilities, grain);
	const ends = drawn.map(one => endOf(one, plot, grain, picture.labelStep ?? 1));
	drawEndLabels(grid, {...plot, columns: plot.columns + badges.columns}, ends, capabilities);
	drawChartY(grid, y, picture, picture.finish, capabilities, grain);
	drawChartX(grid, x, picture.horizon, picture.xName ?? '', capabilities);
}
