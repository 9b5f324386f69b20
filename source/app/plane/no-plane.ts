import {problemOf, type State} from '../state.js';

/** Why there is no plane to choose; `undefined` where there is one. */
export function noPlane(state: State): string | undefined {
	const {dimension} = problemOf(state);
	if (dimension > 2) return undefined;
	return dimension === 1
		? 'one parameter: the map is its whole curve'
		: 'two parameters: the map is the whole plane of them';
}
