import type {Effect} from '../message.js';
import type {Store} from '../store.js';
import {meaningOf} from './keys.js';

/** What does at once what a key means, by its name: a message to the store, or what only the world outside can do. */
export const keyPresses =
	(store: Store, onEffect: (effect: Effect) => void) =>
	(name: string): void => {
		const meaning = meaningOf(store.state(), name);
		if (typeof meaning === 'string') onEffect(meaning);
		else if (meaning) store.dispatch(meaning);
	};
