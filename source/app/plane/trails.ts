import {tickWork} from '../../engine/past/at-hand.js';
import {mostTraced} from '../../engine/past/budget.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Track} from '../../engine/past/track.js';
import type {Trail} from '../../engine/past/trail.js';
import type {Job} from '../jobs/job.js';
import {problemOf, type State} from '../state.js';
import {planeOf} from './plane.js';

/** Examples times parameters that may be visited to draw trails anew, and at a time. */
const [mostWork, slice] = [1e9, 5e4];

/** Tracks whose trails on the plane that is drawn lack what came before. */
const lacking = ({timeline}: State): readonly Track[] => timeline.tracks.filter(({trace}) => trace.trail.missing > 0);

/** Whether what came before can be raced again for its trails. */
function isAffordable(tracks: readonly Track[]): boolean {
	const work = tracks.map(({race, setup, trace}) => trace.trail.missing * tickWork(race, setup));
	// Where ticks are computed elsewhere, each takes longer than anybody here may.
	return tracks.every(({race}) => !feedOf(race.source).isOn) && work.reduce((sum, one) => sum + one, 0) <= mostWork;
}

/**
 * A state whose race keeps ways over what is drawn, where there are too many parameters to keep all of them: from the
 * last tick raced on, and what came before as a job; where that is too dear, it says so.
 */
export function withTrails(state: State): State {
	if (problemOf(state).dimension <= mostTraced) return state;
	const timeline = state.timeline.seenOn(planeOf(state));
	if (timeline === state.timeline) return state;
	const next = {...state, timeline};
	const tracks = lacking(next);
	if (tracks.length === 0 || isAffordable(tracks)) return next;
	const notice = `trails begin at tick ${tracks[0]!.trace.trail.from}: to race what came before again takes too long`;
	return {...next, notice: state.notice === '' ? notice : `${state.notice}; ${notice}`};
}

/** The job that finds what trails lack; the same one as long as it is about the same racers. */
export function trailsJob(state: State, now: Job<'trails'> | undefined): Job<'trails'> | undefined {
	if (problemOf(state).dimension <= mostTraced) return undefined;
	const tracks = lacking(state);
	if (tracks.length === 0 || !isAffordable(tracks)) return undefined;
	const isSame =
		tracks.length === now?.over.tracks.length && tracks.every((track, at) => track === now.over.tracks[at]);
	return isSame ? now : {name: 'trails', over: {tracks}};
}

/** Races tracks again from the start to where their trails begin. */
export function* trailSteps({tracks}: {readonly tracks: readonly Track[]}): Generator<number, readonly Trail[]> {
	const found: Trail[] = [];
	for (const [index, track] of tracks.entries()) {
		const again = track.afresh();
		const end = track.trace.trail.missing;
		while (again.trace.ticks <= end) {
			again.approach(end, slice);
			yield (index + again.trace.ticks / (end + 1)) / tracks.length;
		}
		again.pin();
		found.push(again.trace.trail);
	}
	return found;
}

/** Puts what was found before where trails began: what is asked of them at a tick is then what it would have been. */
export function filledTrails(
	state: State,
	found: readonly Trail[],
	{tracks}: {readonly tracks: readonly Track[]},
): State {
	for (const [index, {trace}] of tracks.entries()) trace.trail.fill(found[index]!);
	return {...state};
}
