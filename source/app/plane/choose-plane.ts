import {isSamePlane, type Plane} from '../../engine/plane/plane.js';
import {closed, firstRow, pickStart} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {planeOf, planeText} from './plane.js';

/** The state with another plane drawn, as a whole; where a start was being picked, it is picked on that. */
export function withPlane(state: State, plane: Plane): State {
	const isPicking = state.prompt !== null && 'picks' in state.prompt && state.prompt.picks;
	const open = closed(state);
	const next: State = isSamePlane(plane, planeOf(state))
		? open
		: {...open, ...('across' in plane ? {directions: plane} : {directions: null, axes: plane}), view: null, cut: null};
	const told = {...next, notice: `the map: ${planeText(next)} through ${state.selected}`};
	return isPicking ? pickStart(told) : told;
}

/** What was chosen to be across: the list of what may be up opens. */
export function upwardOf(state: State, across: number, picks: boolean): State {
	const prompt = {kind: 'upward', row: 0, typed: '', across, picks} as const;
	return {...state, prompt: {...prompt, row: firstRow({...state, prompt}, 'upward')}};
}
