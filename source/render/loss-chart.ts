import {inset, wholeCells} from './area.js';
import {signOf} from './box-lines.js';
import type {Capabilities} from './capabilities.js';
import {drawChartX, drawChartY} from './chart-axes.js';
import {type ChartLine, chartLine} from './chart-line.js';
import {type ChartScale, rowOf} from './chart-scale.js';
import {glyphsOf} from './glyphs.js';
import {bold, defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from './grid.js';
import {badgeStyle} from './heads.js';
import {type Curve, resample} from './resample.js';
import type {Range} from './viewport.js';

/** A racer's curve; number and colour as everywhere. */
export type Series = {
	readonly number: number;
	readonly color: number;
	readonly selected?: boolean;
	readonly curve: Curve;
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

/** Columns from one digit on a line to the next, where there is no colour. */
const digitEvery = 16;

type Drawn = {readonly series: Series; readonly line: ChartLine; readonly columns: number; readonly lastRow: number};

function draw(series: Series, {horizon, range, scale}: ChartPicture, {columns: width, rows}: Rectangle): Drawn {
	const {low, high, columns} = resample(series.curve, horizon, width);
	const lows = low.map(value => rowOf(value, range, scale, rows));
	const highs = high.map(value => rowOf(value, range, scale, rows));
	const lastRow = columns > 0 ? rows - 1 - Math.round(lows[columns - 1]) : -1;
	return {series, line: chartLine(lows, highs, columns, width, rows), columns, lastRow};
}

/**
 * Lays the lines over each other. Where several pass a cell its sign joins all their strokes, and its colour is the
 * selected one's where they cross; where they run together they take turns, so that none hides another. Without colour
 * every line carries its digit from time to time.
 */
function compose(grid: Grid, plot: Rectangle, drawn: readonly Drawn[], {color, charset}: Capabilities): void {
	for (let row = 0; row < plot.rows; row++) {
		for (let column = 0; column < plot.columns; column++) {
			const at = row * plot.columns + column;
			const here = drawn.filter(({line}) => line[at] !== 0);
			if (here.length === 0) continue;
			const together = here.every(({line}) => line[at] === here[0].line[at]);
			const turn = here[((column >> 1) + row) % here.length];
			const shown = together ? turn : (here.find(({series}) => series.selected === true) ?? turn);
			const bits = here.reduce((all, {line}) => all | line[at], 0);
			const named =
				color === 'none' ? here.find(({series}) => (column + 5 * series.number) % digitEvery === 0) : undefined;
			const sign = named === undefined ? signOf(bits, charset) : 0x30 + (named.series.number % 10);
			setCell(grid, plot.left + column, plot.top + row, sign, {
				foreground: color === 'none' ? defaultColor : shown.series.color,
				attributes: shown.series.selected === true ? bold : 0,
			});
		}
	}
}

/** Number badges right of where the curves end, the best (lowest) first; one that finds its cell taken moves aside. */
function drawBadges(grid: Grid, within: Rectangle, drawn: readonly Drawn[], capabilities: Capabilities): void {
	const taken = new Set<string>();
	const moves = Array.from({length: 2 * within.rows + 1}, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
	const ends = drawn.filter(({columns}) => columns > 0).sort((a, b) => b.lastRow - a.lastRow);
	for (const {series, columns, lastRow} of ends) {
		for (const [dx, dy] of [0, 1].flatMap(dx => moves.map(dy => [dx, dy] as const)).sort(nearest)) {
			const [column, row] = [Math.min(columns + dx, within.columns - 1 + dx), lastRow + dy];
			if (row < 0 || row >= within.rows || column >= within.columns || taken.has(`${column} ${row}`)) continue;
			taken.add(`${column} ${row}`);
			const style = badgeStyle(series.color, series.selected === true, capabilities);
			setCell(grid, within.left + column, within.top + row, 0x30 + (series.number % 10), style);
			break;
		}
	}
}

const nearest = (a: readonly [number, number], b: readonly [number, number]) =>
	Math.abs(a[1]) + 2.5 * a[0] - Math.abs(b[1]) - 2.5 * b[0];

/** The finish line: dashes, dim, under everything. */
function drawFinish(grid: Grid, plot: Rectangle, {finish, range, scale}: ChartPicture, {charset}: Capabilities): void {
	if (finish === undefined || !(finish >= range[0] && finish <= range[1])) return;
	const row = plot.top + plot.rows - 1 - Math.round(rowOf(finish, range, scale, plot.rows));
	const text = charset === 'ascii' ? '- '.repeat(plot.columns) : glyphsOf(charset).dashed.repeat(plot.columns);
	drawText(grid, plot.left, row, text, {attributes: dim}, plot);
}

/**
 * Draws a chart of losses, parts as in `chartLayout`; blank where nothing is. One asciichart call per series over a
 * fixed number of rows. Losses that are NaN are dropped, ±∞ and what is out of range is clamped to the border; in log
 * mode 0 and less sits on the floor. Horizon and range are the caller's: let them jump. A series without values is not drawn.
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
	drawBadges(grid, {...plot, columns: plot.columns + badges.columns}, drawn, capabilities);
	drawChartY(grid, y, picture.range, picture.scale, picture.finish, capabilities);
	drawChartX(grid, x, picture.horizon, picture.xName ?? '', capabilities);
}
