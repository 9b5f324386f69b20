import {accuracyOf, heldOutLossOf} from '../../engine/held-out.js';
import {inOrder} from '../../engine/hyperparameters.js';
import type {Status} from '../../engine/lane/convergence.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {formatSchedule} from '../../engine/lane/schedule.js';
import {optimizers} from '../../engine/optimizers/index.js';
import type {Minimum, Problem} from '../../engine/problem.js';
import {type Best, bestOf, type Found, hasFinish} from '../../engine/setup/found.js';
import {goalOf} from '../../engine/setup/goal.js';
import {heldOut} from '../../engine/setup/hold-out.js';
import {observedOf} from '../../engine/setup/observe.js';
import {scaleOf} from '../../engine/setup/scale.js';
import type {Clock, RaceSetup} from '../../engine/setup/setup.js';
import type {Standing} from '../../engine/standings.js';
import {reproducingLine} from './reproduce.js';

/** Every hyper-parameter there is, and those of the race's own optimizers; switches as true and false; null where the optimizer has none. */
export type Hyper = Readonly<Record<string, number | boolean | null>>;

/** Keys of every hyper-parameter there is. */
export const hyperparameterKeys: readonly string[] = inOrder(
	Object.values(optimizers).flatMap(({hyperparameters}) => Object.keys(hyperparameters)),
);

/** One racer at the end of a race, its fields in the order of JSON and CSV. Numbers may be non-finite. */
export type RacerResult = {
	readonly rank: number;
	readonly name: string;
	/** Its id. */
	readonly optimizer: string;
	readonly start: readonly number[];
	/** The learning rate as set, before any schedule. */
	readonly hyper: Hyper;
	readonly batch: number | 'full';
	readonly shuffle: boolean;
	/** As a SPEC has them; null where the optimizer has no learning rate, or no momentum. */
	readonly schedule: string | null;
	readonly momentumSchedule: string | null;
	readonly status: Status;
	/** Whether the status is known; where it is not, it is `racing`. */
	readonly judged: boolean;
	/** Whether it may have been so at a tick before, which was not evaluated, goes along with either. */
	readonly reached: number | null;
	readonly reachedIsBound: boolean;
	readonly settled: number | null;
	readonly settledIsBound: boolean;
	/** The ticks whose exact losses this rests on: how many, and the last five. */
	readonly evaluatedAt: Standing['evaluatedAt'];
	readonly updates: number;
	readonly epochs: number;
	/** Examples visited, for gradients and losses together. */
	readonly evaluations: number;
	readonly gradientEvaluations: number;
	readonly lossEvaluations: number;
	readonly initialLoss: number;
	/** Exact at the end of a race: it is looked at then. */
	readonly loss: number;
	/** Whether `loss` is what batches come to, as the tick was not evaluated. */
	readonly lossIsEstimate: boolean;
	/** Ticks from one evaluation to the next, while it raced. */
	readonly looksEvery: number;
	readonly gap: number;
	/** The loss over the examples that are held out; null where none are. */
	readonly heldOutLoss: number | null;
	/** The share of the examples on the right side of p = ½: of those held out, where some are; null where nothing is classified. */
	readonly accuracy: number | null;
	/** Of the gradient over all examples. */
	readonly gradientNorm: number;
	readonly parameters: readonly number[];
};

/** Examples as people write them: x a number each where there is one input, else a row of numbers. */
export type ExamplesResult = {
	readonly x: readonly (number | readonly number[])[];
	readonly y: readonly number[];
};

/** More examples than these are left out of a result. */
const mostExamples = 1000;

function examplesResult({examples}: Problem): ExamplesResult | null {
	if (!examples) return null;
	const {inputs} = examples;
	const y = [...examples.y.subarray(0, mostExamples)];
	const row = (i: number) => [...examples.x.subarray(i * inputs, (i + 1) * inputs)];
	return {x: y.map((_, i) => (inputs === 1 ? examples.x[i]! : row(i))), y};
}

/** Numbers by the name of the input they are of: a name may be any, `__proto__` too. */
const byName = (names: readonly string[], values: readonly number[]) =>
	Object.fromEntries(names.map((name, k) => [name, values[k]!]));

function standardizedResult({examples, parameterNames}: Problem): RaceResult['problem']['standardized'] {
	if (!examples?.scales) return null;
	const {names = parameterNames.slice(0, examples.inputs), scales} = examples;
	return {means: byName(names, scales.means), deviations: byName(names, scales.deviations)};
}

