import {InputError, refused, unknownName} from '../errors.js';
import {greatestRate, hyperparameters} from '../hyperparameters.js';
import type {Optimizer, Rated} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import type {Problem} from '../problem.js';
import {problems} from '../problems/index.js';
import {checkBatch, checkSchedules} from './check-lane.js';
import {checkName} from './check-name.js';
import {checkOptimizer} from './check-optimizer.js';
import {checkProblem} from './check-problem.js';
import {checkCount, checkRules} from './check-setup.js';
import {checkList, checkObject, checkPoint} from './checks.js';
import {holdOut} from './hold-out.js';
import {type ObserveOptions, observedOf, sampleOf} from './observe.js';
import {type Clock, type LaneSetup, type RaceSetup, raceDefaults} from './setup.js';
import {checkHyper, checkRacer, optimizerOf, parseRacer, type RacerOptions} from './spec.js';
import {checkHeights, checkStart} from './start.js';

/** Racers by id that race where nobody says who, and the problem does not either. */
export const defaultField: readonly string[] = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'];

/** Who races on a problem where nobody says who. */
export const fieldFor = (problem: Problem): readonly (string | RacerOptions)[] => problem.field ?? defaultField;

/** What a race is asked to be. */
export type RaceOptions = {
	/** An id, or a problem of your own; `toy` when absent. */
	readonly problem?: string | Problem;
	/** SPEC strings ("adam", "gd:lr=0.5") or options; the problem's own field when absent, else the six of the lecture. */
	readonly racers?: readonly (string | RacerOptions)[];
	/** Optimizers of your own that a SPEC and an id may name beside ours; each by an id of its own. */
	readonly optimizers?: readonly Optimizer[];
	/** Learning rate of every racer that names none and has one, above 0 and at most 1e6; the problem's for each when absent. */
	readonly learningRate?: number;
	/** Where racers begin that name no start of their own: length d, finite; the problem's when absent. */
	readonly start?: readonly number[];
	/** `steps` when absent. */
	readonly clock?: Clock;
	/** τ in (0, 1); 0.001 when absent. */
	readonly tolerance?: number;
	/** Updates, an integer ≥ 0; 20 when absent. */
	readonly patience?: number;
	/** A safe integer; 1 when absent. */
	readonly seed?: number;
	/** The loss to come to, finite, instead of L* or the best found. */
	readonly target?: number;
	/**
	 * The share of the examples that is held out, by the seed, above 0 and below 1: the race and its L* are over the rest.
	 * At least one example must be on either side. None when absent, but a fifth where a schedule watches them.
	 */
	readonly holdOut?: number;
	/** How often the whole loss is looked at, and over how many examples at most, 10,000 when absent: see `Observe`. */
	readonly observe?: ObserveOptions;
};

/** The problem of an id; throws `InputError` with the nearest known one. */
export function findProblem(id: unknown): Problem {
	if (typeof id !== 'string' || !Object.hasOwn(problems, id)) throw unknownName('problem', id, Object.keys(problems));
	return problems[id];
}

/** Digits that a multiple of a rate is rounded to, so that 3 times 0.1 is 0.3. */
const rateDigits = 12;

/**
 * The learning rate a racer gets on a problem when nobody names one: the problem's for it, or else what its optimizer
 * says.
 */
export function defaultRate(problem: Problem, {id, rate}: Rated): number {
	const own = problem.learningRates[id];
	if (own !== undefined) return own;
	if (typeof rate !== 'object') return rate ?? hyperparameters.learningRate.initial;
	const multiple = rate.times * defaultRate(problem, rate.of);
	return Math.min(greatestRate, Number(multiple.toPrecision(rateDigits)));
}

/** Every hyper-parameter of an optimizer: as asked, or by the problem (the rate), or its initial value. */
function resolveHyper(problem: Problem, optimizer: Optimizer, racer: RacerOptions, options: RaceOptions) {
	const hyper: Record<string, number> = {};
	for (const [key, parameter] of Object.entries(optimizer.hyperparameters)) {
		const fallback =
			key === 'learningRate' ? (options.learningRate ?? defaultRate(problem, optimizer)) : parameter.initial;
		hyper[key] = checkHyper(parameter, racer.hyper?.[key] ?? fallback);
	}
	return hyper;
}

/**
 * One racer, every default filled in; its name is made unique among `taken` where it names none itself. Throws
 * `InputError` for what is not sound.
 */
