import {cardLines} from '../../app/card/card-lines.js';
import {winnersOf} from '../../app/card/winners.js';
import type {Scene} from '../../app/lesson/scene.js';
import type {Progress} from '../../app/memory/progress.js';
import {openState} from '../../app/open-state.js';
import {openedWords} from '../../app/words/prompt-words.js';
import {morals} from '../../lecture/morals.js';
import {bold} from '../../render/cells/grid.js';
import {type Paper, printSpans, say} from '../print/paper.js';

/** Columns that a printed text takes at most. */
const textColumns = 80;

/** The closing card where there is no dashboard: who wins where, and the score; for a screen reader in words. */
export function closingLines(scenes: readonly Scene[], progress: Progress, paper: Paper, inWords: boolean): string[] {
	const columns = Math.min(textColumns, paper.columns);
	const first = openState({options: {}, size: {columns, rows: 24}, scenes, morals, progress});
	const card = {...first, prompt: {kind: 'card', which: 'closing', scroll: 0}} as const;
	const state = {...card, winners: winnersOf(card)};
	if (inWords) return openedWords(state).map(line => `${line}\n`);
	return cardLines(state, columns, true).map(({kind, text, aside}) => {
		const style = kind === 'title' ? {attributes: bold} : {};
		const own = say(text, paper);
		return printSpans([{text: aside ? own.padEnd(aside.at) + say(aside.text, paper) : own, ...style}], paper);
	});
}
