import {InputError} from '../errors.js';
import type {Optimizer} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import type {Minimum, Problem} from '../problem.js';
import type {Found} from '../setup/goal.js';
import {defaultField, type RaceOptions, resolveRace} from '../setup/resolve.js';
import {observedOf} from '../setup/observe.js';
import type {RaceSetup} from '../setup/setup.js';
import {widthsBetween} from '../setup/widths.js';
import {roomyBox} from './box.js';
import {fallingFrom} from './endless.js';
import {type FieldRun, rehearsedTicks, runningField} from './field-run.js';
import {climbing} from './ladder.js';
import {type Searched, searching} from './search.js';

/** Ticks that a race is rehearsed for where nobody says how many. */
export const usualTicks = 1000;

/** Examples times parameters beyond which no rates are looked for. */
const mostWork = 1e4;

/** What each part of the work takes of it, about. */
const shares = {search: 0.3, rates: 0.5, field: 0.2};

type Best = Pick<Found, 'loss' | 'parameters'>;

/** Whether a race has yet to be prepared: nobody knows the least loss of its problem, and nobody has looked. */
export const isUnprepared = (race: Pick<RaceSetup, 'problem' | 'sample' | 'found'>): boolean =>
	Number.isNaN(observedOf(race).minimumLoss) && race.found === undefined;

/** Work as a part of some other. */
function* partOf<Result>(work: Generator<number, Result>, from: number, share: number): Generator<number, Result> {
	for (let next = work.next(); ; next = work.next()) {
		if (next.done) return next.value;
		yield from + share * next.value;
	}
}

/** Work that does not say how far it is, where so much of the whole is done. */
function* quiet<Result>(work: Generator<void, Result>, share: number): Generator<number, Result> {
	for (let next = work.next(); ; next = work.next()) {
		if (next.done) return next.value;
		yield share;
	}
}

/** Who needs a rate that nobody has said: the six of the lecture, and who races and brings none along. */
function unrated({source, lanes}: RaceSetup): Optimizer[] {
	const all = [...defaultField.map(id => optimizers[id]), ...lanes.map(({optimizer}) => optimizer)];
	return [...new Set(all)].filter(
		({id, rate, hyperparameters}) =>
			rate === undefined && 'learningRate' in hyperparameters && source.learningRates[id] === undefined,
	);
}

/** Default rates by the rule of those there are. */
function* rating(setup: RaceSetup, base: number): Generator<number, Problem['learningRates']> {
	const {source, problem} = setup;
	const found: Record<string, number> = {...source.learningRates};
	if (problem.dimension * problem.exampleCount > mostWork || Number.isNaN(base)) return found;
	const wanted = unrated(setup);
	for (const [index, optimizer] of wanted.entries()) {
		const best = yield* quiet(climbing(problem, optimizer, {base}), index / wanted.length);
		if (best) found[optimizer.id] = best.rate;
	}
	return found;
}

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
 * they are missing, and L̂, the lower of what the search for minima and the race itself, run silently, find. Where the
 * loss falls without end there is no L̂, and it says along what. A race with a target of its own is not rehearsed. Any
 * other race is as `resolveRace` gives it.
 *
 * The same options and ticks give the same bits. Yields, every few milliseconds, how much is done, 0 … 1.
 */
export function* preparing(options: RaceOptions, ticks = usualTicks): Generator<number, RaceSetup> {
	const asked = resolveRace(options);
	const {source} = asked;
	if (!isUnprepared(asked)) return asked;
	const observed = observedOf(asked);
	const searched = yield* partOf(searching(observed), 0, shares.search);
	const isSearched = !Number.isNaN(searched.loss);
	const from = isSearched ? searched.parameters : observed.start;
	const early = observed.isOpen
		? yield* quiet(
				fallingFrom(observed, from, isSearched ? searched.loss : Number.POSITIVE_INFINITY, searched.ways),
				shares.search,
			)
		: undefined;
	const learningRates =
		early === undefined
			? yield* partOf(rating(asked, searched.loss), shares.search, shares.rates)
			: source.learningRates;
	const rated = resolveRace({...options, problem: {...source, learningRates}});
	const run =
		asked.target !== undefined && isSearched
			? undefined
			: yield* partOf(runningField(rated, rehearsedTicks(rated, ticks)), shares.search + shares.rates, shares.field);
	return yield* withFound(options, rated, searched, run, early);
}

function* withFound(
	options: RaceOptions,
	rated: RaceSetup,
	searched: Searched,
	run: FieldRun | undefined,
	early: string | undefined,
): Generator<number, RaceSetup> {
	const {source} = rated;
	const observed = observedOf(rated);
	const isLower = run !== undefined && !(run.loss >= searched.loss) && !Number.isNaN(run.loss);
	const {loss, parameters} = isLower ? run : searched;
	if (Number.isNaN(loss)) {
		throw new InputError(`${source.id} has no loss that is finite anywhere it was looked at: start elsewhere.`);
	}
	const along =
		early ?? (observed.isOpen ? yield* quiet(fallingFrom(observed, parameters, loss, run?.ways), 1) : undefined);
	const best = {loss, parameters};
	const ready = {
		...source,
		minima: along === undefined ? minimaBy(observed, searched, best) : [],
		...(source.isOpen ? {domain: boxOf(source.domain, run?.box ?? [], along === undefined ? parameters : [])} : {}),
	};
	return {
		...resolveRace({...options, problem: ready}),
		found: {...best, ...(along === undefined ? {} : {along})},
	};
}

/** The same at once. */
export function prepared(options: RaceOptions, ticks = usualTicks): RaceSetup {
	const running = preparing(options, ticks);
	for (let next = running.next(); ; next = running.next()) if (next.done) return next.value;
}
