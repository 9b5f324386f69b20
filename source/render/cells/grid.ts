import {cellWidth, drawable} from './width.js';

/** The default colour of the terminal, as foreground or background. */
export const defaultColor = -1;

/** The glyph of a cell that the wide character on its left reaches into. */
export const continued = 0;

/** Attribute bits of a cell. */
export const bold = 1;
export const dim = 2;
export const inverse = 4;
export const underline = 8;

/**
 * A rectangle of terminal cells in flat arrays, row after row, so that composing and comparing frames costs no
 * objects. A glyph is one code point that is one column wide; one of two columns stands in the left of two cells and
 * `continued` in the right, in the same style. A colour is 0xRRGGBB or `defaultColor`; what the
 * terminal can show of it is the encoder's business.
 */
export type Grid = {
	readonly columns: number;
	readonly rows: number;
	readonly glyphs: Uint32Array;
	readonly foregrounds: Int32Array;
	readonly backgrounds: Int32Array;
	readonly attributes: Uint8Array;
};

/** Part of a grid; a renderer draws inside its rectangle and nowhere else. */
export type Rectangle = {readonly left: number; readonly top: number; readonly columns: number; readonly rows: number};

/** What a run of text looks like. */
export type Style = {readonly foreground?: number; readonly background?: number; readonly attributes?: number};

/** A piece of a panel's line. */
export type Span = Style & {readonly text: string};

const space = 0x20;

/** A grid of blanks. Sizes are rounded down and at least 0. */
export function createGrid(columns: number, rows: number): Grid {
	const width = Math.max(0, Math.floor(columns));
	const height = Math.max(0, Math.floor(rows));
	const size = width * height;
	return {
		columns: width,
		rows: height,
		glyphs: new Uint32Array(size).fill(space),
		foregrounds: new Int32Array(size).fill(defaultColor),
		backgrounds: new Int32Array(size).fill(defaultColor),
		attributes: new Uint8Array(size),
	};
}

/** The whole of a grid. */
export function areaOf(grid: Grid): Rectangle {
	return {left: 0, top: 0, columns: grid.columns, rows: grid.rows};
}

/** Sets one cell; a cell outside the grid is left alone. */
export function setCell(grid: Grid, column: number, row: number, glyph: number, style: Style = {}): void {
	if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return;
	const at = row * grid.columns + column;
	grid.glyphs[at] = glyph;
	grid.foregrounds[at] = style.foreground ?? defaultColor;
	grid.backgrounds[at] = style.background ?? defaultColor;
	grid.attributes[at] = style.attributes ?? 0;
}

/**
 * Writes text from a cell rightwards, cut at the edges of `within`, and returns the column after it. A wide character
 * takes two cells, and is a blank where an edge cuts it in half; what has no width is left out.
 */
export function drawText(
	grid: Grid,
	column: number,
	row: number,
	text: string,
	style: Style = {},
	within: Rectangle = areaOf(grid),
): number {
	let at = column;
	if (row < within.top || row >= within.top + within.rows) return at;
	const isInside = (cell: number) =>
		cell >= Math.max(0, within.left) && cell < Math.min(grid.columns, within.left + within.columns);
	for (const character of text) {
		const code = character.codePointAt(0)!;
		if (cellWidth(code) === 0) continue;
		const glyph = drawable(code);
		const isWide = cellWidth(glyph) === 2;
		const isWhole = !isWide || (isInside(at) && isInside(at + 1));
		if (isInside(at)) setCell(grid, at, row, isWhole ? glyph : space, style);
		if (isWide && isInside(at + 1)) setCell(grid, at + 1, row, isWhole ? continued : space, style);
		at += isWide ? 2 : 1;
	}
	return at;
}

/** The grid's text, a string a row, without styles. */
export function gridText(grid: Grid): string[] {
	const lines: string[] = [];
	for (let row = 0; row < grid.rows; row++) {
		let line = '';
		for (let column = 0; column < grid.columns; column++) {
			const glyph = grid.glyphs[row * grid.columns + column]!;
			if (glyph !== continued) line += String.fromCodePoint(glyph);
		}
		lines.push(line);
	}
	return lines;
}
