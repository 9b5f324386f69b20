import type {Effect} from '../message.js';
import type {State} from '../state.js';
import {meaningOf} from './keys.js';

/**
 * How somebody leaves by keys that wait for their turn, where none of them has had its own yet: behind one that opens
 * something, a q may be meant for that.
 */
export function leavingBy(state: State, keys: readonly string[]): Extract<Effect, 'quit' | 'interrupt'> | undefined {
	let isOpened = false;
	for (const key of keys) {
		const meaning = meaningOf(state, key);
		if (meaning === 'interrupt' || (meaning === 'quit' && !isOpened)) return meaning;
		if (typeof meaning === 'object' && ['open', 'exercise'].includes(meaning.type)) isOpened = true;
	}
	return undefined;
}
