import {setImmediate} from 'node:timers/promises';
import {preparing, usualTicks} from '../../engine/rehearsal/prepare.js';
import type {RaceOptions} from '../../engine/setup/resolve.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {shortPercent} from '../../render/cells/numbers.js';
import {lineOf} from '../print/progress-line.js';

/** Milliseconds after which the event loop gets a turn. */
const longest = 30;

const told = (share: number) => `${shortPercent(Math.floor(100 * share) / 100).padStart(4)}  looking for the best`;

/**
 * A race with all that must be known before its start, which takes a moment where the problem's least loss is not; in
 * slices, so that ctrl-c and other signals get through.
 */
export async function preparedRace(options: RaceOptions, ticks = usualTicks): Promise<RaceSetup> {
	const running = preparing(options, ticks);
	const line = lineOf(told);
	let until = performance.now() + longest;
	for (let next = running.next(); ; next = running.next()) {
		if (next.done) {
			line.clear();
			return next.value;
		}
		line.show(next.value);
		if (performance.now() < until) continue;
		await setImmediate();
		until = performance.now() + longest;
	}
}