export function resolveLane(
	racer: RacerOptions,
	problem: Problem,
	options: Pick<RaceOptions, 'learningRate' | 'start' | 'optimizers'>,
	taken: ReadonlySet<string>,
): LaneSetup {
	checkOptions(options);
	const {optimizers: own} = options;
	checkRacer('racer', racer, {own});
	checkProblem('problem', problem);
	if (!(taken instanceof Set)) throw refused('taken', taken, 'a Set of names');
	const optimizer = optimizerOf('racer.optimizer', racer.optimizer, own);
	let name = racer.name === undefined ? optimizer.id : checkName('name', racer.name);
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
			...checkSchedules(optimizer, racer),
		},
	};
}

/**
 * Puts lanes on a problem: some examples are held out where that is asked for, and as soon as one lane watches a
 * validation loss. Throws `InputError` where there are too few for that or for a batch, and for a start under the least loss.
 */
export function fieldOf(
	source: Problem,
	lanes: readonly LaneSetup[],
	{seed, target, observe, holdOut: share}: Pick<RaceSetup, 'seed' | 'target' | 'observe' | 'holdOut'>,
): Pick<RaceSetup, 'source' | 'problem' | 'validation' | 'sample' | 'lanes'> {
	const watched = share !== undefined || lanes.some(lane => lane.settings.schedule.kind === 'validation');
	const split = watched ? holdOut(source, seed, share) : {problem: source};
	for (const lane of lanes) checkBatch(split.problem, lane.settings.batch);
	const field = {source, ...split, ...sampleOf(split.problem, seed, observe), lanes};
	checkHeights(observedOf(field), lanes, target);
	return field;
}

/**
 * A race with other lanes. Where examples begin or end to be held out, what was found before it is of others, and goes: the
 * race has to be prepared anew.
 */
export function withLanes(setup: RaceSetup, lanes: readonly LaneSetup[]): RaceSetup {
	const {validation, sample: _, found, ...rest} = setup;
	const field = fieldOf(setup.source, lanes, setup);
	const isSame = (field.validation === undefined) === (validation === undefined);
	return {...rest, ...field, ...(isSame && found !== undefined ? {found} : {})};
}

const optionKeys: readonly (keyof RaceOptions)[] = [
	'problem',
	'racers',
	'optimizers',
	'learningRate',
	'start',
	'clock',
	'tolerance',
	'patience',
	'seed',
	'target',
	'holdOut',
	'observe',
];

/** What holds for all racers: the learning rate, and no option that is none. */
function checkOptions(options: RaceOptions): void {
	checkObject('options', options, optionKeys);
	if (options.learningRate !== undefined) checkHyper(hyperparameters.learningRate, options.learningRate);
	if (options.start !== undefined) checkPoint('start', options.start);
	if (options.optimizers !== undefined) checkOwn(options.optimizers);
}

const soundLists = new WeakSet<object>();

/** Optimizers of one's own, each by an id that no other has. */
function checkOwn(value: unknown): void {
	const list = checkList('optimizers', value);
	if (soundLists.has(list)) return;
	const ids = new Set(Object.keys(optimizers));
	for (const [at, one] of list.entries()) {
		const {id} = checkOptimizer(`optimizers[${at}]`, one);
		if (ids.has(id) && optimizers[id] !== one)
			throw new InputError(`optimizers[${at}].id "${id}" is taken: give each its own.`);
		ids.add(id);
	}
	soundLists.add(list);
}

/** Fills in every default and checks every value; throws `InputError` for what is not sound. */
export function resolveRace(options: RaceOptions = {}): RaceSetup {
	checkOptions(options);
	const {problem: wanted = raceDefaults.problem} = options;
	const source = typeof wanted === 'object' ? checkProblem('problem', wanted) : findProblem(wanted);
	if (source.exampleCount < 1) throw new InputError(`${source.id} has no examples: a race needs at least 1.`);
	const {racers = fieldFor(source), optimizers: own} = options;
	checkCount(checkList('racers', racers).length);
	const asked = Array.from(racers, (racer, at) =>
		typeof racer === 'string'
			? parseRacer(racer, own)
			: checkRacer(`racers[${at}]`, racer, {
					allowed: 'a SPEC such as adam:lr=0.05, or an object with an optimizer',
					own,
				}),
	);
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
	const {
		clock = raceDefaults.clock,
		tolerance = raceDefaults.tolerance,
		patience = raceDefaults.patience,
		seed = raceDefaults.seed,
		target,
		holdOut: share,
		observe,
	} = options;
	const rules = checkRules({clock, tolerance, patience, seed, target, holdOut: share, observe});
	return {...fieldOf(source, lanes, rules), ...rules};
}
