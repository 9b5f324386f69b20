import {covers, inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {clamp} from '../cells/clamp.js';
import {inkOn} from '../cells/color.js';
import {glyphsOf} from '../cells/glyphs.js';
import {bold, defaultColor, dim, type Grid, inverse, type Rectangle, setCell} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {drawHeatmap} from '../land/heatmap.js';
import {drawOctantLand, isOctantLand} from '../land/octant-land.js';
import {arms, signOf} from '../lines/box-lines.js';
import {isSquare} from '../lines/fitted.js';
import {pixelColor} from '../lines/pixels.js';
import {pixelColumn, pixelRow, type Viewport} from '../lines/viewport.js';
import type {Terrain} from './map.js';
import type {MapLane} from './map-lane.js';
import {drawMarkers, type Place} from './markers.js';
import {drawPoints} from './points.js';

/** Columns of an overview, its frame left out, at the least and at the most; and the part of a plot that it may take each way. */
const [least, most, part] = [10, 26, 0.4];

/**
 * Columns and rows that an overview of a domain takes in a plot, its frame among them; `undefined` where there is no room
 * for one. A square domain is drawn square.
 */
export function overviewSize(
	plot: Rectangle,
	domain: Viewport,
): {readonly columns: number; readonly rows: number} | undefined {
	const wide = clamp(Math.round(plot.columns / 4), least, most);
	const rows = Math.round(isSquare(domain) ? wide / 2 : (wide * plot.rows) / Math.max(1, plot.columns)) + 2;
	const columns = wide + 2;
	return columns <= part * plot.columns && rows <= part * plot.rows ? {columns, rows} : undefined;
}

/** Cells that a corner keeps from what must not be hidden: heads stand beside their points. */
const [aside, above] = [3, 2];

/** The cell of a place on a plot, beyond it the nearest of its border. */
function nearestCell(viewport: Viewport, [x, y]: Place, {columns, rows}: Rectangle): readonly [number, number] {
	const column = Math.floor(pixelColumn(viewport, x, columns));
	return [clamp(column, 0, columns - 1), clamp(Math.floor(pixelRow(viewport, y, rows) / 2), 0, rows - 1)];
}

/**
 * The corner of a plot, from the plot's own, in which so many cells hide none of some places, and if it can be none of
 * some others either: the top right one first, so that it stays where it is as long as it can. `undefined` where all hide one.
 */
export function freeCorner(
	plot: Rectangle,
	{columns, rows}: {readonly columns: number; readonly rows: number},
	viewport: Viewport,
	heads: readonly Place[],
	trails: readonly Place[],
): Rectangle | undefined {
	const [right, bottom] = [plot.columns - columns, plot.rows - rows];
	const corners = [
		[right, 0],
		[right, bottom],
		[0, bottom],
		[0, 0],
	].map(([left, top]) => ({left: left!, top: top!, columns, rows}));
	const hides = (corner: Rectangle, place: Place, across: number, down: number) => {
		const [column, row] = nearestCell(viewport, place, plot);
		return (
			column >= corner.left - across &&
			column < corner.left + columns + across &&
			row >= corner.top - down &&
			row < corner.top + rows + down
		);
	};
	const free = corners.filter(corner => !heads.some(place => hides(corner, place, aside, above)));
	return free.find(corner => !trails.some(place => hides(corner, place, 0, 0))) ?? free[0];
}

/** A domain as it is shown small: its land, what is marked in it, and the part that the map shows. */
export type Overview = {
	readonly terrain: Terrain;
	readonly window: Viewport;
	readonly lanes: readonly Pick<MapLane, 'number' | 'color' | 'head'>[];
	readonly minima: readonly Place[];
	readonly palette: Palette;
};

/** A frame of lines along the edges of a rectangle, its style by the place in the grid. */
function drawFrame(
	grid: Grid,
	{left, top, columns, rows}: Rectangle,
	{charset}: Capabilities,
	styleAt: (at: number) => {readonly foreground?: number; readonly background?: number; readonly attributes: number},
): void {
	const [right, bottom] = [left + columns - 1, top + rows - 1];
	const put = (column: number, row: number, bits: number) => {
		if (!covers(grid, {left, top, columns, rows}, column, row)) return;
		setCell(grid, column, row, signOf(bits, charset), styleAt(row * grid.columns + column));
	};
	for (let column = left + 1; column < right; column++) {
		for (const row of [top, bottom]) put(column, row, arms.left | arms.right);
	}
	for (let row = top + 1; row < bottom; row++) {
		for (const column of [left, right]) put(column, row, arms.up | arms.down);
	}
	// Of a single row or column there is a stroke, of a single cell a cross.
	const [isWide, isTall] = [columns > 1, rows > 1];
	for (const [column, row, across, down] of [
		[left, top, arms.right, arms.down],
		[right, top, arms.left, arms.down],
		[left, bottom, arms.right, arms.up],
		[right, bottom, arms.left, arms.up],
	] as const) {
		const bits = isWide && isTall ? across | down : isWide ? arms.left | arms.right : isTall ? arms.up | arms.down : 15;
		put(column, row, bits);
	}
}

/** The cells of a rectangle that show a window, one at the least, at its border where the window is beyond it. */
function cellsOf(window: Viewport, domain: Viewport, area: Rectangle): Rectangle {
	const [left, bottom] = nearestCell(domain, [window.x[0], window.y[0]], area);
	const [right, top] = nearestCell(domain, [window.x[1], window.y[1]], area);
	return {left: area.left + left, top: area.top + top, columns: right - left + 1, rows: bottom - top + 1};
}

/**
 * Draws a whole domain into a rectangle, framed: its land, its best minima, a dot (in ASCII or without colours its number)
 * for every racer, and a frame round what the map shows.
 */
export function drawOverview(
	grid: Grid,
	area: Rectangle,
	{terrain, window, lanes, minima, palette}: Overview,
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	const inner = inset(cells, 1, 1, cells.columns - 2, cells.rows - 2);
	const {viewport, levels, bands} = terrain;
	const {charset, color: depth} = capabilities;
	drawFrame(grid, cells, capabilities, () => ({attributes: dim}));
	if (isOctantLand(capabilities))
		drawOctantLand(grid, inner, terrain.octants(), levels.length + 1, palette, capabilities);
	else drawHeatmap(grid, inner, bands, levels.length + 1, palette, capabilities);
	drawMarkers(grid, inner, {starts: [], minima}, viewport, capabilities);
	for (const {number, color, head} of [...lanes].reverse()) {
		const glyph = depth === 'none' || charset === 'ascii' ? String(number % 10) : glyphsOf(charset).bullet;
		drawPoints(grid, inner, [head], {glyph, color}, viewport, capabilities);
	}
	drawFrame(grid, cellsOf(window, viewport, inner), capabilities, at => {
		const background = pixelColor(grid, at, 1);
		const foreground = background === defaultColor ? defaultColor : inkOn(background);
		return {foreground, background, attributes: depth === 'none' ? inverse : bold};
	});
}
