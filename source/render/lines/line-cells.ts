import type {Capabilities} from '../cells/capabilities.js';
import {type PixelSize, visitSegment} from './polyline.js';

/** The bit of a dot in a braille pattern, by its row (0…3) and column (0…1). */
const dotBits = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
];
const braille = 0x2800;
const slopeSigns = ['-', '/', '|', '\\'];

/**
 * Thin lines over `columns` × `rows` cells: in each the dots that they touch and which way the last of them runs, in
 * eighths of a turn from rightwards, anticlockwise (0…3).
 */
export type LineCells = PixelSize & {readonly dots: Uint8Array; readonly slopes: Uint8Array};

/** No lines yet. */
export function createLines(columns: number, rows: number): LineCells {
	const frame = {columns: Math.max(0, Math.floor(columns) || 0), rows: Math.max(0, Math.floor(rows) || 0)};
	const size = frame.columns * frame.rows;
	return {...frame, dots: new Uint8Array(size), slopes: new Uint8Array(size)};
}

/**
 * Adds a straight stretch; coordinates in cells with fractions, down from the top. Calls back with each new dot's place
 * in the cells, in order, where asked to; what returns false is left out. Ends that are not finite add nothing.
 */
export function addStretch(
	lines: LineCells,
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	isDrawn: () => boolean = () => true,
): void {
	// As it looks: a cell is twice as high as it is wide.
	const eighths = Math.round((Math.atan2(2 * (y0 - y1), x1 - x0) / Math.PI) * 4);
	const slope = ((eighths % 4) + 4) % 4;
	const dots = {columns: 2 * lines.columns, rows: 4 * lines.rows};
	visitSegment(2 * x0, 4 * y0, 2 * x1, 4 * y1, dots, (x, y) => {
		if (!isDrawn()) return;
		const cell = (y >> 2) * lines.columns + (x >> 1);
		lines.dots[cell] |= dotBits[y & 3][x & 1];
		lines.slopes[cell] = slope;
	});
}

/** The code point of lines in a cell: braille dots, in ASCII - / | \ by their direction. */
export function lineSign(dots: number, slope: number, {charset}: Capabilities): number {
	return charset === 'ascii' ? slopeSigns[slope].charCodeAt(0) : braille + dots;
}
