import type {State} from '../state.js';
import type {Hidden} from './scene.js';

/**
 * What is not shown now, as the question to come asks for what it tells: from the start, or from when the race goes on
 * after the verdict before, until the guess is made or the question is left.
 */
export function hiddenIn({lesson, prompt, playing, tick}: State): readonly Hidden[] {
	const next = lesson?.scene.checkpoints[lesson.asked];
	if (!next?.hides || lesson?.guess) return [];
	// A verdict is about what the race shows: that stays to be looked at until it goes on.
	const {verdict} = lesson!;
	const isLookedAt = verdict !== null && prompt === null && !playing && tick <= verdict.checkpoint.shownAt;
	return isLookedAt ? [] : next.hides;
}

export const isHidden = (state: State, what: Hidden): boolean => hiddenIn(state).includes(what);

/** Whether how the racers stand is kept back, in whole or in part: then nothing is told of it either. */
export const areStandingsHidden = (state: State): boolean =>
	hiddenIn(state).some(what => what === 'order' || what === 'finish' || what === 'gaps');
