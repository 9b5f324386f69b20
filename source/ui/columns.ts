import type {Capabilities} from '../render/capabilities.js';
import {glyphsOf} from '../render/glyphs.js';
import {textFor} from '../render/to-ascii.js';
import {wrapWords} from '../render/wrap-words.js';

/** Text in exactly `width` columns of the terminal's charset: padded, or cut with an ellipsis. */
export function fitted(
	text: string,
	width: number,
	capabilities: Capabilities,
	align: 'left' | 'right' = 'left',
): string {
	const characters = [...textFor(text, capabilities.charset)];
	if (characters.length > width) {
		return width <= 0 ? '' : characters.slice(0, width - 1).join('') + glyphsOf(capabilities.charset).ellipsis;
	}
	const padding = ' '.repeat(width - characters.length);
	return align === 'left' ? characters.join('') + padding : padding + characters.join('');
}

/** Text in exactly `width` columns; what is too long is cut between words, so never through a number. */
export function fittedWords(text: string, width: number, capabilities: Capabilities): string {
	const characters = [...textFor(text, capabilities.charset)];
	if (characters.length <= width) return fitted(text, width, capabilities);
	const room = characters.slice(0, Math.max(0, width - 1)).join('');
	const whole = characters[width - 1] === ' ' ? room : room.slice(0, room.lastIndexOf(' ') + 1);
	return fitted(whole + glyphsOf(capabilities.charset).ellipsis, width, capabilities);
}

/** Columns that a text takes in the terminal's charset. */
export function widthOf(text: string, capabilities: Capabilities): number {
	return [...textFor(text, capabilities.charset)].length;
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
