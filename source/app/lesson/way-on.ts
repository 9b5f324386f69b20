import {formatCount} from '../../render/cells/numbers.js';
import type {State} from '../state.js';
import {homeOf} from '../trial/home.js';
import {exerciseWay, trialWays} from '../trial/trial-lines.js';
import {beatOf} from './beat.js';
import {credits} from './credits.js';
import {nextStop} from './leg.js';

/** A tick with commas. */
const count = (tick: number) => formatCount(tick, 15).trim();

/** What space does in an open scene; nothing where there is no more to see of its race. */
function space(state: State): string | undefined {
	const {lesson, tick, playing, prompt} = state;
	if (!lesson || prompt?.kind === 'question') return undefined;
	if (playing) return 'space: pause';
	const {scene, guess, asked} = lesson;
	const beat = beatOf(state.timeline.setup);
	if (guess) return `space: on to the answer, ${beat} ${count(guess.checkpoint.shownAt)}`;
	// Where nobody races there are ticks all the same: guesses, points of a grid.
	const on = scene.quiet ? 'on' : 'race on';
	const stop = nextStop(state);
	const next = scene.checkpoints[asked];
	if (next?.unasked && Number.isFinite(stop)) return `space: ${on} to ${beat} ${count(next.shownAt)}`;
	if (asked < scene.checkpoints.length && Number.isFinite(stop))
		return stop > tick
			? `space: ${on}, ${beat} ${count(stop)} asks`
			: asked === 0
				? 'space: a question'
				: 'space: one more question';
	return tick < scene.end ? `space: ${on} to ${beat} ${count(scene.end)}` : undefined;
}

/** The way on from an open scene: each key, and what comes. Empty where none is open, or a question has the word. */
export function wayOn(state: State): string[] {
	const {lesson, scenes, prompt} = state;
	if (!lesson || prompt?.kind === 'question') return [];
	const home = homeOf(state, lesson.scene);
	const next = scenes[scenes.findIndex(({id}) => id === home) + 1];
	const play = space(state);
	const isOver = !next && lesson.asked >= lesson.scene.checkpoints.length && !lesson.guess;
	return [
		...(play === undefined ? [] : [play]),
		...(lesson.left && !lesson.guess ? ['A: the answer'] : []),
		...(lesson.scene.exercise ? trialWays(state) : exerciseWay(state)),
		next
			? `n: next, ${next.title}`
			: state.morals.length > 0
				? 'n: who wins where, and your score'
				: 'that was the last scene; N: all of them',
		...(isOver ? [credits.line] : []),
	];
}
