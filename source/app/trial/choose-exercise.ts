import {openScene} from '../lesson/lesson.js';
import {openPrompt} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {exerciseOf, exercisesOf} from './trial.js';

/** Opens the exercise of an id; nothing happens where there is none. */
export function chooseExercise(state: State, id: string): State {
	const scene = state.exercises.find(candidate => candidate.id === id);
	return scene ? openScene(state, scene) : state;
}

/** The exercise that belongs to the open scene; the list of all where none does, or one is open. */
export function exerciseWanted(state: State): State {
	const {lesson} = state;
	if (state.exercises.length === 0) return {...state, notice: 'optim-race exercise has the exercises'};
	const [own] = lesson && !exerciseOf(state) ? exercisesOf(state, lesson.scene) : [];
	return own ? openScene(state, own) : openPrompt(state, 'exercise');
}
