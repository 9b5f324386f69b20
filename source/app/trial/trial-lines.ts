import type {LessonLine} from '../lesson/lesson-text.js';
import {wrapped} from '../lesson/wrapped.js';
import type {State} from '../state.js';
import type {Exercise} from './exercise.js';
import {homeOf} from './home.js';
import {bestOf, exerciseOf, exercisesOf} from './trial.js';

/** The best so far, in words. */
export function bestText(state: State, exercise: Exercise): string {
	const kept = bestOf(state, exercise);
	if (!kept) return `${exercise.none}.`;
	return `Best so far${kept.isDone ? ', done' : ''}: ${exercise.tells(kept.best)}.`;
}

/** An exercise's goal, the hint, where it was asked for, and how far one is. */
export function trialLines(state: State, width: number): LessonLine[] {
	const exercise = exerciseOf(state);
	if (!exercise || !state.trial) return [];
	const {measure, isDone, trouble, isHinted} = state.trial;
	const lines = (kind: LessonLine['kind'], text: string): LessonLine[] =>
		wrapped(state, text, width).map(line => ({kind, text: line}));
	return [
		...lines('question', exercise.goal),
		...(isHinted ? lines('asked', `Hint: ${exercise.hint}`) : []),
		...lines('text', bestText(state, exercise)),
		...(trouble === null ? [] : lines('wrong', `This race does not count: ${trouble}.`)),
		...(isDone && measure !== null ? lines('right', `Done: ${exercise.tells(measure)}.`) : []),
	];
}

/** The keys of an open exercise besides space, and what each brings. */
export function trialWays(state: State): string[] {
	const {trial, lesson, scenes} = state;
	if (!trial || !lesson) return [];
	const home = homeOf(state, lesson.scene);
	const at = scenes.findIndex(({id}) => id === home);
	const back = scenes[at];
	return [
		...(state.tick > 0 && !trial.isDone ? ['r: from the start, as set now'] : []),
		...(trial.isHinted || trial.isDone ? [] : ['A: a hint']),
		'E: other exercises',
		...(back ? [`b: back to ${back.title}`] : []),
	];
}

/** The key to an exercise of the open scene, once all has been asked. */
export function exerciseWay(state: State): string[] {
	const {lesson} = state;
	if (!lesson || lesson.guess || lesson.asked < lesson.scene.checkpoints.length) return [];
	const [first] = exercisesOf(state, lesson.scene);
	return first ? [`E: exercise, ${first.title}`] : [];
}
