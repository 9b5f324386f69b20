import type {Capabilities} from '../render/capabilities.js';
import {defaultColor, type Grid, type Style} from '../render/grid.js';
import {withoutControls} from './clean.js';
import {change, type Pen, penFor, plain} from './pen.js';
import {columnsOf} from './width.js';

/** A piece of a panel's line. */
export type Span = Style & {readonly text: string};

/** A cell's character: whatever is not one column wide would push the rest of the row aside, so it becomes `?`. */
export function cellGlyph(glyph: number): number {
	return columnsOf(glyph) === 1 ? glyph : 0x3f;
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
		const glyph = cellGlyph(grid.glyphs[at]!);
		const next = penFor(glyph, grid.foregrounds[at]!, grid.backgrounds[at]!, grid.attributes[at]!, depth, pen);
		text += change(pen, next, depth) + String.fromCodePoint(glyph);
		pen = next;
	}
	return text + change(pen, plain, depth);
}

/** A whole grid, its rows joined by `lineEnding` (`\r\n` for a terminal in raw mode); none after the last. */
export function encodeGrid(grid: Grid, capabilities: Capabilities, lineEnding = '\n'): string {
	return Array.from({length: grid.rows}, (_, row) => encodeRow(grid, row, capabilities)).join(lineEnding);
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
