import {covers} from '../cells/area.js';
import {type Capabilities, dotGlyphs} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {dim, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {signOfDots} from '../lines/dots.js';
import {ghostColor} from '../map/ghosts.js';
import {dotGrain, type Grain} from './curve-places.js';

/** A curve that was raced before a change, laid out: what of it each cell shows. */
type GhostCurve = {readonly color: number; readonly bits: Uint8Array};

/** The dots of every other column of them, each second row down: what is left of a line to make a dotted one. */
const dotted = 0b00010001;

/**
 * Draws curves of before, dotted and dim, to lie under the others: every other column of dots, or, where lines are
 * strokes, a dot in each cell that they pass.
 */
export function drawGhostCurves(
	grid: Grid,
	plot: Rectangle,
	ghosts: readonly GhostCurve[],
	capabilities: Capabilities,
	grain: Grain,
): void {
	const point = glyphsOf(capabilities.charset).dot.codePointAt(0)!;
	for (const {color, bits} of ghosts) {
		const style = {foreground: ghostColor(color, capabilities), attributes: dim};
		for (const [cell, all] of bits.entries()) {
			const [column, row] = [plot.left + (cell % plot.columns), plot.top + Math.floor(cell / plot.columns)];
			// A level line keeps the dot of its first column, whichever row that is in.
			const shown = grain === dotGrain ? all & dotted || all & (dotted << 2) || all & 0b01010101 : all;
			if (shown === 0 || !covers(grid, plot, column, row)) continue;
			const sign = grain === dotGrain ? signOfDots(shown, dotGlyphs(capabilities)) : point;
			setCell(grid, column, row, sign, style);
		}
	}
}
