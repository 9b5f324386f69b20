import type {Capabilities} from './capabilities.js';
import {glyphsOf} from './glyphs.js';
import {textFor} from './to-ascii.js';
import {cellsIn, cutToCells} from './width.js';
import {wrapWords} from './wrap-words.js';

/** Text in exactly `width` columns of the terminal's charset: padded, or cut with an ellipsis. */
export function fitted(
	text: string,
	width: number,
	capabilities: Capabilities,
	align: 'left' | 'right' = 'left',
): string {
	const shown = textFor(text, capabilities.charset);
	const columns = cellsIn(shown);
	if (columns > width) {
		if (width <= 0) return '';
		const cut = cutToCells(shown, width - 1);
		return cut + ' '.repeat(width - 1 - cellsIn(cut)) + glyphsOf(capabilities.charset).ellipsis;
	}
	const padding = ' '.repeat(width - columns);
	return align === 'left' ? shown + padding : padding + shown;
}

/** Text in exactly `width` columns; what is too long is cut between words, so never through a number. */
export function fittedWords(text: string, width: number, capabilities: Capabilities): string {
	const shown = textFor(text, capabilities.charset);
	if (cellsIn(shown) <= width) return fitted(text, width, capabilities);
	const room = cutToCells(shown, Math.max(0, width - 1));
	const whole = shown[room.length] === ' ' ? room : room.slice(0, room.lastIndexOf(' ') + 1);
	return fitted(whole + glyphsOf(capabilities.charset).ellipsis, width, capabilities);
}

/** Columns that a text takes in the terminal's charset. */
export function widthOf(text: string, capabilities: Capabilities): number {
	return cellsIn(textFor(text, capabilities.charset));
}

/** The first of some texts that fits, longest first; empty where none does. */
export function longestThatFits(texts: readonly string[], width: number, capabilities: Capabilities): string {
	return texts.find(text => widthOf(text, capabilities) <= width) ?? '';
}

/** A text over lines of at most `width` columns of the terminal's charset, broken between words. */
export function wrapped(text: string, width: number, capabilities: Capabilities): string[] {
	// Measured in the charset, but broken as written: "η∇" is one word, "eta grad" would be two.
	return wrapWords(text, width, line => widthOf(line, capabilities));
}
