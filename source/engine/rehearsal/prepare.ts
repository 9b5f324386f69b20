import {atOnce} from '../at-once.js';
import {ProblemError} from '../errors.js';
import type {Minimum, Problem} from '../problem.js';
import {type Found, hasFinish} from '../setup/found.js';
import {observedOf} from '../setup/observe.js';
import {type RaceOptions, resolveRace} from '../setup/resolve.js';
import type {RaceSetup} from '../setup/setup.js';
import {widthsBetween} from '../setup/widths.js';
import {roomyBox} from './box.js';
import {classified, type Low, lowered} from './classify.js';
import {columnsOf, independent, proving} from './convex.js';
import {fewOf} from './few.js';
import {type FieldRun, rehearsedTicks, runningField} from './field-run.js';
import {rating} from './rating.js';
import {following, nothing, type Searched, searching} from './search.js';
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
	const columns = yield* quiet(columnsOf(observed), 0);
	const proved = yield* quiet(proving(observed, columns), 0);
	// Weights that only collinear inputs tell apart are at 0: along them there is next to nothing to find.
	const [part, whole] = independent(observed, columns);
	const sought =
		(yield* quiet(provedSearch(few, proved, isFew), 0)) ??
		(yield* partOf(searching(part, isFew ? independent(few, columns)[0] : part), 0, shares.search));
	const isSearched = !Number.isNaN(sought.loss);
	const low = isSearched
		? yield* quiet(settled(part, sought, sought), shares.search)
		: yield* quiet(classified(part, {...nowhere, parameters: part.start}), shares.search);
	const early = proved ?? {...low, parameters: whole(low.parameters)};
	const searched = proved ? sought : wholeSearch(sought, whole);
	const learningRates =
		early.along === undefined || early.limit !== undefined
			? yield* partOf(rating(asked, options, few, searched, isForAll), shares.search, shares.rates)
			: source.learningRates;
	const rated = resolveRace({...options, problem: {...source, learningRates}});
	const run =
		asked.target !== undefined && isSearched && hasFinish(early)
			? undefined
			: yield* partOf(
					runningField(rated, rehearsedTicks(rated, ticks, isSearched ? lessWork : mostWork)),
					shares.search + shares.rates,
					shares.field,
				);
	const prepared = yield* withFound(options, rated, searched, run, early, part !== observed);
	if (columns === undefined || columns.collinear.length === 0 || !prepared.found) return prepared;
	return {...prepared, found: {...prepared.found, collinear: columns.collinear}};
}

/** What was found among the inputs that each say something of their own, in all parameters. */
function wholeSearch(sought: Searched, whole: (point: readonly number[]) => number[]): Searched {
	if (Number.isNaN(sought.loss)) return sought;
	return {
		...sought,
		parameters: whole(sought.parameters),
		minima: sought.minima.map(one => ({...one, parameters: whole(one.parameters)})),
		ways: sought.ways.map(whole),
	};
}

/** What stands for a search where the least loss is proved, if it is over the few examples that rates are looked for over, too. */
function* provedSearch(few: Problem, proved: Found | undefined, isFew: boolean): Generator<void, Searched | undefined> {
	if (proved === undefined) return undefined;
	const among = isFew ? yield* proving(few, yield* columnsOf(few)) : proved;
	if (among === undefined) return undefined;
	const {loss, parameters} = proved;
	return {...nothing, loss, parameters, minima: [{loss, parameters, best: true}], base: among.loss};
}

/** Where nobody has looked: lower than that is everything. */
const nowhere = {loss: Number.POSITIVE_INFINITY, ways: [], alwaysFalls: false, isOnRim: false};

/** What the best loss is at a low point, or next to it where that is lower. */
function* settled(
	problem: Problem,
	from: Pick<Found, 'loss' | 'parameters'>,
	how: Pick<Low, 'ways' | 'alwaysFalls' | 'isOnRim'>,
): Generator<void, Found> {
	const found = yield* classified(problem, {...how, ...from});
	if (!hasFinish(found)) return found;
	const lower = yield* lowered(problem, from.parameters);
	return lower.loss < from.loss ? yield* classified(problem, {...how, ...lower}) : found;
}

/** What was found before a race and the race itself came to; where nobody could search, that it was lowest is all that is known. */
function* afterRun(
	problem: Problem,
	isSearched: boolean,
	run: FieldRun,
	early: Found,
	isPart: boolean,
): Generator<unknown, Found> {
	const {loss, parameters, ways} = run;
	if (early.kind === 'proved' || (isPart && isSearched)) return early;
	if (!hasFinish(early)) return loss < early.loss || !isSearched ? {...early, loss, parameters} : early;
	if (!isSearched) {
		const found = yield* classified(problem, {...nowhere, loss, parameters, ways});
		return hasFinish(found) ? {...found, kind: 'raced'} : found;
	}
	const low = yield* following(problem, run);
	return low !== undefined && low.loss < early.loss ? yield* settled(problem, low, {...nowhere, ways}) : early;
}

function* withFound(
	options: RaceOptions,
	rated: RaceSetup,
	searched: Searched,
	run: FieldRun | undefined,
	early: Found,
	isPart: boolean,
): Generator<number, RaceSetup> {
	const {source} = rated;
	const observed = observedOf(rated);
	const isSearched = !Number.isNaN(searched.loss);
	const found =
		run === undefined || Number.isNaN(run.loss)
			? early
			: yield* quiet(afterRun(observed, isSearched, run, early, isPart), 1);
	const {loss, parameters} = found;
	if (!Number.isFinite(loss)) {
		throw new ProblemError(`${source.id} has no loss that is finite anywhere it was looked at: start elsewhere.`);
	}
	const finishes = hasFinish(found);
	const ready = {
		...source,
		minima: finishes ? minimaBy(observed, searched, {loss, parameters}) : [],
		...(source.isOpen ? {domain: boxOf(source.domain, run?.box ?? [], finishes ? parameters : [])} : {}),
	};
	return {...resolveRace({...options, problem: ready}), found};
}

/** The same at once. */
export function prepared(options: RaceOptions, ticks = usualTicks): RaceSetup {
	return atOnce(preparing(options, {ticks}));
}
