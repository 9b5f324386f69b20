import type {State} from '../state.js';
import {sceneWords} from './lesson-words.js';
import {openedWords} from './prompt-words.js';
import {fieldWords, playWords, problemWords} from './race-words.js';

const keys = 'Space plays and pauses, tab tells how everyone stands, question mark every key, q leaves.';

/** What is said first: the race or the scene, who races, and the keys that help on. */
export function openingWords(state: State): string[] {
	if (state.prompt?.kind === 'card') return openedWords(state);
	const what = state.lesson ? sceneWords(state) : problemWords(state.timeline.setup);
	return [...what, ...(state.lesson?.scene.quiet ? [] : [fieldWords(state)]), playWords(state), keys];
}
