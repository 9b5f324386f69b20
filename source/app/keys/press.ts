import type {Effect} from '../message.js';
import type {Store} from '../store.js';
import {meaningOf, takesText} from './keys.js';

/** What does at once what a key means, by its name: a message to the store, or what only the world outside can do. */
export const keyPresses =
	(store: Store, onEffect: (effect: Effect) => void) =>
	(name: string): void => {
		const meaning = meaningOf(store.state(), name);
		if (typeof meaning === 'string') onEffect(meaning);
		else if (meaning) store.dispatch(meaning);
	};

/** What does what pasted text means: a line that is typed into takes it, elsewhere its letters would be keys, and do nothing. */
export const pasting =
	(store: Store) =>
	(text: string): void => {
		if (text !== '' && takesText(store.state().prompt)) store.dispatch({type: 'typed', character: text});
	};
