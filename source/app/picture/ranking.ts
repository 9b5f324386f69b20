import type {Timeline} from '../../engine/past/timeline.js';
import {standingsOf} from '../../engine/standings.js';

/** The leaderboard's order, and who moved last. */
export type Ranking = {
	/** Names, the leader first; racers that are out are missing. */
	readonly order: readonly string[];
	/** By name: up (1) or down (−1), and the tick at which that was seen. */
	readonly moves: Readonly<Record<string, {readonly direction: 1 | -1; readonly tick: number}>>;
};

/** The ranking at a tick; compared with an earlier one where the race went on from them. */
export function rankingAt(timeline: Timeline, tick: number, out: ReadonlySet<string>, before?: Ranking): Ranking {
	const lanes = timeline.at(tick).filter(lane => !out.has(lane.setup.name));
	const order = standingsOf(lanes).map(standing => standing.name);
	if (!before || before.order.length !== order.length) return {order, moves: {}};
	const moves = {...before.moves};
	for (const [index, name] of order.entries()) {
		const earlier = before.order.indexOf(name);
		if (earlier >= 0 && earlier !== index) moves[name] = {direction: index < earlier ? 1 : -1, tick};
	}
	return {order, moves};
}
