import {clamp} from '../../render/cells/clamp.js';
import type {Message} from '../message.js';
import {layoutFor} from '../picture/layout.js';
import {closed} from '../prompt/open-prompt.js';
import type {Prompt} from '../prompt/prompt.js';
import type {State} from '../state.js';
import {cardLines} from './card-lines.js';
import {missedAgain} from './closing.js';

type Card = Extract<Prompt, {kind: 'card'}>;

/** Arrows scroll a card, the key of a missed question leads back to it, enter closes. */
export function reduceCard(
	state: State & {readonly prompt: Card},
	message: Extract<Message, {type: 'arrow' | 'accept' | 'typed'}>,
): State {
	const {prompt} = state;
	if (message.type === 'accept') return closed(state);
	if (message.type === 'typed') return prompt.which === 'closing' ? missedAgain(state, message.character) : state;
	const {columns, rows} = layoutFor(state).body;
	const {length} = cardLines(state, columns);
	const farthest = length > rows ? length - rows + 1 : 0;
	const by = message.y * (message.far ? 8 : 1);
	return {...state, prompt: {...prompt, scroll: clamp(Math.min(prompt.scroll, farthest) + by, 0, farthest)}};
}
