import {InputError} from '../engine/errors.js';
import {isReport} from './jobs/job.js';
import {withJobs} from './jobs/wanted.js';
import {withBoard} from './lesson/chalkboard.js';
import {released} from './lesson/held-keys.js';
import {withProgress} from './memory/progress.js';
import {answer, type Message} from './message.js';
import {followed} from './picture/camera.js';
import {withCut} from './picture/cut.js';
import {isLeavingPodium, pastPodium} from './podium/podium.js';
import {withGhost} from './race/ghost.js';
import {withChange} from './race/undo.js';
import type {State} from './state.js';
import {withTrial} from './trial/trial.js';

/**
 * The next state, and in its `jobs` the work that takes time, as data: what of it is to be computed, over what, under which
 * name. Pure: the same state and message give the same answer; a message that cannot be taken says why in the notice.
 */
export function reduce(state: State, message: Message): State {
	// What was said stands until the next key, which has the keys of the status line back.
	const isKey = message.type !== 'tick' && message.type !== 'resize' && message.type !== 'reader' && !isReport(message);
	const told = isKey ? released(state.notice === '' ? state : {...state, notice: ''}, message) : state;
	const heard = isKey ? pastPodium(told, message) : told;
	try {
		const answered = isLeavingPodium(state, message) ? heard : answer(heard, message);
		const ghosted = withGhost(heard, withProgress(heard, answered, message), message);
		const changed = withTrial(heard, withBoard(heard, withChange(heard, ghosted, message)));
		return withJobs(heard, withCut(heard, keptInView(heard, changed), message));
	} catch (error) {
		if (error instanceof InputError) return {...heard, notice: error.message};
		throw error;
	}
}

/** A state whose view goes along with the racer that is followed, whatever moved either. */
function keptInView(before: State, state: State): State {
	if (!state.follow || state === before) return state;
	const view = followed(state);
	return view === state.view ? state : {...state, view};
}
