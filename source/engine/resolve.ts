import {InputError, unknownName} from './errors.js';
import {hyperparameters} from './hyperparameters.js';
import type {Optimizer} from './optimizer.js';
import type {Problem} from './problem.js';
import {problems} from './problems/index.js';
import {shuffled} from './random.js';
import {constant, formatSchedule, parseMomentumSchedule, parseRateSchedule} from './schedule.js';
import {type Clock, clocks, type LaneSetup, type RaceSetup} from './setup.js';
import {checkHyper, checkName, findOptimizer, parseRacer, type RacerOptions, specKeys} from './spec.js';
import {checkHeights, checkStart} from './start.js';

/** Racers by id that race where nobody says who, and the problem does not either. */
export const defaultField: readonly string[] = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'];

/** Who races on a problem where nobody says who, as SPECs. */
export const fieldFor = (problem: Problem): readonly string[] => problem.field ?? defaultField;

export const mostLanes = 9;
const leastForHoldOut = 10;

/** What a race is asked to be. */
export type RaceOptions = {
	/** An id, or a problem of your own; `toy` when absent. */
	readonly problem?: string | Problem;
	/** SPEC strings ("adam", "gd:lr=0.5") or options; the problem's own field when absent, else the six of the lecture. */
	readonly racers?: readonly (string | RacerOptions)[];
	/** Learning rate of every racer that names none and has one. */
	readonly learningRate?: number;
	/** Where racers begin that name no start of their own. */
	readonly start?: readonly number[];
	readonly clock?: Clock;
	/** τ in (0, 1); 0.001 when absent. */
	readonly tolerance?: number;
	/** Updates, an integer ≥ 0; 20 when absent. */
	readonly patience?: number;
	/** A safe integer; 1 when absent. */
	readonly seed?: number;
};

/** The problem of an id; throws `InputError` with the nearest known one. */
export function findProblem(id: string): Problem {
	if (!Object.hasOwn(problems, id)) throw unknownName('problem', id, Object.keys(problems));
	return problems[id];
}

/** The learning rate a racer gets on a problem when nobody names one. */
export function defaultRate(problem: Problem, optimizer: Optimizer): number {
	return problem.learningRates[optimizer.id] ?? hyperparameters.learningRate.initial;
}

/** Every hyper-parameter of an optimizer: as asked, or by the problem (the rate), or its initial value. */
function resolveHyper(problem: Problem, optimizer: Optimizer, racer: RacerOptions, options: RaceOptions) {
	for (const key of Object.keys(racer.hyper ?? {})) {
		if (!Object.hasOwn(optimizer.hyperparameters, key)) {
			throw unknownName(`hyper-parameter of ${optimizer.id}`, key, Object.keys(optimizer.hyperparameters));
		}
	}
	const hyper: Record<string, number> = {};
	for (const [key, parameter] of Object.entries(optimizer.hyperparameters)) {
		const fallback =
			key === 'learningRate' ? (options.learningRate ?? defaultRate(problem, optimizer)) : parameter.initial;
		hyper[key] = checkHyper(parameter, racer.hyper?.[key] ?? fallback);
	}
	return hyper;
}

function checkBatch(problem: Problem, batch: number | 'full'): number | 'full' {
	if (batch === 'full') return batch;
	if (!Number.isSafeInteger(batch) || batch < 1 || batch > problem.exampleCount) {
		throw new InputError(
			`batch is ${batch}: ${problem.id} has ${problem.exampleCount} to learn from; write full, or 1 to ${problem.exampleCount}.`,
		);
	}
	return batch;
}

/** One racer, every default filled in; its name is made unique among `taken` where it names none itself. */
export function resolveLane(
	racer: RacerOptions,
	problem: Problem,
	options: Pick<RaceOptions, 'learningRate' | 'start'>,
	taken: ReadonlySet<string>,
): LaneSetup {
	const optimizer = findOptimizer(racer.optimizer);
	const keys = specKeys(optimizer);
	if (racer.schedule && !keys.includes('schedule'))
		throw new InputError(`${optimizer.id} has no learning rate, so no schedule.`);
	if (racer.momentumSchedule && !keys.includes('momentum-schedule')) {
		throw new InputError(`${optimizer.id} has no momentum, so no momentum-schedule.`);
	}
	let name = racer.name === undefined ? optimizer.id : checkName(racer.name);
	if (racer.name !== undefined && taken.has(name))
		throw new InputError(`name "${name}" is taken: give each racer its own.`);
	for (let n = 2; taken.has(name); n++) name = `${optimizer.id}-${n}`;
	return {
		name,
		optimizer,
		start: checkStart(problem, racer.start ?? options.start ?? problem.start),
		settings: {
			hyper: resolveHyper(problem, optimizer, racer, options),
			batch: checkBatch(problem, racer.batch ?? 'full'),
			shuffle: racer.shuffle ?? false,
			// A schedule made by hand is checked as a written one is.
			schedule: parseRateSchedule(formatSchedule(racer.schedule ?? constant)),
			momentumSchedule: parseMomentumSchedule(formatSchedule(racer.momentumSchedule ?? constant)),
		},
	};
}

