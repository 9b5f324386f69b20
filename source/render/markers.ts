import {covers, wholeCells} from './area.js';
import type {Capabilities} from './capabilities.js';
import {inkOn} from './color.js';
import {glyphsOf} from './glyphs.js';
import {bold, defaultColor, type Grid, type Rectangle} from './grid.js';
import {pixelColor} from './pixels.js';
import {cellOf, type Viewport} from './viewport.js';

/** A place on the map in parameter units. */
export type Place = readonly [x: number, y: number];

/**
 * Marks minima (✕) and starts (○), a start over a minimum, in black or white on the ground that is there. Places that
 * are not finite or not in view are left out. Returns the cells that carry a mark, as places in the grid, so that
 * trails can spare them.
 */
export function drawMarkers(
	grid: Grid,
	area: Rectangle,
	{starts, minima}: {readonly starts: readonly Place[]; readonly minima: readonly Place[]},
	viewport: Viewport,
	capabilities: Capabilities,
): ReadonlySet<number> {
	const cells = wholeCells(area);
	const glyphs = glyphsOf(capabilities.charset);
	const marked = new Set<number>();
	const mark = ([x, y]: Place, glyph: string) => {
		const cell = cellOf(viewport, x, y, cells.columns, cells.rows);
		if (cell === undefined || !covers(grid, cells, cells.left + cell[0], cells.top + cell[1])) return;
		const at = (cells.top + cell[1]) * grid.columns + cells.left + cell[0];
		const ground = pixelColor(grid, at, 1);
		grid.glyphs[at] = glyph.codePointAt(0)!;
		grid.foregrounds[at] = ground === defaultColor ? defaultColor : inkOn(ground);
		grid.backgrounds[at] = ground;
		grid.attributes[at] = bold;
		marked.add(at);
	};
	for (const place of minima) mark(place, glyphs.minimum);
	for (const place of starts) mark(place, glyphs.start);
	return marked;
}
