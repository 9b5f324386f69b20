import {actionOf} from './keymap.js';
import type {Effect, Message} from './message.js';
import type {Prompt, State} from './state.js';

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
	left: [-1, 0],
	right: [1, 0],
	up: [0, -1],
	down: [0, 1],
};

const isDigit = (key: string) => /^[0-9]$/.test(key);

/** Whether an open prompt takes a key by itself, leaving nothing for the keymap; pickers read their keys themselves. */
function forPrompt(prompt: Prompt, key: string): Message | 'taken' | undefined {
	if (key === 'escape') return {type: 'close'};
	const isPicker = prompt.kind === 'problem' || prompt.kind === 'optimizer';
	const far = key.startsWith('shift+');
	const arrow = arrows[far ? key.slice('shift+'.length) : key];
	if (arrow) return isPicker ? 'taken' : {type: 'arrow', x: arrow[0], y: arrow[1], far};
	if (isPicker) return key === 'enter' || isDigit(key) || key === 'j' || key === 'k' ? 'taken' : undefined;
	if (key === 'enter') return prompt.kind === 'help' ? {type: 'close'} : {type: 'accept'};
	if (prompt.kind !== 'tuning') return isDigit(key) ? 'taken' : undefined;
	// A number begins with a digit; only then do the other signs of one belong to it.
	const belongs = isDigit(key) || (prompt.typed !== '' && /^[.eE+-]$/.test(key));
	if (belongs) return {type: 'typed', character: key};
	return key === 'backspace' && prompt.typed !== '' ? {type: 'typed', character: '\b'} : undefined;
}

/** What a key means in a state: an open prompt has the first word, all other keys pass through to the keymap. */
export function meaningOf(state: State, key: string): Message | Effect | undefined {
	const taken = state.prompt ? forPrompt(state.prompt, key) : undefined;
	return taken === 'taken' ? undefined : (taken ?? actionOf(key));
}
