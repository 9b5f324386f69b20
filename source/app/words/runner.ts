import {curvatureOf} from '../../engine/curvature/curvature.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Trace} from '../../engine/past/trace.js';
import {baseOf} from '../../engine/setup/goal.js';
import {widthsBetween} from '../../engine/setup/widths.js';
import type {Told} from './standing-words.js';

/** ηλ, and what it would have to be below for a racer to come to rest on ground that curves so; it is above that. */
export type Bounce = {readonly product: number; readonly bound: number};

/** One racer at a moment: how it stands, and what else may have become of it. */
export type Runner = Told & {
	/** U-turns of its loss so far. */
	readonly turns: number;
	/** Ticks for which its loss has been level, and for which it has been calm: its height above L* that of now, or nearly. */
	readonly level: number;
	readonly calm: number;
	/** Ticks for which its loss has risen, and not fallen, up to now. */
	readonly climb: number;
	/** Why its rate is too high for where it is, if it is; costs gradients, and is asked for only where it may be told. */
	readonly bounce: () => Bounce | null;
	/** The minimum it has come to rest in, or finished in where there are several to finish in; else `null`. */
	readonly minimum: readonly number[] | null;
};

/** Domain widths within which a known minimum is where a racer rests: as its badge is judged. */
const near = 1e-3;

/** Which minimum a lane is in, by its badge; one that nobody knew is where the lane is. */
export function minimumOf(
	{race: {problem}, parameters}: ReadonlyLane,
	status: Told['status'],
): readonly number[] | null {
	if (status !== 'finished' && status !== 'wrong-minimum') return null;
	const isHome = status === 'finished';
	const candidates = problem.minima.filter(({best}) => best === isHome);
	if (isHome && candidates.length < 2) return null;
	const distance = (place: readonly number[]) => widthsBetween(problem.domain, parameters, place);
	const [nearest] = candidates.map(minimum => minimum.parameters).sort((a, b) => distance(a) - distance(b));
	return nearest && (isHome || distance(nearest) <= near) ? nearest : [...parameters];
}

/** How many times the height of now one is at most that counts as level, and as calm. */
const [levelStep, calmStep] = [1.5, 1.25];

/** Ticks up to now for which a lane's height above L* was at most `step` times that of now, and not so much less. */
function sameFor({race, drawnLoss, tick}: ReadonlyLane, trace: Trace, step: number): number {
	const base = baseOf(race);
	const height = drawnLoss - base;
	if (!(height > 0)) return 0;
	const {stride, low, high} = trace.lossesAt(tick);
	let at = low.length;
	while (at > 0) {
		const [least, most] = [low[at - 1]! - base, high[at - 1]! - base];
		if (!(most <= step * height && least >= height / step)) break;
		at--;
	}
	return Math.max(0, tick - at * stride);
}

/** Ticks for which a lane's loss has risen up to now, as far as its losses are known one by one. */
function climbOf({tick}: ReadonlyLane, trace: Trace): number {
	const {stride, low, high} = trace.lossesAt(tick);
	let at = low.length - 1;
	while (at > 0 && low[at]! > high[at - 1]!) at--;
	return stride * Math.max(0, low.length - 1 - at);
}

/** For how long a lane has been level, calm, and rising, `trace` being what it left behind. */
export const levelOf = (lane: ReadonlyLane, trace: Trace): Pick<Runner, 'level' | 'calm' | 'climb'> => ({
	level: sameFor(lane, trace, levelStep),
	calm: sameFor(lane, trace, calmStep),
	climb: climbOf(lane, trace),
});

/** By how much a lane's rate is too high where it is, if it is; `null`, too, where there is no bound or none is looked for. */
export function bounceOf(lane: ReadonlyLane): Bounce | null {
	// A bound is cheap, what is to be under it is not.
	if (lane.optimizer.stableBelow === undefined) return null;
	const curvature = curvatureOf(lane);
	if (typeof curvature === 'string' || !(curvature.largest > 0)) return null;
	const {product = Number.NaN, bound = Number.NaN} = curvature;
	return product > bound ? {product, bound} : null;
}
