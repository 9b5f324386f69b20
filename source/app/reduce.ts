import {InputError} from '../engine/errors.js';
import {inHurry, NotAtHand} from '../engine/past/at-hand.js';
import {answer} from './answer.js';
import {isReport} from './jobs/job.js';
import {withJobs} from './jobs/wanted.js';
import {withBoard} from './lesson/chalkboard.js';
import {released} from './lesson/held-keys.js';
import {withProgress} from './memory/progress.js';
import type {Message} from './message.js';
import {followed} from './picture/camera.js';
import {withCut} from './picture/cut.js';
import {withLooks} from './picture/ranking.js';
import {withTrails} from './plane/trails.js';
import {isLeavingPodium, pastPodium} from './podium/podium.js';
import {awake, mostTries, postponed, withoutStale} from './race/awaited.js';
import {ghostTick, withGhost} from './race/ghost.js';
import {withChange} from './race/undo.js';
import type {State} from './state.js';
import {withTrial} from './trial/trial.js';

/**
 * The next state, and in its `jobs` the work that takes time, as data: what of it is to be computed, over what, under which
 * name. Pure: the same state and message give the same answer; a message that cannot be taken says why in the notice. One
 * that needs ticks which take long to compute waits in `awaited`, and is answered when they are at hand.
 */
export function reduce(state: State, message: Message): State {
	if (message.type !== 'job-done' || message.job.name !== 'compute')
		return replied(withoutStale(state, message), message);
	const {awaited} = state;
	if (!awaited || state.jobs.compute?.job !== message.job) return state;
	return replied(awake(state), awaited.message, awaited.tries + 1);
}

/** The answer to a message, or the state in which it waits. */
function replied(state: State, message: Message, tries = 0): State {
	// What was said stands until the next key, which has the keys of the status line back.
	const isKey = !['tick', 'resize', 'reader', 'trouble'].includes(message.type) && !isReport(message);
	const told = isKey ? released(state.notice === '' ? state : {...state, notice: ''}, message) : state;
	const heard = isKey ? pastPodium(told, message) : told;
	const work = () => {
		const answered = isLeavingPodium(state, message) ? heard : answer(heard, message);
		const ghosted = withGhost(heard, withProgress(heard, answered, message), message);
		const changed = withTrial(heard, withBoard(heard, withChange(heard, ghosted, message)));
		const next = withJobs(heard, withCut(heard, withTrails(keptInView(heard, withLooks(changed))), message));
		if (next.timeline !== state.timeline || next.tick !== state.tick) readied(next);
		return next;
	};
	try {
		return tries < mostTries ? inHurry(work) : work();
	} catch (error) {
		if (error instanceof InputError) return {...heard, notice: error.message};
		if (error instanceof NotAtHand) return withJobs(heard, postponed(heard, message, error, tries));
		throw error;
	}
}

/** Has what a frame looks at besides the ranking at hand: what racers raced before they were set otherwise. */
function readied({ghost, ...state}: State): void {
	for (const track of ghost?.tracks ?? []) track.seek(ghostTick({...state, ghost}));
}

/** A state whose view goes along with the racer that is followed, whatever moved either. */
function keptInView(before: State, state: State): State {
	if (!state.follow || state === before) return state;
	const view = followed(state);
	return view === state.view ? state : {...state, view};
}
