import type {State} from '../state.js';
import {sceneWords} from './lesson-words.js';
import {openedWords} from './prompt-words.js';
import {fieldWords, playWords, problemWords} from './race-words.js';

const keys = 'Space plays and pauses, tab tells how everyone stands, question mark every key, q leaves.';

/** What is said first: the race or the scene, what is held out, who races, and the keys that help on. */
export function openingWords(state: State): string[] {
	if (state.prompt?.kind === 'card') return openedWords(state);
	const {setup} = state.timeline;
	const what = state.lesson ? sceneWords(state) : problemWords(setup);
	const held = setup.validation ? [`Held out are ${setup.validation.exampleCount} examples.`] : [];
	return [
		...[...what, ...held],
		...(state.lesson?.scene.quiet ? [] : [fieldWords(state)]),
		...[playWords(state), keys],
	];
}
