import {cardLines} from '../card/card-lines.js';
import {outcomesOf} from '../card/closing.js';
import type {State} from '../state.js';
import {sentence, spelled} from './spell.js';

/** Columns that no sentence of a card is broken in. */
const wide = 200;

/** Who wins where and why, a sentence each. */
const outcomeWords = (state: State): string[] =>
	outcomesOf(state).map(({number, scene, winner, why}) =>
		sentence(spelled(`${number} ${scene.id}: ${winner}, ${why}`)),
	);

/** What stands on the open card; of its table, while it is raced, that it will be told. */
export function cardWords(state: State): string[] {
	const lines = cardLines({...state, morals: []}, wide).filter(({text}) => text !== '');
	const told = lines.map(({key = '', text}) =>
		sentence(spelled(`${key.trim()}${key === '' ? '' : ': '}${text.replaceAll('--', '').replace(/ +/g, ' ').trim()}`)),
	);
	const isClosing = state.prompt?.kind === 'card' && state.prompt.which === 'closing';
	const soon = 'Who wins where is being raced, and told in a moment.';
	const table = isClosing ? (state.winners ? outcomeWords(state) : [soon]) : [];
	// Under the score and its own title.
	const above = isClosing ? 2 : 1;
	return [
		...told.slice(0, above),
		...table,
		...told.slice(above),
		isClosing ? 'Space goes back to the scene.' : 'Space goes on.',
	];
}

/** The table of the closing card, where it was told that it is raced and has just come. */
export const winnersWords = (before: State, state: State): string[] =>
	state.winners !== before.winners && state.prompt?.kind === 'card' ? outcomeWords(state) : [];