/** Whether a problem has examples enough to hold some out. */
export const canHoldOut = (source: Problem): boolean =>
	source.subset !== undefined && source.exampleCount >= leastForHoldOut;

/** Holds out a seeded fifth of the examples; the race, its loss and its L* are then over the rest, for every lane alike. */
export function holdOut(source: Problem, seed: number): {problem: Problem; validation: Problem} {
	if (!source.subset || !canHoldOut(source)) {
		throw new InputError(
			`schedule validation needs at least ${leastForHoldOut} examples to hold some out: ${source.id} has ${source.exampleCount}.`,
		);
	}
	const order = new Uint32Array(source.exampleCount);
	shuffled(order, seed, 'split', 0);
	const held = Math.round(source.exampleCount / 5);
	const part = (from: number, to: number) => [...order.subarray(from, to)].sort((a, b) => a - b);
	return {problem: source.subset(part(held, order.length)), validation: source.subset(part(0, held))};
}

/**
 * Puts lanes on a problem: some examples are held out as soon as one lane watches a validation loss. Throws
 * `InputError` where there are too few for that or for a batch, and for a start under the least loss.
 */
export function fieldOf(
	source: Problem,
	lanes: readonly LaneSetup[],
	seed: number,
): Pick<RaceSetup, 'source' | 'problem' | 'validation' | 'lanes'> {
	const watched = lanes.some(lane => lane.settings.schedule.kind === 'validation');
	const split = watched ? holdOut(source, seed) : {problem: source};
	for (const lane of lanes) checkBatch(split.problem, lane.settings.batch);
	checkHeights(split.problem, lanes);
	return {source, ...split, lanes};
}

function checkRange(what: string, value: number, sound: boolean, allowed: string): number {
	if (!sound) throw new InputError(`${what} is ${value}: it must be ${allowed}.`);
	return value;
}

/** Fills in every default and checks every value; throws `InputError` for what is not sound. */
export function resolveRace(options: RaceOptions = {}): RaceSetup {
	const wanted = options.problem ?? 'toy';
	const source = typeof wanted === 'string' ? findProblem(wanted) : wanted;
	if (source.exampleCount < 1) throw new InputError(`${source.id} has no examples: a race needs at least 1.`);
	const racers = options.racers ?? fieldFor(source);
	if (racers.length < 1 || racers.length > mostLanes) {
		throw new InputError(`${racers.length} racers: a race takes 1 to ${mostLanes}.`);
	}
	if (options.learningRate !== undefined) checkHyper(hyperparameters.learningRate, options.learningRate);
	const asked = racers.map(racer => (typeof racer === 'string' ? parseRacer(racer) : racer));
	// Names given by hand come first, so that one made up never takes a name that somebody asks for.
	const given = asked.flatMap(({name}) => (name === undefined ? [] : [name]));
	const lanes: LaneSetup[] = [];
	for (const [index, racer] of asked.entries()) {
		const before = lanes.map(lane => lane.name);
		const taken = new Set(
			racer.name === undefined
				? [...before, ...given]
				: [...before, ...asked.slice(0, index).flatMap(a => a.name ?? [])],
		);
		lanes.push(resolveLane(racer, source, options, taken));
	}
	const {clock = 'steps', tolerance = 0.001, patience = 20, seed = 1} = options;
	if (!clocks.includes(clock)) throw unknownName('clock', clock, clocks);
	checkRange('tolerance', tolerance, tolerance > 0 && tolerance < 1, 'above 0 and below 1');
	checkRange('patience', patience, Number.isSafeInteger(patience) && patience >= 0, 'a whole number from 0');
	checkRange('seed', seed, Number.isSafeInteger(seed), 'a whole number');
	return {...fieldOf(source, lanes, seed), clock, tolerance, patience, seed};
}
