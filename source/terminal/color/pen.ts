import type {ColorDepth} from '../../render/cells/capabilities.js';
import {bold, defaultColor, dim, inverse, underline} from '../../render/cells/grid.js';
import {colorCode, contrasting, quantize} from './colors.js';

/** How the terminal writes: quantized colours and attribute bits. `plain` is the reset state. */
export type Pen = {readonly foreground: number; readonly background: number; readonly attributes: number};

export const plain: Pen = {foreground: defaultColor, background: defaultColor, attributes: 0};
const reset = '\x1b[0m';

const known = bold | dim | inverse | underline;

/** Block elements are drawn as areas: there, two colours that have become one are right. */
function isArea(glyph: number): boolean {
	return glyph >= 0x2580 && glyph <= 0x259f;
}

/**
 * The pen for a glyph in these colours. Text must not vanish because few colours made its two into one: then it is
 * written in black or white. A blank shows no foreground, bold or dim, so it keeps those of `before`: fewer changes.
 */
export function penFor(
	glyph: number,
	foreground: number,
	background: number,
	attributes: number,
	depth: ColorDepth,
	before: Pen,
): Pen {
	const back = quantize(background, depth);
	if (glyph === 0x20 && (attributes & (inverse | underline)) === 0) {
		const kept = before.attributes & (bold | dim);
		return {foreground: before.foreground, background: back, attributes: kept};
	}
	let front = quantize(foreground, depth);
	if (front === back && back !== defaultColor && foreground !== background && !isArea(glyph)) {
		front = contrasting(background, depth);
	}
	return {foreground: front, background: back, attributes: attributes & known};
}

/** The shortest change from one pen to another that we know of; empty where they are alike. */
export function change(from: Pen, to: Pen, depth: ColorDepth): string {
	if (from.foreground === to.foreground && from.background === to.background && from.attributes === to.attributes) {
		return '';
	}
	if (to.foreground === defaultColor && to.background === defaultColor && to.attributes === 0) return reset;
	const codes: (string | number)[] = [];
	let left = from.attributes;
	const gone = left & ~to.attributes;
	if (gone & (bold | dim)) {
		// One code ends both.
		codes.push(22);
		left &= ~(bold | dim);
	}
	if (gone & underline) codes.push(24);
	if (gone & inverse) codes.push(27);
	const come = to.attributes & ~left;
	if (come & bold) codes.push(1);
	if (come & dim) codes.push(2);
	if (come & underline) codes.push(4);
	if (come & inverse) codes.push(7);
	if (from.foreground !== to.foreground) codes.push(colorCode(to.foreground, 'foreground', depth));
	if (from.background !== to.background) codes.push(colorCode(to.background, 'background', depth));
	return `\x1b[${codes.join(';')}m`;
}
