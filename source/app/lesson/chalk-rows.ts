import type {Charset} from '../../render/cells/capabilities.js';
import {textFor} from '../../render/cells/to-ascii.js';
import {cellsIn} from '../../render/cells/width.js';
import type {Beat} from './beat.js';
import {type ChalkLine, type ChalkPage, chalkText} from './chalkboard.js';

/** Columns that a board's line may take in Unicode, and what the rest of one is set in by where it is broken. */
export const chalkColumns = 34;
const hanging = '   ';

/** What a row of a formula may begin with: signs that join what is before them to what follows. */
const joins = /^[+=·×−≈<>≤≥←→]$/;

/** Pieces that stay whole: a sign goes with what follows it, and nothing within parentheses is torn apart. */
function pieces(text: string): string[] {
	const done: string[] = [];
	let depth = 0;
	for (const word of text.trimStart().split(' ')) {
		const last = done.at(-1);
		const isJoined = last !== undefined && (depth > 0 || joins.test(last.split(' ').at(-1)!));
		if (isJoined) done[done.length - 1] = `${last} ${word}`;
		else done.push(word);
		for (const sign of word) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
		depth = Math.max(0, depth);
	}
	return done;
}

/**
 * A line of a board as its charset has it, in rows of at most `columns`: one where it fits, else broken before a sign
 * or between words, never within parentheses that fit a row, the rest set in.
 */
export function chalkBroken(line: ChalkLine, columns: number, charset: Charset): string[] {
	const text = chalkText(line);
	// Measured in the charset, but broken as written: "η∇" is one word, "eta grad" would be two.
	const width = (part: string) => cellsIn(textFor(part, charset));
	if (width(text) <= columns) return [textFor(text, charset)];
	const lead = /^ */.exec(text)![0];
	const rows: string[] = [];
	let row = '';
	const put = (piece: string) => {
		const longer = row === '' ? `${rows.length === 0 ? lead : hanging}${piece}` : `${row} ${piece}`;
		if (row === '' || width(longer) <= columns) {
			row = longer;
			return;
		}
		rows.push(row);
		row = `${hanging}${piece}`;
	};
	for (const piece of pieces(text)) {
		// What no row holds is torn apart after all.
		for (const part of width(piece) <= columns - hanging.length ? [piece] : piece.split(' ')) put(part);
	}
	return [...rows, row].map(one => textFor(one, charset));
}

/** A row of a board. */
export type ChalkRow = {readonly kind: 'said' | 'now'; readonly text: string; readonly isLatest: boolean};

/** The first lines of a page as rows. */
export function chalkRows({lines}: ChalkPage, count: number, columns: number, charset: Charset): ChalkRow[] {
	return lines.slice(0, count).flatMap((line, at) =>
		chalkBroken(line, columns, charset).map(text => ({
			kind: typeof line === 'string' ? ('said' as const) : ('now' as const),
			text,
			isLatest: at === count - 1,
		})),
	);
}

/** What stands under a page's title, a line each: whose numbers its lines have, and whose the rule is. */
export const chalkCaptions = ({of, lines, source}: ChalkPage, tick: number, beat: Beat = 'tick'): string[] => [
	...(of !== undefined && lines.some(line => typeof line !== 'string') ? [`${of} at ${beat} ${tick}`] : []),
	...(source === undefined ? [] : [source]),
];
