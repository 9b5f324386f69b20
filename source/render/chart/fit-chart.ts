import {extent} from 'd3-array';
import {wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {bold, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {addStretch, createLines, type LineCells, lineSign} from '../lines/line-cells.js';
import {cellOf, pixelRow, soundRange, type Viewport, xOfPixel} from '../lines/viewport.js';
import {drawXAxis, drawYAxis, labelWidth} from '../map/axes.js';
import {composeLines} from './compose-lines.js';
import {drawEndLabels} from './end-labels.js';
import {type PlotParts, plotParts} from './plot-parts.js';

/** A racer's curve; number and colour as everywhere. Its heights may be NaN and ∞. */
export type FitLane = {
	readonly number: number;
	readonly color: number;
	readonly dashed?: boolean;
	readonly selected?: boolean;
	/** What it makes of an input. */
	readonly heightAt: (x: number) => number;
};

/** The examples: inputs `xs`, wanted outputs `ys`; which are held out. Points that are not finite are not drawn. */
export type FitPoints = {
	readonly xs: ArrayLike<number>;
	readonly ys: ArrayLike<number>;
	readonly heldOut?: ReadonlySet<number>;
};

/** A fit in numbers. Lanes in the order of the leaderboard. `view`: see `fitView`. */
export type FitPicture = {
	readonly points: FitPoints;
	readonly lanes: readonly FitLane[];
	readonly view: Viewport;
	readonly names?: readonly [x: string, y: string];
};

/** Parts of the extent left free around the data, and around 0 … 1. */
const [besideData, beyondUnit] = [0.15, 0.04];

const finiteExtent = (values: ArrayLike<number>) => extent(Array.from(values).filter(Number.isFinite));

/**
 * What a fit should show: the data with a margin, upwards from 0 to 1 at least where outputs are shares. Depends on the
 * data alone, so it holds still.
 */
export function fitView({xs, ys}: FitPoints, isShare = true): Viewport {
	const [left, right] = finiteExtent(xs);
	const [low, high] = finiteExtent(ys);
	const [from, to] = left === undefined || right === undefined ? [-1, 1] : [left, right];
	const margin = besideData * (to - from) || 1;
	const [bottom, top] = isShare ? [Math.min(0, low ?? 0), Math.max(1, high ?? 1)] : [low ?? 0, high ?? 1];
	const room = (isShare ? beyondUnit : besideData) * (top - bottom) || 1;
	return {x: soundRange(from - margin, to + margin), y: soundRange(bottom - room, top + room)};
}

/** The parts of a fit: y labels, the plot, two columns for the badges, the x axis. */
export const fitLayout = (area: Rectangle): PlotParts => plotParts(area, labelWidth);

/** The selected curve is two dots thick: so far below the first, in rows. */
const bolder = 0.25;

/** A racer's curve in thin lines; `row`: where it leaves the plot, in rows from the top, with fractions. */
type FitCurve = {readonly lane: FitLane; readonly lines: LineCells; readonly row: number};

/** A lane's curve as thin lines; a gap where it is not a number. */
function curveOf(lane: FitLane, view: Viewport, {columns, rows}: Rectangle): FitCurve {
	const lines = createLines(columns, rows);
	const heightAt = (half: number) => pixelRow(view, lane.heightAt(xOfPixel(view, half, 2 * columns)), rows) / 2;
	let along = 0;
	const isDrawn = () => lane.dashed !== true || along++ % 8 < 5;
	let last = heightAt(0);
	for (let half = 1; half < 2 * columns; half++) {
		const height = heightAt(half);
		addStretch(lines, half / 2 - 0.25, last, half / 2 + 0.25, height, isDrawn);
		if (lane.selected === true) addStretch(lines, half / 2 - 0.25, last + bolder, half / 2 + 0.25, height + bolder);
		last = height;
	}
	return {lane, lines, row: Math.max(0, Math.min(rows - 1, last - 0.5))};
}

/** Examples as bold dots over the curves, those held out as rings. */
function drawPoints(
	grid: Grid,
	plot: Rectangle,
	{xs, ys, heldOut}: FitPoints,
	view: Viewport,
	{charset}: Capabilities,
): void {
	const [dot, ring] = (charset === 'ascii' ? ['O', 'o'] : ['●', '○']).map(glyph => glyph.codePointAt(0)!);
	for (let at = 0; at < Math.min(xs.length, ys.length); at++) {
		const cell = cellOf(view, xs[at]!, ys[at]!, plot.columns, plot.rows);
		if (cell === undefined || cell[0] < 0 || cell[1] < 0 || cell[0] >= plot.columns || cell[1] >= plot.rows) continue;
		setCell(grid, plot.left + cell[0], plot.top + cell[1], heldOut?.has(at) ? ring! : dot!, {attributes: bold});
	}
}

/**
 * Draws the examples and every racer's curve, parts as in `fitLayout`; blank where nothing is. Where curves run together
 * they take turns, the selected one is on top where they cross; examples lie over all of them. Each curve's number
 * stands at its right end, pushed apart where they meet.
 */
export function drawFitChart(grid: Grid, area: Rectangle, picture: FitPicture, capabilities: Capabilities): void {
	const cells = wholeCells(area);
	const {y, plot, badges, x} = fitLayout(area);
	for (let row = 0; row < cells.rows; row++) {
		drawText(grid, cells.left, cells.top + row, ' '.repeat(cells.columns), {}, cells);
	}
	if (plot.rows < 1 || plot.columns < 1) return;
	const {lanes, points, view, names = ['x', 'y']} = picture;
	const curves = lanes.map(lane => curveOf(lane, view, plot));
	const lines = curves.map(({lane, lines}) => ({
		number: lane.number,
		sign: String(lane.number % 10),
		color: lane.color,
		selected: lane.selected === true,
		bits: lines.dots,
	}));
	composeLines(grid, plot, lines, capabilities, (dots, cell, shown) =>
		lineSign(dots, curves[shown]!.lines.slopes[cell]!, capabilities),
	);
	drawPoints(grid, plot, points, view, capabilities);
	const ends = curves
		.filter(({lines}) => lines.dots.some(dots => dots !== 0))
		.map(({lane: {number, color, selected}, row}) => ({
			sign: String(number % 10),
			color,
			selected: selected === true,
			columns: plot.columns,
			row,
		}));
	drawEndLabels(grid, {...plot, columns: plot.columns + badges.columns}, ends, capabilities);
	drawXAxis(grid, x, view, names, capabilities);
	drawYAxis(grid, y, view, [names[1], names[0]], capabilities);
}