/** A race at its end, its fields in the order of JSON. */
export type RaceResult = {
	readonly problem: {
		readonly id: string;
		readonly formula: string;
		readonly dimension: number;
		readonly parameterNames: readonly string[];
		/** [least, greatest] of each parameter: the widths that badges are judged by; null where nobody said one. */
		readonly domain: Problem['domain'] | null;
		readonly start: readonly number[];
		/** L*; null where it is not known. */
		readonly minimumLoss: number | null;
		/** The best loss, how it is known and where it is; null where nobody has looked. */
		readonly best: Best | null;
		/** Where L* is not known, L̂: the lowest that the search for minima and a race before this one found. */
		readonly bestFound: Pick<Found, 'loss' | 'parameters'> | null;
		/** Where L* is proved: no loss is lower by more than `bound`, but for rounding. */
		readonly certificate: {readonly bound: number} | null;
		/** What is odd about the problem, and changes no finish: inputs that say the same, by name. */
		readonly warnings: readonly {readonly kind: 'collinear'; readonly columns: readonly string[]}[];
		/** Along what the loss falls without end: then there is no finish. */
		readonly fallsAlong: string | null;
		/** What it then falls toward and never comes to: 0 where all examples are told apart without an error; null where that is not known. */
		readonly fallsToward: number | null;
		/** The loss to come to, where one was asked for. */
		readonly target: number | null;
		/** ρ, the least that a gap of 1 can be; null where there are no gaps. */
		readonly scale: number | null;
		readonly minima: readonly Minimum[];
		/** The data, those held out included; null for a plain function. */
		readonly examples: ExamplesResult | null;
		/** Which of the examples are held out, from 0: the loss and L* are over the others. Null where none are. */
		readonly heldOut: readonly number[] | null;
		/** What was taken off each input and what it was divided by, by its name; null where inputs are as they were. */
		readonly standardized: {
			readonly means: Readonly<Record<string, number>>;
			readonly deviations: Readonly<Record<string, number>>;
		} | null;
	};
	/** Examples that a look at the loss goes over, and those that are raced on: verdicts, losses and L* are of the former. */
	readonly observe: {readonly examples: number; readonly of: number};
	readonly clock: Clock;
	readonly ticks: number;
	readonly tolerance: number;
	readonly patience: number;
	readonly seed: number;
	/** A line that runs the same race. */
	readonly command: string;
	/** What happened, a sentence each, where that was asked for. */
	readonly story?: readonly string[];
	/** In the order of the leaderboard. */
	readonly racers: readonly RacerResult[];
};

function hyperOf({optimizer, settings}: ReadonlyLane, keys: readonly string[]): Hyper {
	const values = keys.map(key => {
		const value = settings.hyper[key];
		if (value === undefined) return [key, null];
		return [key, optimizer.hyperparameters[key]!.scale === 'switch' ? value === 1 : value];
	});
	return Object.fromEntries(values);
}

/** The size of the gradient over all examples. No evaluation is counted. */
function gradientNorm({race: {problem}, parameters}: ReadonlyLane): number {
	const gradient = new Float64Array(problem.dimension);
	problem.gradient(parameters, gradient);
	return Math.hypot(...gradient);
}

/** A standing as a result has it. */
function racerResult(standing: Standing, keys: readonly string[]): RacerResult {
	const {lane, gradientEvaluations, lossEvaluations} = standing;
	const hyper = hyperOf(lane, keys);
	return {
		rank: standing.rank,
		name: standing.name,
		optimizer: lane.optimizer.id,
		start: lane.setup.start,
		hyper,
		batch: lane.settings.batch,
		shuffle: lane.settings.shuffle,
		schedule: hyper.learningRate === null ? null : formatSchedule(lane.settings.schedule),
		momentumSchedule: hyper.momentum === null ? null : formatSchedule(lane.settings.momentumSchedule),
		status: standing.status,
		judged: standing.judged,
		reached: standing.reached,
		reachedIsBound: standing.reachedIsBound,
		settled: standing.settled,
		settledIsBound: standing.settledIsBound,
		evaluatedAt: standing.evaluatedAt,
		updates: standing.updates,
		epochs: standing.epochs,
		evaluations: gradientEvaluations + lossEvaluations,
		gradientEvaluations,
		lossEvaluations,
		initialLoss: lane.initialLoss,
		loss: standing.loss,
		lossIsEstimate: standing.lossIsEstimate,
		looksEvery: lane.looksEvery,
		gap: standing.gap,
		heldOutLoss: lane.race.validation ? heldOutLossOf(lane) : null,
		accuracy: accuracyOf(lane),
		gradientNorm: gradientNorm(lane),
		parameters: [...lane.parameters],
	};
}

/** L* where it is known or proved, else null. */
function leastLoss({minimumLoss}: Problem, found: Found | undefined): number | null {
	if (found?.kind === 'proved') return found.loss;
	return Number.isNaN(minimumLoss) ? null : minimumLoss;
}

/** Everything a race says of itself after so many ticks. */
export function raceResult(setup: RaceSetup, ticks: number, standings: readonly Standing[]): RaceResult {
	const {problem, source, validation, clock, tolerance, patience, seed, target, found, holdOut} = setup;
	const goal = goalOf(setup);
	const observed = observedOf(setup);
	// An optimizer of one's own may have others.
	const keys = inOrder([...hyperparameterKeys, ...setup.lanes.flatMap(({settings}) => Object.keys(settings.hyper))]);
	return {
		problem: {
			id: problem.id,
			formula: problem.formula,
			dimension: problem.dimension,
			parameterNames: problem.parameterNames,
			domain: problem.isOpen ? null : problem.domain,
			start: problem.start,
			minimumLoss: leastLoss(observed, found),
			best: bestOf(observed, found),
			bestFound:
				found && hasFinish(found) && found.kind !== 'proved' ? {loss: found.loss, parameters: found.parameters} : null,
			certificate: found?.bound === undefined ? null : {bound: found.bound},
			warnings: (found?.collinear ?? []).map(columns => ({kind: 'collinear', columns})),
			fallsAlong: found?.along ?? null,
			fallsToward: found?.limit ?? null,
			target: target ?? null,
			scale: goal.kind === 'none' ? null : scaleOf(observed, goal.loss),
			minima: observed.minima,
			examples: examplesResult(source),
			heldOut: validation ? heldOut(source, seed, holdOut) : null,
			standardized: standardizedResult(source),
		},
		observe: {examples: observed.exampleCount, of: problem.exampleCount},
		clock,
		ticks,
		tolerance,
		patience,
		seed,
		command: reproducingLine(setup, ticks),
		racers: standings.map(standing => racerResult(standing, keys)),
	};
}
