import type {State} from '../state.js';
import {exerciseOf} from '../trial/trial.js';
import {bestText} from '../trial/trial-lines.js';
import {sentence, spelled} from './spell.js';

/** What there is to do in the open exercise, and how; empty where none is open. */
export function exerciseWords(state: State): string[] {
	const exercise = exerciseOf(state);
	if (!exercise) return [];
	return [
		`Goal: ${spelled(exercise.goal)}`,
		spelled(bestText(state, exercise)),
		'Space begins; r races from the start as it is set, capital A gives a hint, b leads back to the scene.',
	];
}

/** What has changed in the open exercise: a hint, or that its race does not count. Done is a notice. */
export function trialWords(before: State, state: State): string[] {
	const exercise = exerciseOf(state);
	if (!exercise || !state.trial) return [];
	const trial = exerciseOf(before) === exercise ? before.trial : null;
	const {isHinted, trouble} = state.trial;
	return [
		...(isHinted && !trial?.isHinted ? [`Hint: ${sentence(spelled(exercise.hint))}`] : []),
		...(trouble !== null && trouble !== trial?.trouble
			? [`This race does not count: ${sentence(spelled(trouble))}`]
			: []),
	];
}
