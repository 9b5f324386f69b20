import {lossCostOf} from '../cost.js';
import {differenceHessian, hessianRoom} from '../curvature/hessian.js';
import {descending, type Objective} from '../minimize/descend.js';
import {minimizing} from '../minimize/minimize.js';
import type {Minimum, Problem} from '../problem.js';
import {widthsOutside} from '../setup/widths.js';
import {roomyBox} from './box.js';
import type {FieldRun} from './field-run.js';
import {parting} from './parted.js';
import type {Visited} from './visited.js';
import {partOf, quiet} from './work.js';

/** What the search for minima found; a loss of NaN and nothing where it did not look, or found no loss that is finite. */
export type Searched = {
	readonly loss: number;
	readonly parameters: readonly number[];
	readonly minima: readonly Minimum[];
	/**
	 * The lowest loss over the few examples that were searched through, in the domain alone where it falls ever on, and whether
	 * they are told apart there.
	 */
	readonly base: number;
	readonly isParted: boolean;
	/** Where the lowest point moved to as the domain was widened, in widths of it. */
	readonly ways: readonly (readonly number[])[];
	/** Whether it was lower each time, and whether it is on the rim of the widest. */
	readonly alwaysFalls: boolean;
	readonly isOnRim: boolean;
};

export const nothing: Searched = {
	...{loss: Number.NaN, parameters: [], minima: [], base: Number.NaN},
	...{isParted: false, ways: [], alwaysFalls: false, isOnRim: false},
};

/** Parameters, and examples times parameters, beyond which nobody looks: the race itself finds the way. */
const [mostParameters, mostWork] = [10, 1000];

/** The same for the few descents that end where a search over fewer examples did. */
const mostExact = 2e5;

/**
 * Whether places that nobody came to yet are less likely than not, after descents that came to so many, each as likely
 * as any other before (Boender & Rinnooy Kan, Mathematical Programming 37, 1987, 59–80): 8 for one place, 17 for two.
 */
const isEnough = (descents: number, places: number): boolean =>
	descents > places + 2 && (places * (descents - 1)) / (descents - places - 2) < places + 0.5;

/** How many times an open domain is looked at ten times as wide, where its lowest point is on its edge. */
const mostWidenings = 4;

/** So near an edge, in widths, is on it. */
const edge = 1e-9;

const isOnEdge = (domain: Problem['domain'], point: readonly number[]) =>
	domain.some(([low, high], k) => point[k] - low <= edge * (high - low) || high - point[k] <= edge * (high - low));

/** The same middle, ten times as wide. */
const widened = (domain: Problem['domain']): Problem['domain'] =>
	domain.map(([low, high]) => {
		const [middle, half] = [(low + high) / 2, 5 * (high - low)];
		return [middle - half, middle + half] as const;
	});

/** What is lower by less, as a share of the way down from the start, is as low. */
const asLow = 1e-3;

/** Whether a loss is lower than another so that it is worth going far for. */
function isFarLower({loss, start}: Problem, low: number, before: number): boolean {
	const height = loss(Float64Array.from(start)) - before;
	return (
		before - low >
		Math.max(1e-9 * Math.abs(before), height > 0 && height < Number.POSITIVE_INFINITY ? asLow * height : 0)
	);
}

function objectiveOf(problem: Problem, domain: Problem['domain']): Objective {
	const room = hessianRoom(problem.dimension);
	return {
		domain,
		loss: parameters => problem.loss(parameters),
		curvature(parameters, gradient, hessian) {
			problem.gradient(parameters, gradient);
			differenceHessian(problem, parameters, room);
			hessian.set(room.hessian);
		},
	};
}

/** Whether no point a thousandth of the domain away along an axis is lower: the domain may end where the loss does not. */
function isLowest(problem: Problem, {parameters, loss}: Minimum): boolean {
	return problem.domain.every(([low, high], k) =>
		[-1e-3, 1e-3].every(part => {
			const near = Float64Array.from(parameters);
			near[k] += part * (high - low);
			return !(problem.loss(near) < loss);
		}),
	);
}

/** Minima of a few examples from which one descends on all. */
const mostFollowed = 4;

/** The minima that are next to those of a few of the examples, the lowest first. */
function* exactly(
	problem: Problem,
	domain: Problem['domain'],
	minima: readonly Minimum[],
): Generator<void, readonly Minimum[]> {
	const objective = objectiveOf(problem, domain);
	const exact: Minimum[] = [];
	for (const {parameters, best} of minima.slice(0, mostFollowed)) {
		const rest = yield* descending(objective, Float64Array.from(parameters));
		if (Number.isFinite(rest.loss)) exact.push({parameters: Array.from(rest.parameters), loss: rest.loss, best});
	}
	return exact.sort((a, b) => a.loss - b.loss);
}

/**
 * Looks for the minima of a problem of at most ten parameters, by descents from many starts over its domain; an open one
 * is widened as long as the lowest point is on its edge, and does not part the examples; that of a formula also as long as
 * it is lower farther out. Nothing is proved. Yields how much is done, 0 … 1.
 *
 * Where its examples are many, that is done over a `few` of them, and only the last descents are over all.
 */
