import type {ColorDepth} from '../../render/cells/capabilities.js';
import {continued, defaultColor, type Grid, inverse, underline} from '../../render/cells/grid.js';
import {type Pen, penFor, plain} from '../color/pen.js';
import {cellGlyph} from './encode.js';

/** What can be seen of a cell. Of a blank only the background of its pen can be. */
export type ShownCell = {glyph: number; blank: boolean; pen: Pen};

/** Whether a pen leaves no mark on a blank but its background. */
export function isBare(pen: Pen): boolean {
	return (pen.attributes & (inverse | underline)) === 0;
}

export function samePen(one: Pen, other: Pen): boolean {
	return (
		one.foreground === other.foreground && one.background === other.background && one.attributes === other.attributes
	);
}

/** Whether a cell comes out right when it is written with this pen as it is. */
export function suits(pen: Pen, cell: ShownCell): boolean {
	return cell.blank ? pen.background === cell.pen.background && isBare(pen) : samePen(pen, cell.pen);
}

export function sameShown(one: ShownCell, other: ShownCell): boolean {
	return one.glyph === other.glyph && one.blank === other.blank && samePen(one.pen, other.pen);
}

/** Whether erasing gives the cell: a blank on the ground that it is erased to. */
export function isEmpty(cell: ShownCell, ground: number): boolean {
	return cell.blank && cell.pen.background === ground;
}

/**
 * Reads what a terminal of this depth shows of a grid's cells. It hands out the same object every time, and makes a new
 * pen only where the colours differ from the last cell's, so that a frame costs no object a cell.
 */
export function cellReader(depth: ColorDepth): (grid: Grid, at: number) => ShownCell {
	const cell: ShownCell = {glyph: 0x20, blank: true, pen: plain};
	let foreground = defaultColor;
	let background = defaultColor;
	let attributes = 0;
	let isArea = false;
	return (grid, index) => {
		const glyph = cellGlyph(grid, index);
		// The right half of a wide character looks as its left one does.
		const at = glyph === continued ? index - 1 : index;
		const blank = glyph === 0x20 && (grid.attributes[at]! & (inverse | underline)) === 0;
		const area = glyph >= 0x2580 && glyph <= 0x259f;
		if (
			blank !== cell.blank ||
			area !== isArea ||
			grid.foregrounds[at] !== foreground ||
			grid.backgrounds[at] !== background ||
			grid.attributes[at] !== attributes
		) {
			foreground = grid.foregrounds[at]!;
			background = grid.backgrounds[at]!;
			attributes = grid.attributes[at]!;
			isArea = area;
			cell.blank = blank;
			cell.pen = penFor(glyph, foreground, background, attributes, depth, plain);
		}
		cell.glyph = glyph;
		return cell;
	};
}
