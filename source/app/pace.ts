import {speeds} from './speed.js';
import type {State} from './state.js';

/** Milliseconds, from any fixed moment on. */
export type Now = () => number;

/**
 * Time that a stalled frame is credited for at most: a laptop that slept does not race through the night. Where frames are
 * few, two of them, which are four budgets.
 */
const longestFrame = (budget: number) => Math.max(250, 4 * budget);

/**
 * How many ticks are due, frame after frame. Ticks a second do not depend on frames a second: what is owed and not yet
 * a whole tick is carried. As fast as it goes means as many as `budget` milliseconds, half a frame, hold, measured while
 * the timeline runs ahead.
 */
export function createPace(now: Now, budget: number): (state: State) => number {
	let last: number | undefined;
	let owed = 0;
	let chunk = 16;
	return state => {
		const time = now();
		const elapsed = last === undefined ? 0 : Math.min(longestFrame(budget), Math.max(0, time - last));
		last = time;
		if (!state.playing) {
			owed = 0;
			return 0;
		}
		const speed = speeds[state.speed];
		const isBound = Number.isFinite(speed);
		if (isBound) owed += (elapsed * speed) / 1000;
		const due = isBound ? Math.floor(owed) : Number.POSITIVE_INFINITY;
		let count = 0;
		const end = time + budget;
		while (count < due) {
			const more = Math.min(chunk, due - count);
			const before = now();
			state.timeline.at(state.tick + count + more);
			count += more;
			const after = now();
			// Chunks of about an eighth of the budget: neither a clock call a tick, nor a frame overrun by one.
			if (after - before < budget / 16) chunk *= 2;
			else if (after - before > budget / 4) chunk = Math.max(1, chunk >> 1);
			if (after >= end) break;
		}
		// What a slow machine cannot keep up with is not owed for ever.
		owed = isBound ? Math.min(owed - count, Math.max(1, speed / 10)) : 0;
		return count;
	};
}
