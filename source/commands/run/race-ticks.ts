import {setImmediate} from 'node:timers/promises';
import type {Race} from '../../engine/race.js';

/** Ticks between two looks at the clock, and the milliseconds after which the event loop gets a turn. */
const stride = 50;
const longest = 30;

/** Races on to a tick; `each` is called after every one. In slices, so that ctrl-c and other signals get through. */
export async function raceTo(race: Race, tick: number, each?: () => void): Promise<void> {
	while (race.tick < tick) {
		const until = performance.now() + longest;
		while (race.tick < tick && performance.now() < until) {
			const ticks = Math.min(stride, tick - race.tick);
			if (each) {
				for (let left = ticks; left > 0; left--) {
					race.advance();
					each();
				}
			} else race.advance(ticks);
		}
		await setImmediate();
	}
}
