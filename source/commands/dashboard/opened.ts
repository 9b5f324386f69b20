import {openScene} from '../../app/lesson/lesson.js';
import type {State} from '../../app/state.js';
import type {Extras} from './dashboard.js';

/** A state with what a dashboard opens with: a scene, and a card over it, where there are such. */
export function opened(first: State, {scene, card}: Extras): State {
	const state = scene ? openScene(first, scene) : first;
	return card ? {...state, prompt: {kind: 'card', which: card, scroll: 0}} : state;
}
