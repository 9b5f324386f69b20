import type {Beat} from '../lesson/beat.js';
import {chalkCaptions} from '../lesson/chalk-rows.js';
import {type ChalkLine, type ChalkPage, type ChalkPlace, chalkPages, chalkText} from '../lesson/chalkboard.js';
import type {State} from '../state.js';
import {sentence, spelled} from './spell.js';

/** Signs of a board that are said otherwise than elsewhere: arrows, what is the step's, what has a name below the line. */
const said: readonly (readonly [sign: RegExp, words: string])[] = [
	[/─*▸/gu, 'forward'],
	[/◂─*/gu, 'backward'],
	[/ₜ₋₁/gu, ' before'],
	[/ₜ/gu, ' now'],
	[/(?<=[\p{L}])_(?=\p{L})/gu, ' '],
	[/[:;,]$/gu, ''],
];

/** A line of a board as it is read aloud. */
const spoken = (line: ChalkLine): string =>
	sentence(spelled(said.reduce((text, [sign, words]) => text.replace(sign, words), chalkText(line).trim())));

const lineAt = (pages: readonly ChalkPage[], {page, lines}: ChalkPlace) => pages[page]?.lines[lines - 1];

/** What has changed on the board: the line that was written, or its number at another tick; or that it is closed. */
export function boardWords(before: State, state: State, byHand: boolean): string[] {
	const {board} = state;
	const wasOpen = before.board?.isOpen === true;
	if (!board?.isOpen) return wasOpen && board && byHand && state.prompt === null ? ['Board closed.'] : [];
	const pages = chalkPages(state);
	const line = lineAt(pages, board);
	if (line === undefined) return [];
	const text = spoken(line);
	if (wasOpen && board === before.board) {
		// A race that plays would have it said without end.
		const isOther = byHand && state.tick !== before.tick && typeof line !== 'string';
		return isOther ? [text] : [];
	}
	const isOtherPage = !wasOpen || before.board?.page !== board.page;
	const source = pages[board.page]?.source;
	const by = source === undefined ? '' : `, ${spelled(source)}`;
	const place = isOtherPage ? `Board, page ${board.page + 1} of ${pages.length}${by}, line ${board.lines}: ` : '';
	return [`${place}${text}`];
}

/** All pages, a line each, with whose numbers they have, for who reads them in one go. */
export const pagesWords = (pages: readonly ChalkPage[], tick: number, beat: Beat): string[] =>
	pages.flatMap((page, at) => {
		const captions = chalkCaptions(page, tick, beat).map(caption => ` ${sentence(spelled(caption))}`);
		return [`Page ${at + 1} of ${pages.length}.${captions.join('')}`, ...page.lines.map(line => spoken(line))];
	});
