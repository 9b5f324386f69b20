import {missedKeys, scoreOf} from '../card/closing.js';
import {choiceLetters} from '../lesson/choice-letters.js';
import {isHeld} from '../lesson/held-keys.js';
import type {Effect, Message} from '../message.js';
import {isList} from '../prompt/choices.js';
import type {Prompt} from '../prompt/prompt.js';
import type {State} from '../state.js';
import {actionOf} from './keymap.js';

const arrows: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
	['left', [-1, 0]],
	['right', [1, 0]],
	['up', [0, -1]],
	['down', [0, 1]],
]);

const isPrintable = (key: string) => key === 'space' || [...key].length === 1;
const isDigit = (key: string) => /^[0-9]$/.test(key);
/** A question takes every letter that some question has a choice for: one too many is no other key. */
const isForQuestion = (key: string) => isDigit(key) || choiceLetters.includes(key);

/** Whether a text is a number or may become one. It begins with a digit: other signs of a number are keys before that. */
const isBegun = (text: string) => /^[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]*)?$/.test(text);

/** A list that is narrowed by typing, and a line that is typed into. */
export const takesText = (prompt: Prompt | null): boolean => isList(prompt) || prompt?.kind === 'formula';

/** How many missed questions the open card has keys for. */
const missedIn = (state: State) => (state.prompt?.kind === 'card' ? scoreOf(state).missed.length : 0);

/** What a line takes of an editor's keys: to its start, to its end, and all of it out. */
const inLine: ReadonlyMap<string, Message> = new Map<string, Message>([
	['home', {type: 'arrow', x: 0, y: -1, far: false}],
	['ctrl+a', {type: 'arrow', x: 0, y: -1, far: false}],
	['end', {type: 'arrow', x: 0, y: 1, far: false}],
	['ctrl+e', {type: 'arrow', x: 0, y: 1, far: false}],
	['ctrl+u', {type: 'typed', character: '\u0015'}],
]);

/** What an open prompt makes of a key; `taken` where it takes it and does nothing, leaving nothing for the keymap either. */
function forPrompt(prompt: Prompt, key: string, missed: number): Message | 'taken' | undefined {
	if (key === 'escape') return {type: 'close'};
	// What a card takes closes it; it stands over the scene that it leads to, or back to.
	if (prompt.kind === 'card' && (key === 'space' || (prompt.which === 'closing' && key === 'b')))
		return {type: 'close'};
	const isMissed = prompt.kind === 'card' && prompt.which === 'closing' && missedKeys.slice(0, missed).includes(key);
	if (isMissed) return {type: 'typed', character: key};
	const far = key.startsWith('shift+');
	const arrow = arrows.get(far ? key.slice('shift+'.length) : key);
	if (arrow) return {type: 'arrow', x: arrow[0], y: arrow[1], far};
	if (prompt.kind === 'formula' && inLine.has(key)) return inLine.get(key);
	if (takesText(prompt) && isPrintable(key)) return {type: 'typed', character: key === 'space' ? ' ' : key};
	if (takesText(prompt) && key === 'backspace') return {type: 'typed', character: '\b'};
	if (prompt.kind === 'question' && isForQuestion(key)) return {type: 'typed', character: key};
	if (key === 'enter') return prompt.kind === 'help' ? {type: 'close'} : {type: 'accept'};
	if (prompt.kind !== 'tuning') return isDigit(key) ? 'taken' : undefined;
	if (key.length === 1 && isBegun(prompt.typed + key)) return {type: 'typed', character: key};
	return key === 'backspace' && prompt.typed !== '' ? {type: 'typed', character: '\b'} : undefined;
}

/**
 * What a key means in a state: an open prompt has the first word, and a list that is narrowed by typing takes every
 * printable key; all other keys pass through to the keymap.
 */
export function meaningOf(state: State, key: string): Message | Effect | undefined {
	if (isHeld(state, key)) return {type: 'held', key};
	// A podium takes no key for itself; one without a meaning goes on from it all the same.
	if (state.prompt?.kind === 'podium') return actionOf(key) ?? {type: 'close'};
	const taken = state.prompt ? forPrompt(state.prompt, key, missedIn(state)) : undefined;
	return taken === 'taken' ? undefined : (taken ?? actionOf(key));
}
