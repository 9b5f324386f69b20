import type {Timeline} from '../../engine/past/timeline.js';
import {standingsOf} from '../../engine/standings.js';

/** The leaderboard's order, and who moved last. */
export type Places = {
	/** Names, the leader first; racers that are out are missing. */
	readonly order: readonly string[];
	/** By name: up (1) or down (−1), and the tick at which that was seen. */
	readonly moves: Readonly<Record<string, {readonly direction: 1 | -1; readonly tick: number}>>;
};

/** The places at a tick; compared with earlier ones where the race went on from them. */
export function placesAt(timeline: Timeline, tick: number, out: ReadonlySet<string>, before?: Places): Places {
	const lanes = timeline.at(tick).filter(lane => !out.has(lane.setup.name));
	const order = standingsOf(lanes).map(standing => standing.name);
	if (!before || before.order.length !== order.length) return {order, moves: {}};
	const moves = {...before.moves};
	for (const [place, name] of order.entries()) {
		const earlier = before.order.indexOf(name);
		if (earlier >= 0 && earlier !== place) moves[name] = {direction: place < earlier ? 1 : -1, tick};
	}
	return {order, moves};
}
