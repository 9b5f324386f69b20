import type {Search} from '../../app/exhibits/search.js';
import type {State} from '../../app/state.js';
import {gridSide, scanOf, searched} from '../../lecture/search.js';

/** The search that a scene shows on its map: at random where it says so, else over a grid. */
export function searchOf(state: State): {name: 'scan' | 'random'; search: Search} {
	const name = state.lesson?.scene.overlay === 'random' ? 'random' : 'scan';
	return {name, search: {scan: scanOf(state.timeline.setup, name), total: searched, side: gridSide}};
}
