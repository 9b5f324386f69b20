import {withJobs} from './jobs/wanted.js';
import type {Message} from './message.js';
import {reduce} from './reduce.js';
import type {State} from './state.js';

/** Holds the one state there is, so that a key pressed right behind another one sees what that did. */
export type Store = {
	readonly state: () => State;
	readonly dispatch: (message: Message) => void;
	/** Calls back after every change; returns how to stop that. */
	readonly subscribe: (listener: () => void) => () => void;
};

export function createStore(initial: State): Store {
	let state = withJobs(initial, initial);
	const listeners = new Set<() => void>();
	return {
		state: () => state,
		dispatch(message) {
			const next = reduce(state, message);
			if (next === state) return;
			state = next;
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
