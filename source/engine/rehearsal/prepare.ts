import {atOnce} from '../at-once.js';
import {ProblemError} from '../errors.js';
import type {Minimum, Problem} from '../problem.js';
import type {Found} from '../setup/found.js';
import {observedOf} from '../setup/observe.js';
import {type RaceOptions, resolveRace} from '../setup/resolve.js';
import type {RaceSetup} from '../setup/setup.js';
import {widthsBetween} from '../setup/widths.js';
import {roomyBox} from './box.js';
import {fallingFrom, named} from './endless.js';
import {fewOf} from './few.js';
import {type FieldRun, rehearsedTicks, runningField} from './field-run.js';
import {parting} from './parted.js';
import {sinkingFrom} from './pole.js';
import {rating} from './rating.js';
import {type Searched, searching} from './search.js';
import {partOf, quiet} from './work.js';

/** Ticks that a race is rehearsed for where nobody says how many. */
export const usualTicks = 1000;

/** Examples times parameters that a rehearsal may visit; the same where the search has found the way before it. */
const [mostWork, lessWork] = [1e9, 1e8];

export type PrepareOptions = {
	/** Ticks that the race is rehearsed for, but for what takes too long; 1,000 when absent. */
	readonly ticks?: number;
	/** Whether rates are looked for also for those of the lecture's six who do not race, as anybody may join; false when absent. */
	readonly isForAll?: boolean;
};

/** What each part of the work takes of it, about. */
const shares = {search: 0.3, rates: 0.5, field: 0.2};

type Best = Pick<Found, 'loss' | 'parameters'>;

/** Whether a race has yet to be prepared: nobody knows the least loss of its problem, and nobody has looked. */
export const isUnprepared = (race: Pick<RaceSetup, 'problem' | 'sample' | 'found'>): boolean =>
	Number.isNaN(observedOf(race).minimumLoss) && race.found === undefined;

/** So near the best, in widths, is the best. */
const near = 1e-3;

/** The minima that were found, best those alone that are as low as what is best. */
function minimaBy({domain}: Problem, {minima}: Searched, best: Best): Minimum[] {
	const ceiling = best.loss + 1e-9 * Math.abs(best.loss);
	const judged = minima.map(one => ({...one, best: one.loss <= ceiling}));
	if (judged.some(one => one.best)) return judged;
	const others = judged.filter(({parameters}) => !(widthsBetween(domain, parameters, best.parameters) <= near));
	return [{...best, best: true}, ...others];
}

/** Widths that an open domain is widened by, at most, where the loss falls without end. */
const mostBeyond = 4;

/** An open domain widened to where one went; a place that is far away in it too, where it is a goal. */
function boxOf(domain: Problem['domain'], visited: FieldRun['box'], best: readonly number[]): Problem['domain'] {
	if (best.length > 0) return roomyBox(domain, [...visited, ...best.map(at => [at, at] as const)]);
	const clipped = visited.map(([low, high], k) => {
		const beyond = mostBeyond * (domain[k][1] - domain[k][0]);
		return [Math.max(low, domain[k][0] - beyond), Math.min(high, domain[k][1] + beyond)] as const;
	});
	return roomyBox(domain, clipped);
}

type Endless = Pick<Found, 'along' | 'limit'>;

/** How the loss falls without end, as far as can be seen from a low point; `undefined` where it does not. */
function* endlessFrom(
	problem: Problem,
	{loss, parameters}: Best,
	ways?: readonly (readonly number[])[],
): Generator<void, Endless | undefined> {
	if (yield* parting(problem, parameters)) {
		const along = parameters.map((value, k) => value / (problem.domain[k][1] - problem.domain[k][0]));
		return {along: named(problem, along), limit: 0};
	}
	const along =
		(yield* sinkingFrom(problem, parameters)) ??
		(problem.isOpen ? yield* fallingFrom(problem, parameters, loss, ways) : undefined);
	return along === undefined ? undefined : {along};
}

/**
 * A race on a problem whose least loss nobody knows, with what has to be known before its start: default rates, where
 * they are missing (for who races without one, over a few of the examples), and L̂, the lower of what the search for minima
 * and the race itself, run silently, find. Where the loss falls without end there is no L̂, and it says along what. A race
 * with a target of its own is not rehearsed. Any other race is as `resolveRace` gives it.
 *
 * The same options and ticks give the same bits. Yields, every few milliseconds, how much is done, 0 … 1.
 */
export function* preparing(
	options: RaceOptions,
	{ticks = usualTicks, isForAll = false}: PrepareOptions = {},
): Generator<number, RaceSetup> {
	const asked = resolveRace(options);
	const {source} = asked;
	if (!isUnprepared(asked)) return asked;
	const observed = observedOf(asked);
	const few = fewOf(asked.problem, asked.seed);
	const isFew = few !== asked.problem;
	const searched = yield* partOf(searching(observed, isFew ? few : observed), 0, shares.search);
	const isSearched = !Number.isNaN(searched.loss);
	const from = isSearched ? searched : {loss: Number.POSITIVE_INFINITY, parameters: observed.start};
	const early = yield* quiet(endlessFrom(observed, from, searched.ways), shares.search);
	const learningRates =
		early === undefined || early.limit !== undefined
			? yield* partOf(rating(asked, options, few, searched, isForAll), shares.search, shares.rates)
			: source.learningRates;
	const rated = resolveRace({...options, problem: {...source, learningRates}});
	const run =
		asked.target !== undefined && isSearched && early === undefined
			? undefined
			: yield* partOf(
					runningField(rated, rehearsedTicks(rated, ticks, isSearched ? lessWork : mostWork)),
					shares.search + shares.rates,
					shares.field,
				);
	return yield* withFound(options, rated, searched, run, early);
}

function* withFound(
	options: RaceOptions,
	rated: RaceSetup,
	searched: Searched,
	run: FieldRun | undefined,
	early: Endless | undefined,
): Generator<number, RaceSetup> {
	const {source} = rated;
	const observed = observedOf(rated);
	const isLower = run !== undefined && !(run.loss >= searched.loss) && !Number.isNaN(run.loss);
	const {loss, parameters} = isLower ? run : searched;
	if (Number.isNaN(loss)) {
		throw new ProblemError(`${source.id} has no loss that is finite anywhere it was looked at: start elsewhere.`);
	}
	const best = {loss, parameters};
	const endless = early ?? (yield* quiet(endlessFrom(observed, best, run?.ways), 1));
	const ready = {
		...source,
		minima: endless === undefined ? minimaBy(observed, searched, best) : [],
		...(source.isOpen ? {domain: boxOf(source.domain, run?.box ?? [], endless === undefined ? parameters : [])} : {}),
	};
	return {
		...resolveRace({...options, problem: ready}),
		found: {...best, ...endless},
	};
}

/** The same at once. */
export function prepared(options: RaceOptions, ticks = usualTicks): RaceSetup {
	return atOnce(preparing(options, {ticks}));
}
