import type {Directions} from '../../engine/plane/plane.js';
import {begun, type Underway} from '../jobs/job.js';
import {closed} from '../prompt/open-prompt.js';
import {currentLanes} from '../race/restart.js';
import type {State} from '../state.js';
import {drawnOn} from './choose-plane.js';

/** The job that finds the plane of everyone's paths, as all are set now, from the start. */
const directionsJob = (state: State): Underway<'directions'> =>
	begun({name: 'directions', over: {setup: {...state.timeline.setup, lanes: currentLanes(state)}}});

/** A state in which the rates of a race have been found: a plane that was found or asked for before is of other paths. */
export function directionsAnew(state: State): State {
	const {directions, jobs} = state;
	if (!directions && (!jobs.directions || jobs.directions.isStopped)) return state;
	return {...state, jobs: {...jobs, directions: directionsJob(state)}};
}

/** Asks for the plane of everyone's paths, as all are set now, from the start. The race goes on meanwhile. */
export function directionsWanted(state: State): State {
	// Who asked for it wants to see at once that it is worked on.
	return {...closed(state), jobs: {...state.jobs, directions: {...directionsJob(state), share: 0}}};
}

/** The map of the plane that was found, or what was drawn before and why it stays. */
export function directionsFound(state: State, found: Directions | string): State {
	if (typeof found !== 'string') return drawnOn(state, found);
	return {...state, notice: `${found}; the map stays along axes`};
}
