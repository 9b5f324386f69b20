import {cellsIn} from './width.js';

/**
 * A text over lines of at most `width` columns, broken between words. A word that is longer stays whole; `measure` says
 * how many columns a line takes, those it is drawn in unless told.
 */
export function wrapWords(text: string, width: number, measure: (line: string) => number = cellsIn): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
		if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
