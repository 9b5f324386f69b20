import {covers} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {inkOn} from '../cells/color.js';
import {bold, defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {drawBandScaleRow} from '../land/band-scale.js';
import {bandTiles} from '../land/band-tiles.js';
import {bandsOf, type Field} from '../land/field.js';
import {drawHeatmap} from '../land/heatmap.js';
import {traceIsolines} from '../land/isolines.js';
import {drawLineStrokes} from '../land/line-strokes.js';
import {drawOctantLand, isOctantLand, octantBands} from '../land/octant-land.js';
import {pixelColor} from '../lines/pixels.js';
import type {Viewport} from '../lines/viewport.js';
import {drawXAxis, drawYAxis} from '../map/axes.js';
import {mapLayout} from '../map/map.js';

/** What stands in a cell: examples of the first class or the second, and whether all of them are held out. */
export type PointKind = {readonly kind: 0 | 1; readonly isHeldOut: boolean};

/** A decision over the plane in numbers. */
export type DecisionPicture = {
	readonly view: Viewport;
	/** What the model makes of the middle of each pixel of a plot; NaN is drawn as nothing. */
	readonly field: (columns: number, rows: number) => Field;
	/** Where one band of what it predicts ends and the next begins, rising. */
	readonly levels: readonly number[];
	/** The level that divides the classes; absent where there are none. */
	readonly border?: number;
	/** The examples by the cell of a plot of so many columns and rows, row after row. */
	readonly points: (columns: number, rows: number) => ReadonlyMap<number, PointKind>;
	readonly names: readonly [x: string, y: string];
	/** What is predicted. */
	readonly target: string;
	readonly palette: Palette;
};

/** The signs of both classes: raced on, and, hollow, held out. */
export const pointSigns = ({charset}: Pick<Capabilities, 'charset'>) =>
	charset === 'ascii'
		? ({raced: ['X', 'O'], heldOut: ['x', 'o']} as const)
		: ({raced: ['▲', '●'], heldOut: ['△', '○']} as const);

/** Puts a sign on the ground that is there, in black or white. */
function mark(grid: Grid, at: number, glyph: string): void {
	const ground = pixelColor(grid, at, 1);
	grid.glyphs[at] = glyph.codePointAt(0)!;
	grid.foregrounds[at] = ground === defaultColor ? defaultColor : inkOn(ground);
	grid.backgrounds[at] = ground;
	grid.attributes[at] = bold;
}

function drawGround(grid: Grid, plot: Rectangle, field: Field, picture: DecisionPicture, by: Capabilities): void {
	const {levels, palette} = picture;
	const count = levels.length + 1;
	if (isOctantLand(by)) drawOctantLand(grid, plot, octantBands(field, levels), count, palette, by);
	else {
		const bands = {columns: field.columns, rows: field.rows, values: bandsOf(field, levels)};
		drawHeatmap(grid, plot, bands, count, palette, by);
	}
}

/** The line between the classes, in the ink that the ground under it takes. */
function drawBorder(grid: Grid, plot: Rectangle, field: Field, border: number, by: Capabilities): void {
	const look = {asPixels: false, lift: 0, colorOf: () => defaultColor, attributes: bold};
	const lines = traceIsolines(field, [border]);
	drawLineStrokes(grid, plot, lines, look, by);
	for (const [cell, level] of lines.levels.entries()) {
		const [column, row] = [plot.left + (cell % lines.columns), plot.top + Math.floor(cell / lines.columns)];
		if (level < 0 || !covers(grid, plot, column, row)) continue;
		const at = row * grid.columns + column;
		const ground = grid.backgrounds[at]!;
		if (ground !== defaultColor) grid.foregrounds[at] = inkOn(ground);
	}
}

/**
 * Draws what a model predicts over a plane, parts as in `mapLayout`: bands of it, the line between the classes, the examples
 * on top, the two classes by two signs and those held out hollow; then axes and the scale of the bands.
 */
export function drawDecision(grid: Grid, area: Rectangle, picture: DecisionPicture, capabilities: Capabilities): void {
	const {plot, xAxis, yAxis, scale} = mapLayout(area);
	if (plot.rows < 1 || plot.columns < 1) return;
	const {view, levels, border, names, target, palette} = picture;
	const field = picture.field(plot.columns, plot.rows);
	drawGround(grid, plot, field, picture, capabilities);
	if (border !== undefined) drawBorder(grid, plot, field, border, capabilities);
	const signs = pointSigns(capabilities);
	for (const [cell, {kind, isHeldOut}] of picture.points(plot.columns, plot.rows)) {
		const [column, row] = [plot.left + (cell % plot.columns), plot.top + Math.floor(cell / plot.columns)];
		if (!covers(grid, plot, column, row)) continue;
		mark(grid, row * grid.columns + column, signs[isHeldOut ? 'heldOut' : 'raced'][kind]);
	}
	drawXAxis(grid, xAxis, view, names, capabilities);
	drawYAxis(grid, yAxis, view, [names[1], names[0]], capabilities);
	drawBandScaleRow(grid, scale, levels, target, bandTiles(palette, levels.length + 1, capabilities), capabilities);
}
