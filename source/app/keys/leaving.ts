import type {Effect} from '../message.js';
import type {State} from '../state.js';
import {meaningOf} from './keys.js';

/** What is opened that does not take letters. */
const letterless = ['help', 'start', 'tuning'];

/** Whether it may open something in which a q is text. */
const mayTakeText = (meaning: ReturnType<typeof meaningOf>): boolean =>
	typeof meaning === 'object' &&
	(meaning.type === 'exercise' || (meaning.type === 'open' && !letterless.includes(meaning.prompt)));

/** How somebody leaves by keys that wait for their turn, where none of them has had its own yet. */
export function leavingBy(state: State, keys: readonly string[]): Extract<Effect, 'quit' | 'interrupt'> | undefined {
	let isText = false;
	for (const key of keys) {
		const meaning = meaningOf(state, key);
		if (meaning === 'interrupt' || (meaning === 'quit' && !isText)) return meaning;
		isText ||= mayTakeText(meaning);
	}
	return undefined;
}
