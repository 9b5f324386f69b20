import {Lane} from '../../engine/lane/lane.js';
import {feedOf} from '../../engine/past/supply.js';
import {shuffled} from '../../engine/random.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {recipeOf} from '../own/recipe.js';
import {lossTime, slownessOf} from '../own/slow.js';

/** Milliseconds that a tick of all lanes may take, or a new order of the examples, for it to be computed in this thread. */
const mostAtOnce = 10;

/** Examples that are put in order in no time worth mentioning. */
const few = 50_000;

/** The lesser of two times that it takes, as the first may be its first at all; the first one where that is enough. */
function timeOf(work: () => void, now: () => number): number {
	const timed = () => {
		const begun = now();
		work();
		return now() - begun;
	};
	const first = timed();
	return first > mostAtOnce / 10 ? Math.min(first, timed()) : first;
}

/** Whether the ticks of a race take too long for this thread. */
function isDear(setup: RaceSetup, now: () => number): boolean {
	const {problem, lanes, seed} = setup;
	if (problem.exampleCount > few && lanes.some(({settings}) => settings.shuffle && settings.batch !== 'full')) {
		const order = new Uint32Array(problem.exampleCount);
		if (timeOf(() => shuffled(order, seed, 'order', 0), now) > mostAtOnce) return true;
	}
	let left = mostAtOnce;
	for (const one of lanes) {
		const lane = new Lane(setup, one);
		left -= timeOf(() => lane.advance(), now);
		if (left < 0) return true;
	}
	return false;
}

/**
 * Measures what takes so long of a race that somebody would wait: where it is computed, and how soon it is drawn, changes no
 * bit of it. Nothing does of a problem that is built in. Returns the milliseconds of a loss, 0 of these.
 */
export function gauge(setup: RaceSetup, now: () => number): number {
	const {source} = setup;
	const recipe = recipeOf(source);
	if (recipe === undefined || recipe.kind === 'built-in') return 0;
	const feed = feedOf(source);
	const milliseconds = lossTime(source, now);
	feed.slowness = slownessOf(source, milliseconds);
	feed.isOn = milliseconds > mostAtOnce || isDear(setup, now);
	return milliseconds;
}
