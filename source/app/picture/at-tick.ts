import {clamp} from '../../render/cells/clamp.js';
import {heldFit} from '../fit/held-fit.js';
import type {State} from '../state.js';
import {rankingAt} from './ranking.js';

/** The latest tick a race is shown at. */
export const latestTick = 1e9;

/** The tick at which the race ends: the one that was asked for, or, for who plays on from there, the latest there is. */
export const endOf = ({tick, end}: State): number => (tick < end ? Math.min(end, latestTick) : latestTick);

/** The state at another tick: the race itself is run, or gone back to, by its timeline. */
export function atTick(state: State, tick: number): State {
	const to = clamp(tick, 0, latestTick);
	const ranking = rankingAt(state.timeline, to, state.out, to >= state.tick ? state.ranking : undefined);
	return {...state, tick: to, raced: Math.max(state.raced, to), ranking, heldFit: heldFit(state, to)};
}
