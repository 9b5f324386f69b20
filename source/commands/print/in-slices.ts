import {setImmediate} from 'node:timers/promises';
import {lineOf} from './progress-line.js';

/** Milliseconds after which the event loop gets a turn. */
const longest = 30;

/**
 * Runs work to its end that says now and then how far it is, in slices, so that ctrl-c and other signals get through;
 * what it says stands on the progress line meanwhile. Rejects with whatever the work throws.
 */
export async function inSlices<Progress, Result>(
	running: Iterator<Progress, Result>,
	textOf: (progress: Progress) => string,
): Promise<Result> {
	const line = lineOf(textOf);
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
