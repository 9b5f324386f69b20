import type {Store} from '../../app/store.js';
import {feedOf} from '../../engine/past/supply.js';
import {recipeOf} from '../own/recipe.js';
import {isElsewhere} from './is-elsewhere.js';

/**
 * Has a worker compute what is dear, from the moment on that something is: nothing of it is loaded before. Returns what
 * tells that the race at hand is.
 */
export function workWhenDear(store: Store, now: () => number): () => void {
	const begin = () => {
		if (!isElsewhere(store.state().timeline.setup.source)) return;
		stop();
		void Promise.all([import('./elsewhere.js'), import('./hire.js')]).then(([{computeElsewhere}, {hire}]) =>
			computeElsewhere(store, hire, now),
		);
	};
	const stop = store.subscribe(begin);
	begin();
	return () => {
		const {source} = store.state().timeline.setup;
		if (recipeOf(source) === undefined) return;
		feedOf(source).isOn = true;
		begin();
	};
}
