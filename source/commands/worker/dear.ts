import {lossCostOf, nanosecondsOfCost} from '../../engine/cost.js';
import {Lane} from '../../engine/lane/lane.js';
import {shuffled} from '../../engine/random.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Problem} from '../../engine/problem.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {recipeOf} from '../own/recipe.js';

/** Milliseconds that a tick of all lanes may take, or a new order of the examples, for it to be computed in this thread. */
export const mostAtOnce = 10;

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

/** Times that a loss is asked for until it is as fast as it gets, and milliseconds of one that are not worth mentioning. */
const [looks, fast] = [8, 0.02];

/** How many times as long a loss takes, at its start, as its cost says: 1 at the least. */
function slownessOf(problem: Problem, now: () => number): number {
	const start = Float64Array.from(problem.start);
	let least = Number.POSITIVE_INFINITY;
	for (let look = 0; look < looks && least > fast; look++) {
		least = Math.min(
			least,
			timeOf(() => void problem.loss(start), now),
		);
		if (least > mostAtOnce) break;
	}
	return least <= fast ? 1 : Math.max(1, (1e6 * least) / (nanosecondsOfCost * lossCostOf(problem)));
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
 * bit of it. Nothing does of a problem that is built in.
 */
export function gauge(setup: RaceSetup, now: () => number): void {
	const recipe = recipeOf(setup.source);
	if (recipe === undefined || recipe.kind === 'built-in') return;
	const feed = feedOf(setup.source);
	feed.slowness = slownessOf(setup.source, now);
	feed.isOn = isDear(setup, now);
}
