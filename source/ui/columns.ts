import type {Capabilities} from '../render/capabilities.js';
import {glyphsOf} from '../render/glyphs.js';
import {textFor} from '../render/to-ascii.js';

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

/** A text over lines of at most `width` columns, broken between words. */
export function wrapped(text: string, width: number, capabilities: Capabilities): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && widthOf(longer, capabilities) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
