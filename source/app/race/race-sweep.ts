import type {LaneSetup} from '../../engine/setup/setup.js';
import {clamp} from '../../render/cells/clamp.js';
import type {Job} from '../jobs/job.js';
import type {State} from '../state.js';

/** Ticks of a trial, at most. */
const mostTicks = 1000;

/** A lane but for its name and its rate: lanes that differ in these alone are tuned as one. */
export function kindOf({optimizer, start, settings}: LaneSetup): string {
	const {learningRate: _, ...hyper} = settings.hyper;
	return JSON.stringify([optimizer.id, start, {...settings, hyper}]);
}

/** The tick at which a scene's whole sweep is on the table. */
export const sweepEnd = ({lesson}: State): number => clamp(lesson?.scene.end ?? 300, 1, 1e6);

/** The sweep that a scene shows: of the kinds of lanes that race in it; `undefined` where it shows none. */
export function sweepJob(state: State): Job<'sweep'> | undefined {
	const exhibit = state.lesson?.scene.exhibit;
	if (typeof exhibit !== 'object' || exhibit.job !== 'sweep') return undefined;
	const {setup} = state.timeline;
	const ticks = Math.min(sweepEnd(state), mostTicks);
	const kinds = setup.lanes.map(kindOf);
	const lanes = setup.lanes.filter((_, at) => kinds.indexOf(kinds[at]!) === at);
	const {clock, tolerance, patience, seed} = setup;
	const key = JSON.stringify([setup.problem.id, clock, tolerance, patience, seed, ticks, [...new Set(kinds)]]);
	return {name: 'sweep', over: {key, setup: {...setup, lanes}, ticks}};
}
