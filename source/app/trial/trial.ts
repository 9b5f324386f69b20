import {standingsOf} from '../../engine/standings.js';
import type {Scene} from '../lesson/scene.js';
import type {Trial as Kept} from '../memory/progress.js';
import type {State} from '../state.js';
import type {Exercise} from './exercise.js';
import {unfair} from './fair.js';

/** An exercise under way. */
export type Trial = {
	/** What the race has shown by the tick at hand; `null` where nothing yet. */
	readonly measure: number | null;
	/** Whether this very race has done it. */
	readonly isDone: boolean;
	/** Why this race does not count, if it does not. */
	readonly trouble: string | null;
	/** Whether the hint was asked for. */
	readonly isHinted: boolean;
};

/** An exercise that has just been opened. */
export const begun: Trial = {measure: null, isDone: false, trouble: null, isHinted: false};

/** The exercise that is open. */
export const exerciseOf = ({lesson}: Pick<State, 'lesson'>): Exercise | undefined => lesson?.scene.exercise;

/** The best of an exercise so far, by what is remembered. */
export const bestOf = ({progress}: Pick<State, 'progress'>, {id}: Exercise): Kept | undefined =>
	Object.hasOwn(progress.exercises, id) ? progress.exercises[id] : undefined;

function measured(state: State, exercise: Exercise): Pick<Trial, 'measure' | 'trouble'> {
	const {timeline, tick} = state;
	const trouble = unfair(state, exercise) ?? null;
	if (trouble !== null) return {measure: null, trouble};
	const standings = (at: number) => standingsOf(timeline.at(at));
	return {measure: exercise.check({timeline, standings}, tick), trouble};
}

/** The state with what the race of the open exercise shows by now; done is noticed at once, and the race stands there. */
export function withTrial(before: State, state: State): State {
	const exercise = exerciseOf(state);
	if (!exercise) return state.trial === null ? state : {...state, trial: null};
	const isOpened = exercise !== exerciseOf(before) || state.trial === null;
	const isSame = !isOpened && state.tick === before.tick && state.timeline === before.timeline;
	if (isSame) return state;
	const trial = isOpened ? begun : state.trial;
	const now = measured(state, exercise);
	const isDone = now.measure !== null && now.measure <= exercise.target;
	const wasDone = trial.isDone && state.timeline === before.timeline;
	const next = remembered(
		{...state, trial: {...trial, ...now, isDone: now.trouble === null && (wasDone || isDone)}},
		exercise,
	);
	if (!isDone || wasDone) return next;
	return {...next, playing: false, notice: `done: ${exercise.tells(now.measure!)}`};
}

/** The state with the best so far kept. */
function remembered(state: State, exercise: Exercise): State {
	const {measure, isDone} = state.trial!;
	const kept = bestOf(state, exercise);
	if (measure === null || (kept && kept.best <= measure && (kept.isDone || !isDone))) return state;
	const best = {best: Math.min(measure, kept?.best ?? measure), isDone: isDone || kept?.isDone === true};
	const exercises = {...state.progress.exercises, [exercise.id]: best};
	return {...state, progress: {...state.progress, exercises}};
}

/** The hint of the open exercise. */
export const hinted = (state: State): State =>
	state.trial === null ? state : {...state, trial: {...state.trial, isHinted: true}};

/** Exercises that belong to a scene, those that are not done yet first. */
export function exercisesOf(state: State, {id}: Scene): readonly Scene[] {
	const own = state.exercises.filter(({exercise}) => exercise?.scenes.includes(id));
	const isDone = ({exercise}: Scene) => exercise !== undefined && bestOf(state, exercise)?.isDone === true;
	return [...own.filter(scene => !isDone(scene)), ...own.filter(isDone)];
}
