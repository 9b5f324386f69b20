import {playsTo} from './lesson/lesson.js';
import {restTick} from './podium/rest.js';
import {isAwaited} from './race/prepare-race.js';
import {speeds} from './speed.js';
import type {State} from './state.js';

/** Milliseconds, from any fixed moment on. */
export type Now = () => number;

/**
 * Time that a stalled frame is credited for at most: a laptop that slept does not race through the night. Where frames are
 * few, two of them, which are four budgets.
 */
const longestFrame = (budget: number) => Math.max(250, 4 * budget);

/** Ticks of one frame at most, more than any machine runs in that time: a clock that stands still is no way to hang. */
const most = 1_000_000;

/** So many ticks one after the other that each take so many milliseconds are no mischance. */
const [slowTicks, longestTick] = [3, 10];

/** Whether a tick can be shown, where its ticks are computed elsewhere; whoever computes them here is asked for them. */
function isAtHand({timeline, ghost}: State, tick: number): boolean {
	if (!timeline.isFed) return true;
	return timeline.isAtHand(tick) && (ghost?.tracks ?? []).every(track => track.workTo(tick) === 0);
}

/**
 * How many ticks are due, frame after frame. Ticks a second do not depend on frames a second: what is owed and not yet
 * a whole tick is carried. As fast as it goes means as many as `budget` milliseconds, half a frame, hold, measured while
 * the timeline runs ahead. No call takes longer than that and the tick under way when it is over. Ticks that are computed
 * elsewhere are due when they are at hand. `onSlow` is called where ticks take long, one after the other.
 */
export function createPace(now: Now, budget: number, onSlow = () => {}): (state: State) => number {
	let last: number | undefined;
	let owed = 0;
	let slow = 0;
	return state => {
		const time = now();
		const elapsed = last === undefined ? 0 : Math.min(longestFrame(budget), Math.max(0, time - last));
		last = time;
		if (!state.playing || state.awaited || isAwaited(state)) {
			owed = 0;
			return 0;
		}
		const speed = speeds[state.speed]!;
		const isBound = Number.isFinite(speed);
		if (isBound) owed += (elapsed * speed) / 1000;
		// Nothing is raced past where playing stops; once there, a tick is due all the same, for the reducer to stop it.
		const stop = playsTo(state);
		const left = Math.min(most, Math.max(1, stop - state.tick));
		const due = isBound ? Math.min(Math.floor(owed), left) : left;
		let count = 0;
		const end = time + budget;
		let before = time;
		// What a tick costs may change from one to the next, so the clock is asked after each: 50 ns, where six racers take 1000.
		while (count < due) {
			const tick = Math.min(stop, state.tick + count + 1);
			if (!isAtHand(state, tick)) break;
			count++;
			state.timeline.reach(tick);
			if (state.ghost && tick > state.ghost.raced) for (const track of state.ghost.tracks) track.seek(tick);
			const isOver = restTick(state, tick) !== undefined;
			const after = now();
			slow = after - before > longestTick ? slow + 1 : 0;
			if (slow === slowTicks) onSlow();
			if (isOver || after >= end) break;
			before = after;
		}
		// What a slow machine cannot keep up with is not owed for ever.
		owed = isBound ? Math.min(owed - count, Math.max(1, speed / 10)) : 0;
		return count;
	};
}
