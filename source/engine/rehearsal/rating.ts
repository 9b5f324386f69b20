import {lossCostOf} from '../cost.js';
import type {Optimizer, Rated} from '../optimizer.js';
import {optimizers} from '../optimizers/index.js';
import type {Problem} from '../problem.js';
import {defaultField, fieldFor, type RaceOptions, resolveRace} from '../setup/resolve.js';
import type {RaceSetup} from '../setup/setup.js';
import {parseRacer} from '../setup/spec.js';
import {forBatch} from './few.js';
import {runningField} from './field-run.js';
import {climbing, usualClimb} from './ladder.js';
import {parting} from './parted.js';
import {type Searched, searching} from './search.js';
import {steadied} from './steadied.js';
import {quiet} from './work.js';

/** Examples times parameters that may be visited for all rates together, were every rung tried; ticks that are too few. */
const [mostWork, fewest] = [1.5e8, 10];

/** Ticks of a climb, in those that a rate is judged by: 19 rungs, and one that is run on and another. */
const ticksPerClimb = 28;

/** What a base is looked for by, where nobody knows one. */
const probes = ['adam:lr=0.001', 'adam:lr=0.01', 'adam:lr=0.1', 'adam:lr=1'];

/** Who else races whose rates are made from: itself, or those it goes by. */
function baseOf({id, rate}: Rated, source: Problem): string | undefined {
	if (source.learningRates[id] !== undefined || typeof rate === 'number') return undefined;
	return rate === undefined ? id : baseOf(rate.of, source);
}

/** Who needs a rate that nobody has said: who races without one, and where anybody may race the six of the lecture. */
function unrated({source, lanes}: RaceSetup, options: RaceOptions, isForAll: boolean): Optimizer[] {
	const {learningRate, racers = fieldFor(source), optimizers: own = []} = options;
	const asked = lanes.filter((_, at) => {
		const racer = racers[at];
		const {hyper} = typeof racer === 'string' ? parseRacer(racer, own) : racer;
		return learningRate === undefined && hyper?.learningRate === undefined;
	});
	const all = [...(isForAll ? defaultField.map(id => optimizers[id]) : []), ...asked.map(({optimizer}) => optimizer)];
	const known = new Map([...all, ...Object.values(optimizers)].map(one => [one.id, one]));
	return [...new Set(all.map(one => baseOf(one, source)))].flatMap(id => {
		const one = id === undefined ? undefined : known.get(id);
		return one && 'learningRate' in one.hyperparameters ? [one] : [];
	});
}

/** The lowest loss that is known of a problem, and whether its examples are told apart there; by what Adam comes to where the search does not look. */
function* lowestOf(
	problem: Problem,
	ticks: number,
	searched?: Searched,
): Generator<number, Pick<Searched, 'base' | 'isParted'>> {
	const {base, isParted: areParted} = searched ?? (yield* quiet(searching(problem), 0));
	if (!Number.isNaN(base)) return {base, isParted: areParted};
	const probe = resolveRace({problem, racers: probes, observe: {every: 1}});
	const {loss, parameters} = yield* quiet(runningField(probe, 2 * ticks), 0);
	return {base: loss, isParted: !Number.isNaN(loss) && (yield* quiet(parting(problem, parameters), 0))};
}

/**
 * Default rates by the rule of those there are, over a few examples: for who races without one, and where `isForAll` for
 * the lecture's six. The more there is to visit, the fewer ticks each is judged by; where that were under ten, none is
 * looked for. Where no base is known, the lowest that Adam comes to at four rates stands for it.
 *
 * Where these few are told apart without an error, the best rate would be the greatest that there is: a penalty then keeps
 * the way short, and a rate is judged by half the ticks, as it is not what will be raced on.
 */
export function* rating(
	setup: RaceSetup,
	options: RaceOptions,
	few: Problem,
	searched: Searched,
	isForAll: boolean,
): Generator<number, Problem['learningRates']> {
	const found: Record<string, number> = {...setup.source.learningRates};
	const wanted = unrated(setup, options, isForAll);
	// As if anybody might join, whoever asks: the same race has the same rates, whatever others are looked for beside it.
	const climbs = unrated(setup, options, true).length;
	const perTick = lossCostOf(few) * ticksPerClimb * climbs;
	const most = Math.min(usualClimb, Math.floor(mostWork / perTick));
	if (most < fewest || wanted.length === 0) return found;
	const lowest = yield* lowestOf(few, most, searched);
	const judged = lowest.isParted ? steadied(few) : few;
	const ticks = lowest.isParted ? Math.ceil(most / 2) : most;
	const {base} = lowest.isParted ? yield* lowestOf(judged, ticks) : lowest;
	if (Number.isNaN(base)) return found;
	for (const [index, optimizer] of wanted.entries()) {
		const {batch} = (setup.lanes.find(lane => lane.optimizer === optimizer) ?? setup.lanes[0]).settings;
		const scaled = forBatch(judged, batch, setup.problem.exampleCount);
		const above = (scaled === judged ? 1 : (batch as number) / setup.problem.exampleCount) * base;
		const best = yield* quiet(climbing(scaled, optimizer, {base: above, ticks}), index / wanted.length);
		if (best) found[optimizer.id] = best.rate;
	}
	return found;
}
