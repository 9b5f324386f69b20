import {lossCostOf} from '../../engine/cost.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Timeline} from '../../engine/past/timeline.js';
import {observedOf} from '../../engine/setup/observe.js';
import {standingsOf} from '../../engine/standings.js';
import type {State} from '../state.js';

/** The leaderboard's order, and who moved last. */
export type Ranking = {
	/** Names, the leader first; racers that are out are missing. */
	readonly order: readonly string[];
	/** The same as the race has it that plays on, where it stands still and everyone has been looked at. */
	readonly unlooked?: readonly string[];
	/** The order that was shown before, where that was of racers that had been looked at. */
	readonly shown?: readonly string[];
	/** By name: up (1) or down (−1), and the tick at which that was seen. */
	readonly moves: Readonly<Record<string, {readonly direction: 1 | -1; readonly tick: number}>>;
};

/** Examples times parameters that all lanes together may be looked at over for a frame: some 20 ms. */
const mostLooked = 5e6;

/**
 * Every lane at the tick shown. While a race plays as it stands, its losses as of its own looks; where it stands still
 * judged, as far as that has come, and looked at, so that a tick has the same board here as in a report, if that takes no
 * frame too long.
 */
export function shownLanes({
	timeline,
	tick,
	playing,
}: Pick<State, 'timeline' | 'tick' | 'playing'>): readonly ReadonlyLane[] {
	const lanes = timeline.at(tick);
	if (playing) return lanes;
	const isCheap = lanes.length * lossCostOf(observedOf(timeline.setup)) <= mostLooked;
	return timeline.tracks.map(track => (isCheap ? track.judgedAt(tick).looked() : track.judgedAt(tick)));
}

/** Names in the order of the leaderboard. */
const orderOf = (lanes: readonly ReadonlyLane[], out: ReadonlySet<string>): string[] =>
	standingsOf(lanes.filter(lane => !out.has(lane.name))).map(standing => standing.name);

/** Who moved from one order to another, besides who had moved before. */
function movesTo(order: readonly string[], before: readonly string[], tick: number, moves: Ranking['moves']) {
	const moved = order.flatMap((name, index) => {
		const earlier = before.indexOf(name);
		return earlier >= 0 && earlier !== index
			? [[name, {direction: index < earlier ? 1 : -1, tick}] as [string, Ranking['moves'][string]]]
			: [];
	});
	return {...moves, ...Object.fromEntries(moved)};
}

/**
 * The state with the ranking of racers that have been looked at, where it stands still at a tick at which they were not;
 * where it plays on, with that of the race again. What moves by that is marked as well.
 */
export function withLooks(state: State): State {
	const {timeline, tick, playing, ranking, out} = state;
	const {unlooked, shown, ...now} = ranking;
	if (playing ? !unlooked : timeline.at(tick).every(lane => lane.isEvaluatedThroughout)) return state;
	const order = playing && unlooked ? unlooked : orderOf(shownLanes(state), out);
	const isSame = order.every((name, at) => name === now.order[at]);
	if (isSame && !playing && !shown) return state;
	const moves = movesTo(order, shown ?? now.order, tick, now.moves);
	return {...state, ranking: {order, moves, ...(playing ? {} : {unlooked: unlooked ?? now.order})}};
}

/** The ranking at a tick; compared with an earlier one where the race went on from them. */
export function rankingAt(timeline: Timeline, tick: number, out: ReadonlySet<string>, before?: Ranking): Ranking {
	const order = orderOf(timeline.at(tick), out);
	if (!before || before.order.length !== order.length) return {order, moves: {}};
	const {unlooked} = before;
	const moves = movesTo(order, unlooked ?? before.order, tick, before.moves);
	return {order, moves, ...(unlooked && {shown: before.order})};
}
