import type {Track} from '../../engine/past/track.js';
import {hiddenIn} from '../lesson/hidden.js';
import type {Message} from '../message.js';
import type {State} from '../state.js';

/** What racers raced before their settings were changed: it stays beside what they race now, until the next change. */
export type Ghost = {
	readonly tracks: readonly Track[];
	/** The tick from which on the race goes on otherwise. */
	readonly from: number;
	/** The last tick that they had raced by then. They go on from there with the race, as they would have. */
	readonly raced: number;
};

/** How a lane is raced, from its start: lanes of a race that say the same are the same, to the last bit. */
function planOf(track: Track): string {
	const ticks = [0, ...track.editsBy(Number.POSITIVE_INFINITY)];
	const steps = ticks.map(tick => [tick, JSON.stringify(track.settingsAt(tick))] as const);
	const told = steps.filter(([, settings], at) => at === 0 || settings !== steps[at - 1]![1]);
	return JSON.stringify([track.setup.optimizer.id, track.setup.start, told]);
}

const namesOf = (tracks: readonly Track[]) => new Map(tracks.map(track => [track.setup.name, track]));

/** Whether all race over the same loss, from where they did. */
function isComparable(before: State, state: State): boolean {
	if (before.timeline.setup.problem !== state.timeline.setup.problem) return false;
	const now = namesOf(state.timeline.tracks);
	return before.timeline.tracks.every(({setup}) => {
		const other = now.get(setup.name)?.setup;
		return other === undefined || other.start.every((value, k) => value === setup.start[k]);
	});
}

/** The ghost that is left of the one there was, after a message, and of what that changed. */
function ghostAfter(before: State, state: State, message: Message): Ghost | null {
	const {ghost} = before;
	const now = namesOf(state.timeline.tracks);
	const isOther = (track: Track) => {
		const next = now.get(track.setup.name);
		return next !== undefined && next !== track && planOf(next) !== planOf(track);
	};
	const changed = before.timeline.tracks.filter(isOther);
	// Who is set otherwise and then put back to the start races against what was before that. So does who is set twice in
	// one place: what it would have raced in between, it has not.
	const isAgain = message.type === 'reset';
	const isHere = ghost !== null && before.tick === ghost.from && before.raced === ghost.from;
	const isSame = changed.length === 0 || isAgain || isHere;
	const old = ghost && isSame ? ghost.tracks.filter(isOther) : [];
	const known = namesOf(isHere ? ghost.tracks : old);
	const tracks = [...old, ...changed.filter(({setup}) => !known.has(setup.name))];
	if (tracks.length === 0) return null;
	if (ghost && tracks.length === ghost.tracks.length && tracks.every((track, at) => track === ghost.tracks[at]))
		return changed.length === 0 && !isAgain ? ghost : {...ghost, from: state.tick};
	return {tracks, from: state.tick, raced: Math.max(before.raced, ghost && isSame ? ghost.raced : 0)};
}

/** The state with what was before the change that a message has made. */
export function withGhost(before: State, state: State, message: Message): State {
	if (message.type === 'undo' || state.timeline === before.timeline) return state;
	const ghost =
		isComparable(before, state) && state.lesson?.scene === before.lesson?.scene
			? ghostAfter(before, state, message)
			: null;
	return ghost === state.ghost ? state : {...state, ghost};
}

/**
 * The tick up to which a ghost is shown: all that it had raced, and as far as the race has come beside it. While a
 * question keeps something back no more than that: what comes would tell.
 */
export const ghostTick = (state: State): number =>
	hiddenIn(state).length > 0 ? state.tick : Math.max(state.ghost?.raced ?? 0, state.tick);
