import {covers, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {bold, type Grid, inverse, type Rectangle, setCell} from '../cells/grid.js';
import {textFor} from '../cells/to-ascii.js';
import {cellOf, type Viewport} from '../lines/viewport.js';
import type {Place} from './markers.js';

const [paper, ink] = [0x10131a, 0xffffff];

/**
 * A few words at a place of a map, on dark ground of their own: in the row below it, above it where that is the last,
 * centred as far as the plot goes. Nothing where the place is outside, or the words are wider than the plot.
 */
export function drawNote(
	grid: Grid,
	area: Rectangle,
	place: Place,
	text: string,
	viewport: Viewport,
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	const words = Array.from(` ${textFor(text, capabilities.charset)} `);
	const cell = cellOf(viewport, place[0], place[1], cells.columns, cells.rows);
	if (cell === undefined || words.length > cells.columns || cells.rows < 2) return;
	const [column, row] = cell;
	if (column < 0 || row < 0 || column >= cells.columns || row >= cells.rows) return;
	const below = row + 1 < cells.rows ? row + 1 : row - 1;
	const left = Math.max(0, Math.min(cells.columns - words.length, column - Math.floor(words.length / 2)));
	const style =
		capabilities.color === 'none'
			? {attributes: bold | inverse}
			: {foreground: ink, background: paper, attributes: bold};
	for (const [at, letter] of words.entries()) {
		const [x, y] = [cells.left + left + at, cells.top + below];
		if (covers(grid, cells, x, y)) setCell(grid, x, y, letter.codePointAt(0)!, style);
	}
}
