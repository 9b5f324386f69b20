import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {dim, type Grid, type Rectangle, setCell} from '../cells/grid.js';

/** A dashed line down a plot at a share of its width, in the cells where nothing else is; none outside 0 … 1. */
export function drawCursor(grid: Grid, plot: Rectangle, share: number, {charset}: Capabilities): void {
	if (!(share >= 0 && share <= 1) || plot.columns < 1) return;
	const column = plot.left + Math.min(plot.columns - 1, Math.floor(share * plot.columns));
	const glyph = (charset === 'ascii' ? ':' : '┊').codePointAt(0)!;
	const dashed = glyphsOf(charset).dashed.codePointAt(0)!;
	for (let row = plot.top; row < plot.top + plot.rows; row++) {
		if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) continue;
		const under = grid.glyphs[row * grid.columns + column];
		if (under === 0x20 || under === dashed) setCell(grid, column, row, glyph, {attributes: dim});
	}
}
