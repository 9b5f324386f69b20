import {cellWidth} from '../../render/cells/width.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import {clean} from '../../terminal/clean.js';

/** Columns a text takes. */
export function textWidth(text: string): number {
	let columns = 0;
	for (const character of text) columns += cellWidth(character.codePointAt(0)!);
	return columns;
}

/** Text in exactly so many columns; what is too long is cut and ends in `ellipsis`. */
export function padded(text: string, columns: number, align: 'left' | 'right' = 'left', ellipsis = '…'): string {
	const fits = textWidth(text) <= columns;
	const shown = fits ? text : `${clean(text, columns - textWidth(ellipsis))}${ellipsis}`;
	const blanks = ' '.repeat(Math.max(0, columns - textWidth(shown)));
	return align === 'left' ? shown + blanks : blanks + shown;
}

/** Words in lines of at most so many columns; a longer word has a line to itself. */
export const wrapped = (text: string, columns: number) => wrapWords(text, columns, textWidth);

/** As `wrapped`, in as many lines, but none of them much shorter than the others: no word is left alone at the end. */
export function balanced(text: string, columns: number): string[] {
	const lines = wrapped(text, columns);
	for (let narrower = columns - 1; narrower > 0; narrower--) {
		const other = wrapped(text, narrower);
		if (other.length > lines.length || other.some(line => textWidth(line) > narrower)) break;
		lines.splice(0, lines.length, ...other);
	}
	return lines;
}
