import {covers, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {inkOn} from '../cells/color.js';
import {bold, defaultColor, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {pixelColor} from '../lines/pixels.js';
import {cellOf, type Viewport} from '../lines/viewport.js';
import type {Place} from './markers.js';

/** What points look like: one column; a colour of their own, else black or white, whichever reads on the ground. */
export type PointStyle = {readonly glyph: string; readonly color?: number};

/** Puts one sign on a map at each of some places, on the ground that is there. What is not in view is left out. */
export function drawPoints(
	grid: Grid,
	area: Rectangle,
	places: Iterable<Place>,
	{glyph, color}: PointStyle,
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	const sign = glyph.codePointAt(0)!;
	for (const [x, y] of places) {
		const cell = cellOf(viewport, x, y, cells.columns, cells.rows);
		if (cell === undefined) continue;
		const [column, row] = [cells.left + cell[0], cells.top + cell[1]];
		if (!covers(grid, cells, column, row)) continue;
		const ground = pixelColor(grid, row * grid.columns + column, 1);
		const ink = ground === defaultColor ? defaultColor : inkOn(ground);
		const foreground = capabilities.color === 'none' ? defaultColor : (color ?? ink);
		setCell(grid, column, row, sign, {foreground, background: ground, attributes: bold});
	}
}
