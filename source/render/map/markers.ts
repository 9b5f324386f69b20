import {covers, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {inkOn} from '../cells/color.js';
import {glyphsOf} from '../cells/glyphs.js';
import {bold, defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import {pixelColor} from '../lines/pixels.js';
import {cellOf, type Viewport} from '../lines/viewport.js';

/** A place on the map in parameter units. */
export type Place = readonly [x: number, y: number];

/** Places to mark: where racers start, the best minima, and the wrong ones. */
type Marked = {
	readonly starts: readonly Place[];
	readonly minima: readonly Place[];
	readonly wrongMinima?: readonly Place[];
};

/** Cells that carry a mark, as indices in the grid: trails spare them all, heads only the goals, the best minima. */
export type Marks = {readonly cells: ReadonlySet<number>; readonly goals: ReadonlySet<number>};

/**
 * Marks wrong minima (∪), starts (○) and the best minima (✕), the later over the earlier, in black or white on the ground
 * that is there. Places that are not finite or not in view are left out.
 */
export function drawMarkers(
	grid: Grid,
	area: Rectangle,
	{starts, minima, wrongMinima = []}: Marked,
	viewport: Viewport,
	capabilities: Capabilities,
): Marks {
	const cells = wholeCells(area);
	const glyphs = glyphsOf(capabilities.charset);
	const [marked, goals] = [new Set<number>(), new Set<number>()];
	const mark = ([x, y]: Place, glyph: string, into: Set<number>) => {
		const cell = cellOf(viewport, x, y, cells.columns, cells.rows);
		if (cell === undefined || !covers(grid, cells, cells.left + cell[0], cells.top + cell[1])) return;
		const at = (cells.top + cell[1]) * grid.columns + cells.left + cell[0];
		const ground = pixelColor(grid, at, 1);
		grid.glyphs[at] = glyph.codePointAt(0)!;
		grid.foregrounds[at] = ground === defaultColor ? defaultColor : inkOn(ground);
		grid.backgrounds[at] = ground;
		grid.attributes[at] = bold;
		marked.add(at);
		into.add(at);
	};
	for (const place of wrongMinima) mark(place, glyphs.wrongMinimum, marked);
	for (const place of starts) mark(place, glyphs.start, marked);
	for (const place of minima) mark(place, glyphs.minimum, goals);
	return {cells: marked, goals};
}
