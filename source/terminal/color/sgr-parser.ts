import {continued, createGrid, type Grid, setCell} from '../../render/cells/grid.js';
import {cellWidth, drawable} from '../../render/cells/width.js';
import {applySgr, type MutablePen} from './sgr-codes.js';

// In this order: what opens a string takes all up to its end; then CSI with its parameters; then the shorter sequences.
const sequence = new RegExp(
	[
		String.raw`\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?`,
		String.raw`\x1b\[([0-?]*)([ -/]*[@-~])?`,
		String.raw`\x1b[ -/]*[0-~]?`,
	].join('|'),
	'y',
);

/**
 * Text as Ink writes a frame (rows joined by line feeds, styled by SGR codes) as a grid of a size. Rows and columns beyond
 * it are cut. Palette colours become what xterm paints them with, and so come out as the same palette colours again. Other
 * escape sequences, control characters and marks of no width are left out; what has
 * no certain width becomes `?`, as often as keeps what follows it in its column. A style goes on over the end of a row, as on a terminal. Never throws.
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
		const width = cellWidth(code);
		if (width === 0) continue;
		const glyph = drawable(code);
		// Ink gave it as many columns as it takes: what follows it stays in its column.
		if (width === 1 || glyph !== code) {
			for (let n = 0; n < width; n++, column++) setCell(grid, column, row, glyph, pen);
			continue;
		}
		const isCut = column + 1 >= grid.columns;
		setCell(grid, column, row, isCut ? 0x20 : glyph, pen);
		setCell(grid, column + 1, row, continued, pen);
		column += 2;
	}
	return grid;
}
