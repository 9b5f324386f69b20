import {lossCostOf, nanosecondsOfCost} from '../../engine/cost.js';
import type {Problem} from '../../engine/problem.js';
import {recipeOf} from './recipe.js';

/** Times that a loss is asked for until it is as fast as it gets; milliseconds of one that need not be known better. */
const [looks, long] = [8, 1];

/** Milliseconds of a loss that are not worth mentioning, and those of one that is told of. */
const [fast, slow] = [0.02, 1];

/** How many times as long as its cost says a loss takes that is told of. */
const mostTimes = 20;

/** Milliseconds that a loss takes, at its problem's start. */
export function lossTime(problem: Problem, now: () => number): number {
	const start = Float64Array.from(problem.start);
	let least = Number.POSITIVE_INFINITY;
	for (let look = 0; look < looks && least > fast; look++) {
		const begun = now();
		problem.loss(start);
		least = Math.min(least, now() - begun);
		if (least > long && look > 0) break;
	}
	return least;
}

/** How many times as long a loss of so many milliseconds takes as its cost says: 1 at the least. */
export const slownessOf = (problem: Problem, milliseconds: number): number =>
	milliseconds <= fast ? 1 : Math.max(1, (1e6 * milliseconds) / (nanosecondsOfCost * lossCostOf(problem)));

/**
 * What whoever wrote a module had better say in it of how long a loss takes, which is asked for only there; `undefined`
 * where that is known, or nothing worth a word.
 */
export function slowWord(problem: Problem, time: () => number): string | undefined {
	if (recipeOf(problem)?.kind !== 'module' || problem.exampleCost !== undefined) return undefined;
	const milliseconds = time();
	if (milliseconds < slow || slownessOf(problem, milliseconds) < mostTimes) return undefined;
	const cost = (1e6 * milliseconds) / nanosecondsOfCost / problem.exampleCount;
	return `a loss takes ${Math.round(milliseconds)} ms: say exampleCost: ${cost.toExponential(0).replace('+', '')}`;
}
