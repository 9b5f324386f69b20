import {lossCostOf} from '../cost.js';
import {differenceHessian, hessianRoom} from '../curvature/hessian.js';
import {descending, type Objective} from '../minimize/descend.js';
import {minimizing} from '../minimize/minimize.js';
import type {Minimum, Problem} from '../problem.js';
import {parting} from './parted.js';
import {partOf, quiet} from './work.js';

/** What the search for minima found; a loss of NaN and nothing where it did not look, or found no loss that is finite. */
export type Searched = {
	readonly loss: number;
	readonly parameters: readonly number[];
	readonly minima: readonly Minimum[];
	/** The lowest loss over the few examples that were searched through, and whether they are told apart there. */
	readonly base: number;
	readonly isParted: boolean;
	/** Where the lowest point moved to as the domain was widened, in widths of it. */
	readonly ways: readonly (readonly number[])[];
};

const nothing: Searched = {loss: Number.NaN, parameters: [], minima: [], base: Number.NaN, isParted: false, ways: []};

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
 * is widened as long as the lowest point is on its edge, and does not part the examples. Nothing is proved. Yields how much is done, 0 … 1.
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
	let before: Minimum | undefined;
	let areParted = false;
	const ways: (readonly number[])[] = [];
	let done = 0;
	for (let round = 0; round <= (isOpen ? mostWidenings : 0); round++) {
		// How often it is widened, nobody knows: each time half of what is left.
		const share = isOpen ? (1 - done) / 2 : 1;
		const minimized = minimizing(objectiveOf(few, domain), 0, exampleCount > 1 ? isEnough : undefined);
		({minima} = yield* partOf(minimized, done, share));
		done += share;
		const [best] = minima;
		if (best && before) {
			const last = before.parameters;
			ways.push(best.parameters.map((value, k) => (value - last[k]) / (problem.domain[k][1] - problem.domain[k][0])));
		}
		before = best;
		// Farther out it is lower, wherever one stops.
		areParted = best !== undefined && (yield* quiet(parting(few, best.parameters), done));
		if (best === undefined || areParted || !isOnEdge(domain, best.parameters)) break;
		domain = widened(domain);
	}
	const base = minima[0]?.loss ?? Number.NaN;
	if (!isExact) minima = yield* quiet(exactly(problem, domain, minima), 1);
	const [best] = minima;
	if (best === undefined) return nothing;
	const {loss, parameters} = best;
	return {
		...{loss, parameters, base, ways, isParted: areParted},
		minima: isOpen ? minima.filter(one => isLowest(problem, one)) : minima,
	};
}
