import {createGrid, type Grid, setCell} from '../render/grid.js';
import {applySgr, type MutablePen} from './sgr-codes.js';
import {columnsOf} from './width.js';

// In this order: what opens a string takes all up to its end; then CSI with its parameters; then the shorter sequences.
const sequence = new RegExp(
	[
		String.raw`\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?`,
		String.raw`\x1b\[([0-?]*)([ -/]*[@-~])?`,
		String.raw`\x1b[ -/]*[0-~]?`,
	].join('|'),
	'y',
);
const unknown = 0x3f;

/**
 * Text as Ink writes a frame (rows joined by line feeds, styled by SGR codes) as a grid of a size. Rows and columns beyond
 * it are cut. Palette colours become what xterm paints them with, and so come out as the same palette colours again. Other
 * escape sequences, control characters and marks of no width are left out; a wide character becomes `??`, so that what
 * follows it stays in its column. A style goes on over the end of a row, as on a terminal. Never throws.
 */
export function textToGrid(text: string, columns: number, rows: number): Grid {
	const grid = createGrid(columns, rows);
	const pen: MutablePen = {foreground: -1, background: -1, attributes: 0};
	let column = 0;
	let row = 0;
	for (let at = 0; at < text.length && row < grid.rows; ) {
		const code = text.codePointAt(at)!;
		if (code === 0x1b) {
			sequence.lastIndex = at;
			const found = sequence.exec(text);
			if (found?.[2] === 'm') applySgr(pen, found[1]);
			at += found?.[0].length ?? 1;
			continue;
		}
		at += code > 0xffff ? 2 : 1;
		if (code === 0x0a) {
			row++;
			column = 0;
			continue;
		}
		const width = columnsOf(code);
		for (let n = 0; n < width; n++, column++) setCell(grid, column, row, width === 1 ? code : unknown, pen);
	}
	return grid;
}
