import type {Scene} from '../lesson/scene.js';
import type {Message} from '../message.js';
import type {State} from '../state.js';

/** How a question came out the last time; without a choice nobody guessed, and its answer was asked for. */
export type Guess = {readonly choice: number | null; readonly isRight: boolean};

/** The best that came of an exercise so far, in its own measure, and whether it was done once. */
export type Trial = {readonly best: number; readonly isDone: boolean};

/** All that is remembered of who takes the lecture, from one time to the next. */
export type Progress = {
	/** Id of the scene that was open last; `null` before the first. */
	readonly scene: string | null;
	/** By scene and question: `valley/0`. */
	readonly guesses: Readonly<Record<string, Guess>>;
	/** By id of the exercise. */
	readonly exercises: Readonly<Record<string, Trial>>;
};

export const noProgress: Progress = {scene: null, guesses: {}, exercises: {}};

/** What a question goes by: the scene, and its place there from 0. */
export const questionKey = (scene: string, index: number): string => `${scene}/${index}`;

/** Progress with a scene as the one that is open; what is no scene of the lecture is no place to come back to. */
export function leftAt({progress, scenes}: Pick<State, 'progress' | 'scenes'>, {id}: Scene): Progress {
	return progress.scene === id || !scenes.some(scene => scene.id === id) ? progress : {...progress, scene: id};
}

/** The state with what a verdict that has just come says of who guessed. The last guess counts; an answer asked for is no guess. */
export function withProgress(before: State, state: State, message: Message): State {
	const {lesson, progress} = state;
	const verdict = lesson?.verdict;
	// A verdict that comes back by taking back a change is none that came.
	if (!verdict || verdict === before.lesson?.verdict || message.type === 'undo') return state;
	const key = questionKey(lesson.scene.id, lesson.scene.checkpoints.indexOf(verdict.checkpoint));
	if (verdict.choice === null && Object.hasOwn(progress.guesses, key)) return state;
	const guess = {choice: verdict.choice, isRight: verdict.isRight === true};
	return {...state, progress: {...progress, guesses: {...progress.guesses, [key]: guess}}};
}

/** What was changed since `base` put into what another has kept meanwhile: two at once lose nothing of each other. */
export function merged(base: Progress, own: Progress, other: Progress): Progress {
	const changed = <Value>(now: Readonly<Record<string, Value>>, then: Readonly<Record<string, Value>>) =>
		Object.fromEntries(Object.entries(now).filter(([key, value]) => then[key] !== value));
	return {
		scene: own.scene ?? other.scene,
		guesses: {...other.guesses, ...changed(own.guesses, base.guesses)},
		exercises: {...other.exercises, ...changed(own.exercises, base.exercises)},
	};
}
