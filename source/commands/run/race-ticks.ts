import {setImmediate} from 'node:timers/promises';
import type {Race} from '../../engine/race.js';

/** Ticks between two looks at the clock, at most, and the milliseconds after which the event loop gets a turn. */
const mostTicks = 50;
const longest = 30;

/**
 * Gets something to a tick, so many ticks at a time as take no longer than ctrl-c and other signals may wait: one at first,
 * and where each takes long.
 */
export async function inTurns(
	from: number,
	to: number,
	advance: (ticks: number) => void,
	most = mostTicks,
): Promise<void> {
	let until = performance.now() + longest;
	let stride = 1;
	for (let tick = from; tick < to; ) {
		const ticks = Math.min(stride, to - tick);
		const begun = performance.now();
		advance(ticks);
		tick += ticks;
		const now = performance.now();
		stride = now - begun < longest / 10 ? Math.min(most, 2 * stride) : Math.max(1, stride >> 1);
		if (now < until) continue;
		await setImmediate();
		until = performance.now() + longest;
	}
}

/**
 * Races on to a tick; `each` is called after every one, `some` after some. In slices, so that ctrl-c and other signals get
 * through.
 */
export const raceTo = (race: Race, tick: number, each?: () => void, some?: () => void): Promise<void> =>
	inTurns(race.tick, tick, ticks => {
		if (each) {
			for (let left = ticks; left > 0; left--) {
				race.advance();
				each();
			}
		} else race.advance(ticks);
		some?.();
	});
