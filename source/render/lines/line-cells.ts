import {type Capabilities, dotGlyphs} from '../cells/capabilities.js';
import {type Dots, dotsAcross, dotsDown, setDot, signOfDots} from './dots.js';
import {type PixelSize, visitSegment} from './polyline.js';

const slopeSigns = ['-', '/', '|', '\\'];

/**
 * Thin lines over `columns` × `rows` cells: in each the dots that they touch and which way the last of them runs, in
 * eighths of a turn from rightwards, anticlockwise (0…3).
 */
export type LineCells = PixelSize & {readonly dots: Dots; readonly slopes: Uint8Array};

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
	const frame = {columns: dotsAcross * lines.columns, rows: dotsDown * lines.rows};
	visitSegment(dotsAcross * x0, dotsDown * y0, dotsAcross * x1, dotsDown * y1, frame, (x, y) => {
		if (!isDrawn()) return;
		setDot(lines.dots, lines, x, y);
		lines.slopes[(y >> 2) * lines.columns + (x >> 1)] = slope;
	});
}

/** The code point of lines in a cell: dots, in ASCII - / | \ by their direction. */
export function lineSign(dots: number, slope: number, capabilities: Capabilities): number {
	return capabilities.charset === 'ascii'
		? slopeSigns[slope]!.charCodeAt(0)
		: signOfDots(dots, dotGlyphs(capabilities));
}
