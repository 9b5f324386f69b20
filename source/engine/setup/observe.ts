import {lossCostOf} from '../cost.js';
import type {Problem} from '../problem.js';
import {chosen} from '../random.js';
import {subsetOf} from './check-problem.js';
import {checkObject, checkWhole, mostTicks} from './checks.js';
import {type LaneSettings, type Observe, type RaceSetup, raceDefaults} from './setup.js';

/** Examples times parameters that are looked at after every tick. */
const fewest = 1e4;

/** Examples that updates visit for one that looks do, at the least. */
const share = 4;

/** More examples than any problem has. */
const mostExamples = 1e9;

/** How a race is looked at, as it is asked for. */
export type ObserveOptions = Partial<Observe>;

/** Fills in what is left out; throws `InputError` for what is not sound. */
export function checkObserve(field: string, value: unknown): Observe {
	const {every, examples = raceDefaults.looked} = checkObject(field, value ?? {}, ['every', 'examples']);
	checkWhole(`${field}.examples`, examples, 1, mostExamples);
	if (every !== undefined) checkWhole(`${field}.every`, every, 1, mostTicks);
	return (every === undefined ? {examples} : {every, examples}) as Observe;
}

/** What the losses, L*, and every verdict of a race are of: the sample that is looked at, or the problem itself. */
export const observedOf = ({problem, sample}: Pick<RaceSetup, 'problem' | 'sample'>): Problem => sample ?? problem;

/** Ticks from one look at a lane to the next, for a batch of so many examples. It looks at those it divides. */
export function ticksBetweenLooks(
	race: Pick<RaceSetup, 'problem' | 'sample' | 'clock' | 'observe'>,
	batchSize: number,
): number {
	const {problem, clock, observe} = race;
	if (observe.every !== undefined) return observe.every;
	if (lossCostOf(problem) <= fewest) return 1;
	const updated = clock === 'steps' ? batchSize : problem.exampleCount;
	return Math.max(1, Math.ceil((share * observedOf(race).exampleCount) / updated));
}

/** Examples that a tick of a lane visits, updates and looks, on the average. */
export function visitsOf(
	race: Pick<RaceSetup, 'problem' | 'sample' | 'clock' | 'observe'>,
	{batch}: Pick<LaneSettings, 'batch'>,
): number {
	const {exampleCount} = race.problem;
	const batchSize = batch === 'full' ? exampleCount : batch;
	const updated = race.clock === 'steps' ? batchSize : exampleCount;
	return updated + observedOf(race).exampleCount / ticksBetweenLooks(race, batchSize);
}

/** Whether every lane is looked at after every tick, whatever its batch. */
export const looksAlways = ({problem, observe}: Pick<RaceSetup, 'problem' | 'observe'>): boolean =>
	observe.every === undefined ? lossCostOf(problem) <= fewest : observe.every === 1;

const samples = new WeakMap<Problem, Map<string, Problem>>();

/**
 * The part of a race that says what is looked at: a seeded sample, where there are more examples than are to be looked at
 * and the problem can be asked for some of them, by `subset` or `lossAndGradientOf`. Its L* is what `subset` says, NaN
 * where that says nothing.
 */
export function sampleOf(problem: Problem, seed: number, {examples}: Observe): Pick<RaceSetup, 'sample'> {
	const {exampleCount, subset, lossAndGradientOf} = problem;
	if (exampleCount <= examples || !(subset ?? lossAndGradientOf)) return {};
	const known = samples.get(problem) ?? new Map<string, Problem>();
	samples.set(problem, known);
	const key = `${seed} ${examples}`;
	const sample = known.get(key) ?? sampled(problem, chosen(examples, exampleCount, seed, 'look', 0));
	known.set(key, sample);
	return {sample};
}

/** A problem over some of its examples, in the unit of all of them. */
function sampled(problem: Problem, indices: Uint32Array): Problem {
	const part = problem.subset ? subsetOf(problem, Array.from(indices)) : partOf(problem, indices);
	const {examples: _, lossAndGradient: __, lossAndGradientOf: ___, subset: ____, ...rest} = problem;
	const {minimumLoss, minima, exampleCount, examples, lossInto} = part;
	const factor = problem.reduction === 'mean' ? 1 : problem.exampleCount / exampleCount;
	const scale = (into: Float64Array) => {
		for (let k = 0; k < problem.dimension; k++) into[k] *= factor;
	};
	return {
		...rest,
		...(examples && {examples}),
		exampleCount,
		minimumLoss: factor * minimumLoss,
		minima: Number.isNaN(minimumLoss) ? problem.minima : minima.map(one => ({...one, loss: factor * one.loss})),
		loss: parameters => factor * part.loss(parameters),
		lossInto(parameters, into, at) {
			if (lossInto) part.lossInto?.(parameters, into, at);
			else into[at] = part.loss(parameters);
			into[at] *= factor;
		},
		gradient(parameters, into) {
			part.gradient(parameters, into);
			scale(into);
		},
		gradientOf(parameters, some, from, to, into) {
			part.gradientOf(parameters, some, from, to, into);
			scale(into);
		},
	};
}

type Part = Pick<Problem, 'exampleCount' | 'minimumLoss' | 'minima' | 'loss' | 'gradient' | 'gradientOf' | 'lossInto'> &
	Pick<Problem, 'examples'>;

/** Some of a problem's examples, asked for one by one. */
function partOf(problem: Problem, indices: Uint32Array): Part {
	const {dimension} = problem;
	const room = new Float64Array(dimension + 1);
	const take = (parameters: Float64Array) => problem.lossAndGradientOf?.(parameters, indices, 0, indices.length, room);
	return {
		exampleCount: indices.length,
		minimumLoss: Number.NaN,
		minima: [],
		loss(parameters) {
			take(parameters);
			return room[dimension];
		},
		lossInto(parameters, into, at) {
			take(parameters);
			into[at] = room[dimension];
		},
		gradient(parameters, into) {
			take(parameters);
			for (let k = 0; k < dimension; k++) into[k] = room[k];
		},
		gradientOf(parameters, some, from, to, into) {
			const own = some.subarray(from, to).map(index => indices[index]);
			problem.gradientOf(parameters, own, 0, own.length, into);
		},
	};
}
