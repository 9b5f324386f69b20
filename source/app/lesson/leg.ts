import {speeds} from '../speed.js';
import type {State} from '../state.js';

/** Seconds that the way to a question, an answer or the end takes at most. */
export const longestWait = 8;

/** Ticks a second of a scene that names none. */
const usual = 10;

/** The first rung of the speeds that is as fast as wanted. */
const speedIndex = (wanted: number) =>
	Math.max(
		0,
		speeds.findIndex(speed => speed >= wanted),
	);

/** Where the race of a scene stops next: at the next question, at the answer to a guess; ∞ where nothing is to come. */
export function nextStop({lesson, tick}: State): number {
	const next = lesson?.scene.checkpoints[lesson.asked];
	const asks = next && next.at >= tick ? next.at : Number.POSITIVE_INFINITY;
	const shown = lesson?.guess?.checkpoint.shownAt ?? Number.POSITIVE_INFINITY;
	return Math.min(asks, shown > tick ? shown : Number.POSITIVE_INFINITY);
}

/**
 * The state with the speed of the leg that begins now: the one that the scene names, or as much more as gets it to where
 * it stops next in time. Who has chosen a speed keeps it.
 */
export function onLeg(state: State): State {
	const {lesson, tick} = state;
	if (!lesson || state.speed !== lesson.led) return state;
	const {scene, guess} = lesson;
	const named = guess?.checkpoint.speed ?? scene.speed ?? usual;
	const way = Math.max(0, Math.min(nextStop(state), scene.end) - tick);
	const speed = speedIndex(Math.max(named, way / longestWait));
	return {...state, speed, lesson: {...lesson, led: speed}};
}
