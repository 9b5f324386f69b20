import {covers} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {bold, defaultColor, type Grid, type Rectangle, setCell} from '../cells/grid.js';

/** A curve laid out: what of it each cell shows, 0 where it is not. */
type HeldOutCurve = {readonly color: number; readonly bits: Uint8Array};

/**
 * Draws losses over held-out examples as a row of rings, one in every other column, over the lines: that tells them
 * apart from any line without colour too, whatever lines are made of.
 */
export function drawHeldOut(
	grid: Grid,
	plot: Rectangle,
	curves: readonly HeldOutCurve[],
	{color: depth, charset}: Capabilities,
): void {
	const point = glyphsOf(charset).start.codePointAt(0)!;
	for (const {color, bits} of curves) {
		for (let column = 0; column < plot.columns; column += 2) {
			// Where it is steep, the middle of what the column shows.
			const rows = Array.from({length: plot.rows}, (_, row) => row).filter(row => bits[row * plot.columns + column]);
			const row = rows[rows.length >> 1];
			if (row === undefined || !covers(grid, plot, plot.left + column, plot.top + row)) continue;
			const foreground = depth === 'none' ? defaultColor : color;
			setCell(grid, plot.left + column, plot.top + row, point, {foreground, attributes: bold});
		}
	}
}
