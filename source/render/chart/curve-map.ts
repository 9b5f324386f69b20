import {covers, inset} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {brightnessOf} from '../cells/theme.js';
import {textFor} from '../cells/to-ascii.js';
import {drawHeatmap} from '../land/heatmap.js';
import {addStretch, createLines, lineSign} from '../lines/line-cells.js';
import {pixelRow, type Range, soundRange, type Viewport, xOfPixel, yOfPixel} from '../lines/viewport.js';
import {drawXAxis, drawYAxis} from '../map/axes.js';
import {drawHeads} from '../map/heads.js';
import {mapLayout} from '../map/map.js';
import type {MapLane} from '../map/map-lane.js';
import {drawMarkers, type Place} from '../map/markers.js';
import {drawTrails} from '../map/trails.js';
import {curvePath} from './curve-path.js';

/**
 * The map of a loss over one parameter: its curve, the ground below it in the colours of the bands. `x`: the stretch to
 * show; `domain`: where the ground is: nobody is beyond it, or nobody is measured there. Lanes as on a map, of their
 * paths and heads only x counts; in the order of the leaderboard.
 */
export type CurveMapPicture = {
	readonly loss: (x: number) => number;
	readonly x: Range;
	readonly domain: Range;
	readonly lanes: readonly MapLane[];
	readonly starts: readonly number[];
	readonly minima: readonly number[];
	readonly wrongMinima?: readonly number[];
	readonly name: string;
	readonly palette: Palette;
};

/** Bands that the ground is divided into, at even heights, and the parts of the height left free below and above. */
const [bandCount, below, above] = [10, 0.12, 0.1];

/** A colour for the curve itself where there is colour: no racer's. */
const curveColors = {dark: 0x8a8f98, light: 0x5f6570} as const;

/** What a curve map shows: the stretch of x, and upwards all that the loss is over it, with room for badges. */
export function curveViewport({loss, x, domain}: Pick<CurveMapPicture, 'loss' | 'x' | 'domain'>): Viewport {
	const [from, to] = soundRange(...x);
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let at = 0; at <= 200; at++) {
		const place = from + ((to - from) * at) / 200;
		// What lies beyond the ground must not squeeze it, unless there is nothing else in view.
		if ((place < domain[0] || place > domain[1]) && to > domain[0] && from < domain[1]) continue;
		const value = loss(place);
		if (!Number.isFinite(value)) continue;
		[low, high] = [Math.min(low, value), Math.max(high, value)];
	}
	if (low > high) [low, high] = [0, 1];
	const height = high - low || Math.abs(high) || 1;
	return {x: [from, to], y: soundRange(low - below * height, high + above * height)};
}

/** The ground under the curve, a band a stratum; none beyond the domain. */
function groundOf({loss, domain}: CurveMapPicture, viewport: Viewport, {columns, rows}: Rectangle) {
	const values = new Int8Array(columns * 2 * rows).fill(-1);
	for (let column = 0; column < columns; column++) {
		const x = xOfPixel(viewport, column, columns);
		if (x < domain[0] || x > domain[1]) continue;
		const top = loss(x);
		for (let row = 0; row < 2 * rows; row++) {
			const y = yOfPixel(viewport, row, rows);
			if (!(y <= top)) continue;
			const share = (y - viewport.y[0]) / (viewport.y[1] - viewport.y[0]);
			values[row * columns + column] = Math.max(0, Math.min(bandCount - 1, Math.floor(share * bandCount)));
		}
	}
	return {columns, rows: 2 * rows, values};
}

/** The curve as a thin line of signs: where there is no half block, or no colour. */
function drawThinCurve(grid: Grid, plot: Rectangle, {loss}: CurveMapPicture, view: Viewport, by: Capabilities): void {
	const lines = createLines(plot.columns, plot.rows);
	const heightAt = (half: number) => pixelRow(view, loss(xOfPixel(view, half, 2 * plot.columns)), plot.rows) / 2;
	for (let half = 1; half < 2 * plot.columns; half++) {
		addStretch(lines, half / 2 - 0.25, heightAt(half - 1), half / 2 + 0.25, heightAt(half));
	}
	for (const [at, dots] of lines.dots.entries()) {
		const [column, row] = [plot.left + (at % lines.columns), plot.top + Math.floor(at / lines.columns)];
		if (dots === 0 || !covers(grid, plot, column, row)) continue;
		const foreground = by.color === 'none' ? defaultColor : curveColors[brightnessOf(by)];
		setCell(grid, column, row, lineSign(dots, lines.slopes[at]!, by), {foreground});
	}
}

/**
 * Draws a whole curve map into a rectangle, parts as in `mapLayout`, so that a click means the same x. In this order,
 * the later over the earlier: ground, curve, minima and starts, the walked parts of the curve, heads; then the axes.
 */
export function drawCurveMap(grid: Grid, area: Rectangle, picture: CurveMapPicture, capabilities: Capabilities): void {
	const {plot, xAxis, yAxis, scale} = mapLayout(area);
	if (plot.columns < 1 || plot.rows < 1) return;
	const {loss, lanes, starts, minima, wrongMinima = [], name, palette} = picture;
	const viewport = curveViewport(picture);
	const pitch = (viewport.x[1] - viewport.x[0]) / plot.columns / 2;
	const on = (x: number): Place => [x, loss(x)];
	drawHeatmap(grid, plot, groundOf(picture, viewport, plot), bandCount, palette, capabilities);
	if (capabilities.charset === 'unicode' && capabilities.color !== 'none') {
		const path = curvePath(viewport.x, loss, pitch);
		const curve = {
			number: 0,
			color: curveColors[brightnessOf(capabilities)],
			selected: true,
			path,
			head: on(Number.NaN),
		};
		drawTrails(grid, plot, [curve], viewport, capabilities);
	} else drawThinCurve(grid, plot, picture, viewport, capabilities);
	const places = {starts: starts.map(on), minima: minima.map(on), wrongMinima: wrongMinima.map(on)};
	const marks = drawMarkers(grid, plot, places, viewport, capabilities);
	const walked = lanes.map(lane => ({
		...lane,
		path: curvePath(lane.path.xs, loss, pitch, lane.path.to?.[0]),
		head: on(lane.head[0]),
	}));
	const byNumber = [...walked].sort((a, b) => a.number - b.number);
	drawTrails(grid, plot, byNumber, viewport, capabilities, marks.cells);
	drawHeads(grid, plot, walked, viewport, capabilities, marks.goals);
	drawXAxis(grid, xAxis, viewport, [name, 'L'], capabilities);
	drawYAxis(grid, yAxis, viewport, ['L', name], capabilities);
	const title = Array.from(textFor(`height: the loss L over ${name}`, capabilities.charset));
	const left = Math.floor((scale.columns - title.length) / 2);
	if (left >= 0)
		drawText(
			grid,
			scale.left + left,
			scale.top,
			title.join(''),
			{attributes: dim},
			inset(scale, 0, 0, scale.columns, 1),
		);
}
