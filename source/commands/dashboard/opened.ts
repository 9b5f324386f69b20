import {withJobs} from '../../app/jobs/wanted.js';
import {openScene} from '../../app/lesson/lesson.js';
import type {State} from '../../app/state.js';
import {isUnprepared} from '../../engine/rehearsal/prepare.js';
import type {Extras} from './dashboard.js';

/** A state with what a dashboard opens with: a scene, and a card over it, where there are such. */
export function opened(first: State, {scene, card}: Extras): State {
	const state = scene ? openScene(first, scene) : first;
	const carded: State = card ? {...state, prompt: {kind: 'card', which: card, scroll: 0}} : state;
	// Nothing is raced before what is asked for first is done.
	return isUnprepared(carded.timeline.setup) ? withJobs(carded, carded) : carded;
}
