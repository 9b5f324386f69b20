import type {Directions} from '../../engine/plane/plane.js';
import {begun} from '../jobs/job.js';
import {closed} from '../prompt/open-prompt.js';
import {currentLanes} from '../race/restart.js';
import type {State} from '../state.js';
import {drawnOn} from './choose-plane.js';

/** Asks for the plane of everyone's paths, as all are set now, from the start. The race goes on meanwhile. */
export function directionsWanted(state: State): State {
	const setup = {...state.timeline.setup, lanes: currentLanes(state)};
	const job = begun({name: 'directions', over: {setup}});
	// Who asked for it wants to see at once that it is worked on.
	return {...closed(state), jobs: {...state.jobs, directions: {...job, share: 0}}};
}

/** The map of the plane that was found, or what was drawn before and why it stays. */
export function directionsFound(state: State, found: Directions | string): State {
	if (typeof found !== 'string') return drawnOn(state, found);
	return {...state, notice: `${found}; the map stays along axes`};
}