export function* searching(problem: Problem, few = problem): Generator<number, Searched> {
	const {dimension, isOpen} = problem;
	const {exampleCount} = few;
	if (dimension > mostParameters || lossCostOf(few) > mostWork) return nothing;
	const isExact = few === problem;
	if (!isExact && lossCostOf(problem) > mostExact) return nothing;
	let {domain} = problem;
	let minima: readonly Minimum[] = [];
	let [areParted, first] = [false, Number.NaN];
	let falls = 0;
	let isOnRim = false;
	const ways: (readonly number[])[] = [];
	let done = 0;
	// What data are fitted by is far outside only if the way leads there.
	const isFormula = exampleCount === 1;
	const rounds = isOpen ? mostWidenings : 0;
	for (let round = 0; round <= rounds; round++) {
		const around = round === 0 ? domain : widened(domain);
		// How often it is widened, nobody knows: each time half of what is left.
		const share = isOpen ? (1 - done) / 2 : 1;
		const options = {isEnough: isFormula && (round === 0 || dimension <= 2) ? undefined : isEnough, scans: isFormula};
		const {minima: there} = yield* partOf(minimizing(objectiveOf(few, around), options), done, share);
		done += share;
		const [best] = there;
		const [before] = minima;
		if (round === 0 && best === undefined) break;
		const isLower = before === undefined || (best !== undefined && isFarLower(few, best.loss, before.loss));
		// Of places as low the nearest is the best.
		if (best === undefined || !(isLower || isOnRim)) break;
		if (before) {
			const last = before.parameters;
			ways.push(best.parameters.map((value, k) => (value - last[k]) / (problem.domain[k][1] - problem.domain[k][0])));
		}
		[domain, minima] = [around, there];
		if (round === 0) first = best.loss;
		isOnRim = isOpen === true && isOnEdge(domain, best.parameters);
		if (round > 0 && isLower) falls++;
		// Farther out it is lower, wherever one stops.
		areParted = yield* quiet(parting(few, best.parameters), done);
		if (areParted || !(isOnRim || isFormula)) break;
	}
	const alwaysFalls = falls === mostWidenings;
	const base = alwaysFalls && isFormula ? first : (minima[0]?.loss ?? Number.NaN);
	if (!isExact) minima = yield* quiet(exactly(problem, domain, minima), 1);
	const [best] = minima;
	if (best === undefined) return nothing;
	const {loss, parameters} = best;
	return {
		...{loss, parameters, base, ways, isParted: areParted, alwaysFalls, isOnRim},
		minima: isOpen ? minima.filter(one => isLowest(problem, one)) : minima,
	};
}

/** Low places on the way of one racer, and of all, from which one descends. */
const [mostPerWay, mostDescents] = [6, 30];

/** Losses between two looks at the outside. */
const slice = 500;

/** The places on a way that are lower than the one before and the one behind, the lowest first. */
function* lowOn(problem: Problem, {places, count, dimension}: Visited): Generator<void, Place[]> {
	const low: Place[] = [];
	let [before, here] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let at = 0; at <= count; at++) {
		const next =
			at < count ? problem.loss(places.slice(at * dimension, (at + 1) * dimension)) : Number.POSITIVE_INFINITY;
		if (here < before && !(next < here) && Number.isFinite(here))
			low.push({loss: here, parameters: Array.from(places.subarray((at - 1) * dimension, at * dimension))});
		[before, here] = [here, next];
		if (at % slice === 0) yield;
	}
	return low.sort((a, b) => a.loss - b.loss).slice(0, mostPerWay);
}

type Place = Pick<Minimum, 'loss' | 'parameters'>;

/**
 * The lowest that a search comes to from where racers went: by descents from the low places of every way, and over the box
 * that they went through, where an open domain is not all of it. Only from their lowest place where losses are dear; undefined
 * where none is finite. Yields how much is done.
 */
export function* following(problem: Problem, run: FieldRun): Generator<void, Place | undefined> {
	const {domain, isOpen} = problem;
	const begun: Place[] = Number.isNaN(run.loss) ? [] : [{loss: run.loss, parameters: run.parameters}];
	const isCheap = lossCostOf(problem) <= mostWork;
	if (isCheap) for (const visited of run.visited) begun.push(...(yield* lowOn(problem, visited)));
	const within = isOpen ? begun : begun.filter(({parameters}) => widthsOutside(domain, parameters) === 0);
	within.sort((a, b) => a.loss - b.loss);
	const box = run.box.length > 0 ? roomyBox(domain, run.box) : domain;
	const objective = objectiveOf(
		problem,
		isOpen
			? roomyBox(
					box,
					within.flatMap(({parameters}) => parameters.map(at => [at, at] as const)),
				)
			: domain,
	);
	let best = within.at(0);
	const keep = (one: Place | undefined) => {
		if (one !== undefined && Number.isFinite(one.loss) && !(one.loss >= best!.loss)) best = one;
	};
	if (lossCostOf(problem) > mostExact) return best;
	for (const {parameters} of within.slice(0, isCheap ? mostDescents : 1)) {
		const {loss, parameters: end} = yield* descending(objective, Float64Array.from(parameters));
		keep({loss, parameters: Array.from(end)});
	}
	if (
		best &&
		isOpen &&
		problem.exampleCount === 1 &&
		isCheap &&
		box.some(([low, high], k) => low < domain[k][0] || high > domain[k][1])
	) {
		const going = minimizing(objectiveOf(problem, box), {
			isEnough: problem.dimension > 2 ? isEnough : undefined,
			scans: true,
		});
		for (let next = going.next(); ; next = going.next()) {
			if (next.done) {
				keep(next.value.minima[0]);
				break;
			}
			yield;
		}
	}
	return best;
}
