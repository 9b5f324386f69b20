import type {Problem} from '../../engine/problem.js';
import {sampleOf} from '../../engine/setup/observe.js';
import {raceDefaults} from '../../engine/setup/setup.js';

/** Examples that may be visited for a frame: some 20 ms of a model of few parameters. */
export const forFrame = 1_000_000;

/** And for a first look from some of the examples, which comes again with every step of what the map goes through. */
const forFirst = 500_000;

/** Parameters up to which an example costs as much, whatever their number. */
const fewParameters = 5;

/** Examples that a first look may have, as many as there is time for; each look after that has ten times as many. */
const firsts = [1000, 500, 200, 100];
const finer = 10;

/** Examples times parameters up to which one loss is worked out for each pixel, and up to which it is over all at once. */
const [mostWork, leastWork] = [2e6, 2e4];

/** Examples that are visited to sample so many cells, from all of a problem's unless told, in those of few parameters. */
export const visitsOf = (
	{exampleCount, dimension}: Problem,
	columns: number,
	rows: number,
	examples = exampleCount,
): number => 2 * columns * rows * examples * Math.max(1, dimension / fewParameters);

/** Whether so many cells take too long to be sampled from all examples between two frames. */
export const isDear = (problem: Problem, columns: number, rows: number): boolean =>
	visitsOf(problem, columns, rows) > forFrame;

/**
 * From how many examples a map of so many cells is drawn, one after the other, ever finer: at the end from all, where one
 * loss over them is not too dear, and always where there are few or the problem cannot be asked for some.
 */
export function passesOf(problem: Problem, columns: number, rows: number): readonly number[] {
	const {exampleCount: all, dimension, subset, lossAndGradientOf} = problem;
	if (!(subset ?? lossAndGradientOf) || all * dimension <= leastWork) return [all];
	const first = firsts.find(count => visitsOf(problem, columns, rows, count) <= forFirst) ?? firsts.at(-1)!;
	const passes: number[] = [];
	for (let count = first; count < all && (count === first || count * dimension <= mostWork); count *= finer)
		passes.push(count);
	return passes.length === 0 || all * dimension <= mostWork ? [...passes, all] : passes;
}

/** Examples that may be visited for land in the full while what it goes through moves: some seconds' savings. */
const mostInMotion = 6e6;

/** Whether land is drawn in full then, from the fewest examples; else it is what a frame has time for. */
export const isFullInMotion = (problem: Problem, columns: number, rows: number): boolean =>
	visitsOf(problem, columns, rows, passesOf(problem, columns, rows)[0]) <= mostInMotion;

/** Examples that are visited for it. */
export const visitsInMotion = (problem: Problem, columns: number, rows: number): number =>
	isFullInMotion(problem, columns, rows)
		? visitsOf(problem, columns, rows, passesOf(problem, columns, rows)[0])
		: forFrame;

/** The problem over so many of its examples: of fewer they are some of those of more. */
export function overSome(problem: Problem, examples: number): Problem {
	if (examples >= problem.exampleCount) return problem;
	return sampleOf(problem, raceDefaults.seed, {examples}).sample ?? problem;
}
