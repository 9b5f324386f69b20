import type {Capabilities} from '../../render/cells/capabilities.js';
import {continued, defaultColor, type Grid, type Span} from '../../render/cells/grid.js';
import {cellWidth, drawable, firstWide} from '../../render/cells/width.js';
import {withoutControls} from '../clean.js';
import {change, type Pen, penFor, plain} from '../color/pen.js';

/** Whether a cell holds the right half of the wide character on its left. */
function isRightHalf({columns, glyphs}: Grid, at: number): boolean {
	return glyphs[at] === continued && at % columns > 0 && isWide(glyphs[at - 1]!);
}

const isWide = (glyph: number) => glyph >= firstWide && cellWidth(glyph) === 2 && drawable(glyph) === glyph;

/**
 * A cell's character; `continued` for the right half of a wide one. What would push the rest of the row aside becomes
 * `?`, half of a wide character, whose other half was drawn over, a blank.
 */
export function cellGlyph(grid: Grid, at: number): number {
	const glyph = grid.glyphs[at]!;
	if (glyph >= 0x20 && glyph < 0x7f) return glyph;
	// Boxes, blocks and braille: most of a map.
	if ((glyph >= 0x2500 && glyph <= 0x259f) || (glyph >= 0x2800 && glyph <= 0x28ff)) return glyph;
	if (isRightHalf(grid, at)) return continued;
	if (isWide(glyph)) {
		const hasRoom = (at + 1) % grid.columns > 0 && grid.glyphs[at + 1] === continued;
		return hasRoom ? glyph : 0x20;
	}
	if (glyph === continued && at % grid.columns > 0) return 0x20;
	return cellWidth(glyph) === 1 ? glyph : 0x3f;
}

/**
 * One row of a grid as text and SGR codes, in as many colours as there are. It takes the terminal to be in the reset state
 * and leaves it so; every cell is written, and nothing but cells. A row outside the grid is empty.
 */
export function encodeRow(grid: Grid, row: number, {color: depth}: Capabilities): string {
	if (!(row >= 0 && row < grid.rows)) return '';
	let text = '';
	let pen: Pen = plain;
	const end = (row + 1) * grid.columns;
	for (let at = row * grid.columns; at < end; at++) {
		const glyph = cellGlyph(grid, at);
		if (glyph === continued) continue;
		const next = penFor(glyph, grid.foregrounds[at]!, grid.backgrounds[at]!, grid.attributes[at]!, depth, pen);
		text += change(pen, next, depth) + String.fromCodePoint(glyph);
		pen = next;
	}
	return text + change(pen, plain, depth);
}

/**
 * Styled text as one string that begins and ends in the reset state. Control characters in it, line ends too, are left
 * out; wide characters pass.
 */
export function encodeSpans(spans: readonly Span[], {color: depth}: Capabilities): string {
	let text = '';
	let pen: Pen = plain;
	for (const span of spans) {
		const visible = withoutControls(span.text);
		const {foreground = defaultColor, background = defaultColor, attributes = 0} = span;
		if (visible === '') continue;
		const next = penFor(/^ +$/.test(visible) ? 0x20 : 0x78, foreground, background, attributes, depth, pen);
		text += change(pen, next, depth) + visible;
		pen = next;
	}
	return text + change(pen, plain, depth);
}
