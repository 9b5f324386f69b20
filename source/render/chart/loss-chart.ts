import {inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {bold, defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {arms, signOf} from '../lines/box-lines.js';
import type {Range} from '../map/viewport.js';
import {drawChartX, drawChartY} from './chart-axes.js';
import {drawBadges} from './chart-badges.js';
import {type ChartLine, chartLine} from './chart-line.js';
import {type ChartScale, rowOf} from './chart-scale.js';
import {type Curve, resample} from './resample.js';

/** A racer's curve; number and colour as everywhere. `sign`: what its badge says where it is no racer's: one column. */
export type Series = {
	readonly number: number;
	readonly sign?: string;
	readonly color: number;
	readonly selected?: boolean;
	readonly curve: Curve;
	/** Ticks that the curve is marked at. */
	readonly marks?: readonly number[];
};

/** A chart in numbers. `horizon`: the ticks across; `range`: see `chartRange`; `finish`: where the finish line is. */
export type ChartPicture = {
	readonly series: readonly Series[];
	readonly horizon: number;
	readonly range: Range;
	readonly scale: ChartScale;
	readonly finish?: number | undefined;
	readonly xName?: string;
};

/** The parts of a chart: y labels with their axis, the plot, a column for the badges, the tick axis. */
export function chartLayout(area: Rectangle): {y: Rectangle; plot: Rectangle; badges: Rectangle; x: Rectangle} {
	const cells = wholeCells(area);
	const left = cells.columns >= 20 ? 7 : 0;
	const right = cells.columns >= 8 ? 2 : 0;
	const axis = cells.rows >= 4 ? 1 : 0;
	const [columns, rows] = [cells.columns - left - right, cells.rows - axis];
	return {
		y: inset(cells, 0, 0, left, rows),
		plot: inset(cells, left, 0, columns, rows),
		badges: inset(cells, left + columns, 0, right, rows),
		x: inset(cells, left, rows, columns, axis),
	};
}

/** Whether a line shows its digit here, where there is no colour: every so often, on level ground, each at its own place. */
function isNamed({number}: Series, strokes: number, column: number): boolean {
	return strokes === (arms.left | arms.right) && (column + 7 * number) % 16 === 0;
}

/** What a curve's badge says. */
export const signOfSeries = ({number, sign}: Pick<Series, 'number' | 'sign'>): string => sign ?? String(number % 10);

/** A line in its cells, and whether it ends because the curve has left the range upwards for good. */
type Drawn = {
	readonly series: Series;
	readonly line: ChartLine;
	readonly columns: number;
	readonly lastRow: number;
	readonly isGone: boolean;
};

function draw(series: Series, {horizon, range, scale}: ChartPicture, {columns: width, rows}: Rectangle): Drawn {
	const {low, high, columns: reached} = resample(series.curve, horizon, width);
	let inside = reached;
	while (inside > 0 && low[inside - 1] > range[1]) inside--;
	const isGone = inside < reached;
	// The column that leads out, and no more: a line along the border would say that the loss stays there.
	const columns = isGone ? inside + 1 : reached;
	const lows = low.map(value => rowOf(value, range, scale, rows));
	const highs = high.map(value => rowOf(value, range, scale, rows));
	const lastRow = columns > 0 ? rows - 1 - Math.round(lows[columns - 1]) : -1;
	return {series, line: chartLine(lows, highs, columns, width, rows), columns, lastRow, isGone};
}

/**
 * Lays the lines over each other. Where several pass a cell its sign joins all their strokes, and its colour is the
 * selected one's where they cross; where they run together they take turns, so that none hides another. Without colour
 * every line carries its digit from time to time.
 */
function compose(grid: Grid, plot: Rectangle, drawn: readonly Drawn[], {color, charset}: Capabilities): void {
	const bits = new Uint8Array(plot.columns * plot.rows);
	for (const {line} of drawn) for (const [at, strokes] of line.entries()) bits[at] |= strokes;
	for (let row = 0; row < plot.rows; row++) {
		for (let column = 0; column < plot.columns; column++) {
			const at = row * plot.columns + column;
			if (bits[at] === 0) continue;
			const here = drawn.filter(({line}) => line[at] !== 0);
			const together = here.every(({line}) => line[at] === here[0].line[at]);
			const turn = here[((column >> 1) + row) % here.length];
			const shown = together ? turn : (here.find(({series}) => series.selected === true) ?? turn);
			const named = color === 'none' ? here.find(({series, line}) => isNamed(series, line[at], column)) : undefined;
			const sign = named === undefined ? signOf(bits[at], charset) : signOfSeries(named.series).codePointAt(0)!;
			setCell(grid, plot.left + column, plot.top + row, sign, {
				foreground: color === 'none' ? defaultColor : shown.series.color,
				attributes: shown.series.selected === true ? bold : 0,
			});
		}
	}
}

/** Marks on the curves, where they are highest in their columns. */
function drawMarks(grid: Grid, plot: Rectangle, picture: ChartPicture, {color, charset}: Capabilities): void {
	const {horizon, range, scale, series} = picture;
	const glyph = glyphsOf(charset).up.codePointAt(0)!;
	for (const {marks = [], curve, color: own} of series) {
		if (marks.length === 0) continue;
		const {high, columns} = resample(curve, horizon, plot.columns);
		for (const tick of marks) {
			const column = Math.floor((tick / horizon) * plot.columns);
			if (!(column >= 0 && column < columns)) continue;
			const row = plot.rows - 1 - Math.round(rowOf(high[column], range, scale, plot.rows));
			const foreground = color === 'none' ? defaultColor : own;
			setCell(grid, plot.left + column, plot.top + row, glyph, {foreground, attributes: bold});
		}
	}
}

/** Arrows where curves have left the range. */
function drawGone(grid: Grid, plot: Rectangle, drawn: readonly Drawn[], {color, charset}: Capabilities): void {
	const glyph = glyphsOf(charset).arrowUp.codePointAt(0)!;
	for (const {series, columns, isGone} of drawn) {
		const foreground = color === 'none' ? defaultColor : series.color;
		if (isGone) setCell(grid, plot.left + columns - 1, plot.top, glyph, {foreground});
	}
}

/** The finish line: dashes, dim, under everything. */
function drawFinish(grid: Grid, plot: Rectangle, {finish, range, scale}: ChartPicture, {charset}: Capabilities): void {
	if (finish === undefined || !(finish >= range[0] && finish <= range[1])) return;
	const row = plot.top + plot.rows - 1 - Math.round(rowOf(finish, range, scale, plot.rows));
	const text = charset === 'ascii' ? '- '.repeat(plot.columns) : glyphsOf(charset).dashed.repeat(plot.columns);
	drawText(grid, plot.left, row, text, {attributes: dim}, plot);
}

/**
 * Draws a chart of losses, parts as in `chartLayout`; blank where nothing is. One asciichart call per series over a
 * fixed number of rows. Losses that are NaN are dropped, ±∞ and what is out of range is clamped to the border, and a line
 * that stays above the range ends there with an arrow; in log mode 0 and less sits on the floor. Horizon and range are the caller's: let them jump. A series without values is not drawn.
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
	drawFinish(grid, plot, picture, capabilities);
	const drawn = picture.series.map(series => draw(series, picture, plot));
	compose(grid, plot, drawn, capabilities);
	drawMarks(grid, plot, picture, capabilities);
	drawGone(grid, plot, drawn, capabilities);
	const ends = drawn.map(({series, columns, lastRow}) => ({
		sign: signOfSeries(series),
		color: series.color,
		selected: series.selected === true,
		columns,
		lastRow,
	}));
	drawBadges(grid, {...plot, columns: plot.columns + badges.columns}, ends, capabilities);
	drawChartY(grid, y, picture.range, picture.scale, picture.finish, capabilities);
	drawChartX(grid, x, picture.horizon, picture.xName ?? '', capabilities);
}
