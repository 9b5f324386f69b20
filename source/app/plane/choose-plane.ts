import {isDirections, isSamePlane, type Plane} from '../../engine/plane/plane.js';
import {closed, firstRow, pickStart} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {planeOf, planeParts, planeText, throughText} from './plane.js';

/** The state with another plane drawn, as a whole; a start that is being picked is picked on that. */
export function drawnOn(state: State, plane: Plane): State {
	const drawn = isDirections(plane) ? {directions: plane} : {directions: null, axes: plane};
	const next = isSamePlane(plane, planeOf(state)) ? state : {...state, ...drawn, view: null, cut: null};
	// The header has the rest; what is said of trails is to fit behind it.
	const notice = next.directions
		? `main directions ${planeParts(next)[2]}`
		: `the map: ${planeText(next)} ${throughText(next)}`;
	const told = {...next, notice};
	return state.prompt?.kind === 'start' ? pickStart(told) : told;
}

/** The same for what was chosen from a list, which closes; where it was opened over a start, that is picked again. */
export function withPlane(state: State, plane: Plane): State {
	const isPicking = state.prompt !== null && 'picks' in state.prompt && state.prompt.picks;
	const next = drawnOn(closed(state), plane);
	return isPicking ? pickStart(next) : next;
}

/** What was chosen to be across: the list of what may be up opens. */
export function upwardOf(state: State, across: number, picks: boolean): State {
	const prompt = {kind: 'upward', row: 0, typed: '', across, picks} as const;
	return {...state, prompt: {...prompt, row: firstRow({...state, prompt}, 'upward')}};
}
