import {covers} from '../cells/area.js';
import {type Capabilities, dotGlyphs} from '../cells/capabilities.js';
import {bold, type Grid, type Rectangle} from '../cells/grid.js';
import {dotBit, dotsAcross, dotsDown, dotsOf, signOfDots} from '../lines/dots.js';
import {pixelColor} from '../lines/pixels.js';
import {pixelColumn, pixelRow, type Viewport} from '../lines/viewport.js';
import type {MapLane} from './map-lane.js';

/** Where a racer is, to a dot, in its own colour, with what its cell (the place `at` in the grid) has of its trail. */
export function drawPoint(
	grid: Grid,
	cells: Rectangle,
	at: number,
	{color, head}: MapLane,
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const glyphs = dotGlyphs(capabilities);
	const x = Math.floor(dotsAcross * pixelColumn(viewport, head[0], cells.columns));
	const y = Math.floor((dotsDown / 2) * pixelRow(viewport, head[1], cells.rows));
	if (!covers(grid, cells, at % grid.columns, Math.floor(at / grid.columns)) || !Number.isFinite(x - y)) return;
	const ground = pixelColor(grid, at, (y & 3) >> 1);
	// Where the racer's own trail is on top: other dots could be land.
	const trail = grid.foregrounds[at] === color ? dotsOf(grid.glyphs[at]!, glyphs) : 0;
	grid.glyphs[at] = signOfDots(trail | dotBit(x, y), glyphs);
	grid.foregrounds[at] = color;
	grid.backgrounds[at] = ground;
	grid.attributes[at] = bold;
}
