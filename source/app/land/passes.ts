import {exampleCostOf} from '../../engine/cost.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Problem} from '../../engine/problem.js';
import {sampleOf} from '../../engine/setup/observe.js';
import {type RaceSetup, raceDefaults} from '../../engine/setup/setup.js';

/** Whose losses are drawn: a race's. */
export type Ground = Pick<RaceSetup, 'problem' | 'source'>;

/** How land is drawn: from so many examples, a loss for each square of so many pixels a side. */
export type Round = {readonly examples: number; readonly stride: number};

/** Whether two are the same. */
export const isSameRound = (one: Round | undefined, other: Round | undefined): boolean =>
	one?.examples === other?.examples && one?.stride === other?.stride;

/** Examples that may be visited for a frame: some 20 ms of a model of few parameters. */
const forFrame = 1_000_000;

/** Examples that may be visited for a sketch until there is better, losses that it has at the least, and the coarsest of a job. */
const [forSketch, fewestLosses, coarsest] = [200_000, 9, 16];

/** And for a first look from some of the examples, which comes again with every step of what the map goes through. */
const forFirst = 500_000;

/** Examples times pixels that somebody waits for who asks for land as good as it gets: some seconds. */
const forPatience = 1e8;

/** Parameters up to which an example costs as much, whatever their number. */
const fewParameters = 5;

/** Examples that a first look may have, as many as there is time for; each look after that has ten times as many. */
const firsts = [1000, 500, 200, 100];
const finer = 10;

/** What one loss may cost that is worked out for each pixel, and up to which it is over all at once. */
const [mostWork, leastWork] = [2e6, 2e4];

/** What an example costs, by what is said of it and by what was measured. */
const weightOf = ({problem, source}: Ground): number => exampleCostOf(problem) * feedOf(source).slowness;

/** Examples that are visited to sample so many cells, from all of a problem's unless told, in those of few parameters. */
export const visitsOf = (
	ground: Ground,
	columns: number,
	rows: number,
	examples = ground.problem.exampleCount,
): number => 2 * columns * rows * examples * Math.max(1, weightOf(ground) / fewParameters);

/** Whether so many cells take too long to be sampled from all examples between two frames. */
export const isDear = (ground: Ground, columns: number, rows: number): boolean =>
	visitsOf(ground, columns, rows) > forFrame;

/** Whether a single loss over so many examples takes so long that a key would wait for it. */
export const isSlow = (ground: Ground, examples: number): boolean => examples * weightOf(ground) > mostWork;

/**
 * From how many examples a map of so many cells is drawn, one after the other, ever finer: at the end from all, where one
 * loss over them is not too dear, and always where there are few or the problem cannot be asked for some.
 */
function passesOf(ground: Ground, columns: number, rows: number): readonly number[] {
	const {exampleCount: all, subset, lossAndGradientOf} = ground.problem;
	const weight = weightOf(ground);
	if (!(subset ?? lossAndGradientOf) || all * weight <= leastWork) return [all];
	const first = firsts.find(count => visitsOf(ground, columns, rows, count) <= forFirst) ?? firsts.at(-1)!;
	const passes: number[] = [];
	for (let count = first; count < all && (count === first || count * weight <= mostWork); count *= finer)
		passes.push(count);
	return passes.length === 0 || all * weight <= mostWork ? [...passes, all] : passes;
}

/** How much larger than a pixel the squares are that a frame has time for, of what visits so many examples. */
const strideFor = (visits: number): number => (visits > forFrame ? Math.ceil(Math.sqrt(visits / forSketch)) : 1);

/** The same of a picture of so many cells of what a model predicts. */
export const predictionStride = (ground: Ground, columns: number, rows: number): number =>
	strideFor(visitsOf(ground, columns, rows, 1));

/** How a map of so many cells is drawn for a frame, where there is time for any of it, and then, ever finer. */
export function roundsOf(
	ground: Ground,
	columns: number,
	rows: number,
): {readonly now: Round | undefined; readonly later: readonly Round[]} {
	const full = passesOf(ground, columns, rows).map(examples => ({examples, stride: 1}));
	const {examples} = full[0]!;
	const visits = visitsOf(ground, columns, rows, examples);
	const stride = strideFor(visits);
	if (stride === 1) return {now: full[0], later: full.slice(1)};
	if ((fewestLosses * visits) / (2 * columns * rows) <= forSketch) return {now: {examples, stride}, later: full};
	const sketches: Round[] = [];
	for (let stride = coarsest; stride > 1; stride /= 2) sketches.push({examples, stride});
	return {now: undefined, later: [...sketches, ...full]};
}

/** How it is drawn for who waits for it. */
export function patientRound(ground: Ground, columns: number, rows: number): Round {
	const passes = passesOf(ground, columns, rows);
	const visits = (examples: number) => visitsOf(ground, columns, rows, examples);
	const examples = passes.findLast(count => visits(count) <= forPatience) ?? passes[0]!;
	return {examples, stride: Math.max(1, Math.ceil(Math.sqrt(visits(examples) / forPatience)))};
}

/** Examples that may be visited for land in the full while what it goes through moves: some seconds' savings. */
const mostInMotion = 6e6;

/** How land is drawn then beside what a frame has time for: in full from the fewest examples, if there is time to save for it. */
export function roundInMotion(ground: Ground, columns: number, rows: number): Round | undefined {
	const {now, later} = roundsOf(ground, columns, rows);
	if (now === undefined) return later[0];
	const isFull = now.stride > 1 && visitsOf(ground, columns, rows, now.examples) <= mostInMotion;
	return isFull ? later[0] : undefined;
}

/** Examples that are visited for land in motion. */
export function visitsInMotion(ground: Ground, columns: number, rows: number): number {
	const visits = visitsOf(ground, columns, rows, passesOf(ground, columns, rows)[0]);
	return visits <= mostInMotion ? visits : forFrame;
}

/** The problem over so many of its examples: of fewer they are some of those of more. */
export function overSome(problem: Problem, examples: number): Problem {
	if (examples >= problem.exampleCount) return problem;
	return sampleOf(problem, raceDefaults.seed, {examples}).sample ?? problem;
}
