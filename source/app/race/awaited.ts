import type {NotAtHand} from '../../engine/past/at-hand.js';
import type {Track} from '../../engine/past/track.js';
import {formatCount} from '../../render/cells/numbers.js';
import {isReport, without} from '../jobs/job.js';
import type {Message} from '../message.js';
import type {State} from '../state.js';

/** Tracks that are to get to a tick, which takes a while. */
export type Computed = {readonly tracks: readonly Track[]; readonly tick: number};

/** What was asked for and waits until ticks are computed; what is shown stays as it was until then. */
export type Awaited = {
	readonly message: Message;
	readonly over: Computed;
	/** How many times it was tried before. */
	readonly tries: number;
};

/** After so many tries it is computed there and then: who needs ticks in turns that are not kept would wait for ever. */
export const mostTries = 4;

export const computedLabel = ({tick}: Computed): string => `computing tick ${formatCount(tick, 13).trim()}`;

/** Examples times parameters that are visited between two looks at the clock: less than a millisecond. */
const slice = 50_000;

/** Gets tracks to a tick, a little at a time; yields how much is done. */
export function* computeSteps({tracks, tick}: Computed): Generator<number, null> {
	const total = tracks.reduce((sum, track) => sum + track.workTo(tick), 0);
	for (const [at, track] of tracks.entries()) {
		while (track.workTo(tick) > 0) {
			track.approach(tick, slice);
			const left = tracks.slice(at).reduce((sum, one) => sum + one.workTo(tick), 0);
			yield total > 0 ? Math.min(1, 1 - left / total) : 1;
		}
	}
	return null;
}

/** The state in which a message waits for what it needs. */
export const postponed = (state: State, message: Message, {tracks, tick}: NotAtHand, tries: number): State => ({
	...state,
	awaited: {message, over: {tracks, tick}, tries},
});

/** The state in which nothing waits, for what was awaited to be tried again. */
export const awake = (state: State): State => ({...state, awaited: null, jobs: without(state.jobs, 'compute')});

/** The state in which nothing goes on by itself, as the problem itself failed. */
export function troubled(state: State, notice: string): State {
	const {jobs, ...rest} = awake(state);
	const stopped = Object.entries(jobs).map(([name, one]) => [name, {...one, isStopped: true}]);
	return {...rest, jobs: Object.fromEntries(stopped) as State['jobs'], playing: false, notice};
}

/** Whoever goes on in a list or at a line has changed his mind about what he asked for there. */
export function withoutStale(state: State, message: Message): State {
	const isKey = !isReport(message) && !['tick', 'resize', 'notice', 'reader', 'trouble'].includes(message.type);
	return state.awaited && state.prompt && isKey ? awake(state) : state;
}
