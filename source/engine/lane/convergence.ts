import {isBottom} from '../minimize/bottom.js';
import type {Problem} from '../problem.js';
import {checkAnyNumber} from '../setup/checks.js';
import type {Goal} from '../setup/goal.js';
import {looksAlways, observedOf} from '../setup/observe.js';
import {scaleOf} from '../setup/scale.js';
import {widthsBetween, widthsOutside} from '../setup/widths.js';
import {circlingWindow, type GapWindow, gapBack, mostJudged, stallWindow, stepBack, stretchBack} from './gap-window.js';
import {at} from './lane-state.js';
import {checkRunning, type ReadonlyLane} from './readonly-lane.js';

/** How a lane stands at a tick; judged anew at each, all revocable. The order is that of judgement. */
export type Status = 'diverged' | 'circling' | 'finished' | 'wrong-minimum' | 'stalled' | 'racing';

/**
 * What a gap of 1 is: max(L₀ − L*, ρ), as against a start at the goal or next to it anything would be far. NaN where L₀
 * is not finite: as against an infinite one any loss would be home.
 */
export function dropOf(initialLoss: number, minimumLoss: number, scale: number): number {
	return Number.isFinite(initialLoss) ? Math.max(initialLoss - minimumLoss, scale) : Number.NaN;
}

/**
 * The same for a lane of a race with this goal. Where there is none it is max(1, |L₀|), by which only what is out of hand
 * is told.
 */
export function laneDrop(goal: Goal, initialLoss: number, problem: Problem): number {
	if (goal.kind !== 'none') return dropOf(initialLoss, goal.loss, scaleOf(problem, goal.loss));
	return Number.isFinite(initialLoss) ? Math.max(1, Math.abs(initialLoss)) : Number.NaN;
}

/**
 * (L − L*)/max(L₀ − L*, ρ), `scale` being the problem's ρ, all in the unit of the loss: 1 at a start, 0 at the goal; NaN
 * where L or L₀ is not finite. Throws `InputError` for what is no number.
 */
export function gapOf(loss: number, initialLoss: number, minimumLoss: number, scale: number): number {
	for (const [name, value] of Object.entries({loss, initialLoss, minimumLoss, scale})) checkAnyNumber(name, value);
	return Number.isFinite(loss) ? (loss - minimumLoss) / dropOf(initialLoss, minimumLoss, scale) : Number.NaN;
}

/** What the losses of a lane say at its present tick, and how much of them that rests on. */
export type Verdict = {
	/** `racing` where it is not known. */
	readonly status: Status;
	/** Whether exact losses, or where the lane is, say so. */
	readonly isJudged: boolean;
	/** The tick since which the gap is within the tolerance; NaN where it is not, or where nobody knows. */
	readonly settled: number;
	/** Whether it may have been so before. */
	readonly settledIsBound: boolean;
	/** Ticks up to the present one whose exact losses this rests on. */
	readonly evaluations: number;
	/** Whether exact losses of ticks before those, of the last 2,000 updates, would tell more. */
	readonly isOpen: boolean;
};

/** The tick a lane has been home since, as far as is known, and the updates made by it. */
type Settled = {readonly tick: number; readonly step: number; readonly isBound: boolean; readonly isOpen: boolean};

/**
 * Whether a lane is thrown out at its present tick, so that its badge is `diverged`; `undefined` where its loss is not
 * known at that tick, and where it is does not tell.
 */
function divergence({race, setup, state: {numbers, parameters}}: ReadonlyLane): boolean | undefined {
	if (Number.isNaN(numbers[at.drop])) return true;
	const isEvaluated = numbers[at.lookedAt] === numbers[at.tick];
	if (!isEvaluated && !parameters.every(Number.isFinite)) return true;
	const gap = numbers[at.gap];
	const loss = numbers[at.exact];
	const isOneSided = numbers[at.nearest] === Number.NEGATIVE_INFINITY;
	const {domain, isOpen, minimumLoss} = observedOf(race);
	if (isEvaluated) {
		if (!Number.isFinite(loss)) return true;
		if (Number.isNaN(numbers[at.base])) return loss > 1e6 * numbers[at.drop];
		if (!Number.isFinite(gap) || (isOneSided ? gap : Math.abs(gap)) > 1e6) return true;
		// Nobody is out for being lower than the best that was found, wherever that is.
		if (isOpen || (isOneSided && gap <= 0)) return false;
	} else if (isOpen || isOneSided) return undefined;
	const outside = widthsOutside(domain, parameters);
	// To stand far out is no motion: who was put there is judged by whether it goes farther.
	if (!(outside <= 10 || outside <= widthsOutside(domain, setup.start))) return true;
	if (!isEvaluated) return undefined;
	// Lower than the domain's least: it left by an open side.
	return !isOneSided && Math.abs(gap) > race.tolerance && loss < minimumLoss;
}

/** Whether a lane is known to be thrown out at its present tick. */
export const hasDiverged = (lane: ReadonlyLane): boolean => divergence(lane) === true;

/** Whether a lane is at rest, not home, and in a minimum, known or not, that is no best one. */
function isInWrongMinimum({race, state: {numbers, parameters, previous}}: ReadonlyLane): boolean {
	const problem = observedOf(race);
	const {domain, minima} = problem;
	if (numbers[at.step] === 0 || !(numbers[at.gap] > numbers[at.farthest])) return false;
	if (!(widthsBetween(domain, parameters, previous) < 1e-6)) return false;
	const here = minima.filter(minimum => widthsBetween(domain, parameters, minimum.parameters) <= 1e-3);
	return here.every(minimum => !minimum.best) && (here.length > 0 || isBottom(problem, parameters));
}

/** Exact gaps of a lane up to its present tick: of ticks that were evaluated to judge it, or else those it has itself. */
function windowOf({evidence, state: {numbers, gaps, mask, isPlain}}: ReadonlyLane): GapWindow {
	if (evidence) return evidence;
	const tick = numbers[at.tick];
	if (isPlain)
		return {tick, length: Math.min(tick, mask) + 1, isWhole: tick <= mask, numbers, mask, last: tick, gaps, steps: -1};
	const last = numbers[at.evaluations] - 1;
	const known = numbers[at.lookedAt] === tick ? last + 1 - numbers[at.unbrokenAfter] : 0;
	const length = Math.min(known, mask + 1);
	const isWhole = length === known && numbers[at.unbrokenFrom] === 0;
	return {tick, length, isWhole, numbers, mask, last, gaps, steps: gaps + 2 * (mask + 1)};
}

/** What judging by gaps needs to know beside them. */
type Rule = {
	/** A gap in between is home. */
	readonly nearest: number;
	readonly farthest: number;
	readonly tolerance: number;
	readonly patience: number;
};

const isHome = (gap: number, {nearest, farthest}: Rule) => gap >= nearest && gap <= farthest;

/** How far from the goal a gap is; ∞ where it is not a number. Where being lower is no fault, who is lower is there. */
function awayBy(gap: number, {nearest}: Rule): number {
	if (gap < 0) return nearest === Number.NEGATIVE_INFINITY ? 0 : -gap;
	return gap >= 0 ? gap : Number.POSITIVE_INFINITY;
}

/** The least distance of some ticks: from so many before the last one to so many. */
function leastAway(window: GapWindow, from: number, to: number, rule: Rule): number {
	// Hundreds of gaps, and while a race plays at every tick: nothing is called for one.
	const {numbers, gaps, last, mask} = window;
	const below = rule.nearest === Number.NEGATIVE_INFINITY ? 0 : -1;
	let least = Number.POSITIVE_INFINITY;
	for (let back = to; back <= from; back++) {
		const gap = numbers[gaps + ((last - back) & mask)];
		const away = gap < 0 ? below * gap : gap;
		if (away < least) least = away;
	}
	return least;
}

/** Crossings of the tolerance that are a circle's, tolerances that its mean gap is under, and ticks that it takes to tell. */
const [fewestCrossings, widest, fewestCircling] = [4, 10, 40] as const;

/** Whether a lane circles the minimum: its last gaps are small on the average, and in and out of the tolerance. */
function circles(window: GapWindow, begin: number, rule: Rule): boolean {
	const most = widest * rule.tolerance * (begin + 1);
	if (begin + 1 < fewestCircling) return false;
	const {numbers, gaps, last, mask} = window;
	const {nearest, farthest} = rule;
	let sum = 0;
	let crossings = 0;
	let was = isHome(gapBack(window, 0), rule);
	for (let back = 0; back <= begin && sum < most; back++) {
		const gap = numbers[gaps + ((last - back) & mask)];
		sum += awayBy(gap, rule);
		if ((gap >= nearest && gap <= farthest) === was) continue;
		was = !was;
		crossings++;
	}
	return sum < most && crossings >= fewestCrossings;
}

/** Whether the least distance of some last ticks is next to none below that of those before them. */
function stalls(window: GapWindow, middle: number, begin: number, rule: Rule): boolean {
	const now = awayBy(gapBack(window, 0), rule);
	const before = leastAway(window, begin, middle + 1, rule);
	const isStalled = (least: number) => before - least < 1e-4 * least;
	// The greater the least is, the more it stalls.
	if (!isStalled(now)) return false;
	const least = leastAway(window, middle, 0, rule);
	return least > rule.farthest && isStalled(least);
}

/** Since when a lane is home, by the gaps of a window; `undefined` where it is not. Nobody looks back over more than 2,000 updates. */
function settledBy(window: GapWindow, rule: Rule): Settled | undefined {
	const whole = stretchBack(window, 0, mostJudged);
	const most = whole ?? window.length - 1;
	let back = -1;
	while (back < most && isHome(gapBack(window, back + 1), rule)) back++;
	if (back < 0) return undefined;
	const tick = window.tick - back;
	const isBound = back === most && tick > 0;
	return {tick, step: stepBack(window, back), isBound, isOpen: isBound && whole === undefined};
}

/** Since when a lane is home, by what it has seen itself up to this tick. */
function settledOf({state: {numbers}}: ReadonlyLane): Settled | undefined {
	const tick = numbers[at.settled];
	if (Number.isNaN(tick)) return undefined;
	const first = numbers[at.unbrokenFrom];
	if (tick > first || tick === 0) return {tick, step: numbers[at.settledStep], isBound: false, isOpen: false};
	// Before that there are ticks that nobody has seen.
	return {tick: first, step: numbers[at.unbrokenStep], isBound: true, isOpen: true};
}

/** Ticks that a racer stays at the finish at least to have finished, however many updates each makes; fewer updates are fewer ticks. */
const fewestStayed = 5;

/** What the gaps of a window say: the badge, `undefined` where that is not known, the ticks that it rests on, and whether that is as they are too few. */
type Finding = {readonly status: Status | undefined; readonly used: number; readonly isShort?: boolean};

/** What the exact gaps of a lane that has not diverged say; the badge is the first that holds. */
function findingOf(lane: ReadonlyLane, window: GapWindow, home: Settled | undefined, rule: Rule): Finding {
	const {patience} = rule;
	const step = stepBack(window, 0);
	let used = home ? window.tick - home.tick + (home.isBound || home.tick === 0 ? 1 : 2) : 1;
	if (lane.batchSize < lane.race.problem.exampleCount) {
		const begin = stretchBack(window, 0, circlingWindow(patience));
		if (begin === undefined) return {status: undefined, used, isShort: true};
		used = Math.max(used, begin + 1);
		if (circles(window, begin, rule)) return {status: 'circling', used};
	}
	if (home) {
		const hasStayed = window.tick - home.tick >= Math.min(fewestStayed, patience);
		if (hasStayed && step - home.step >= patience) return {status: 'finished', used};
		return {status: home.isBound ? undefined : 'racing', used};
	}
	if (isInWrongMinimum(lane)) return {status: 'wrong-minimum', used};
	if (step < stallWindow) return {status: 'racing', used};
	const middle = stretchBack(window, 0, stallWindow);
	if (window.isWhole && middle === window.length - 1) return {status: 'racing', used};
	const begin = middle === undefined ? undefined : stretchBack(window, middle + 1, stallWindow);
	if (middle === undefined || begin === undefined) return {status: undefined, used, isShort: true};
	return {status: stalls(window, middle, begin, rule) ? 'stalled' : 'racing', used: Math.max(used, begin + 1)};
}

const ruleOf = ({race: {patience, tolerance}, state: {numbers}}: ReadonlyLane): Rule => ({
	nearest: numbers[at.nearest],
	farthest: numbers[at.farthest],
	tolerance,
	patience,
});

/**
 * What is known of a lane at its present tick, by the exact gaps of a window that ends there: its own, or those that were
 * evaluated to judge it (`evidence`). The badge is the first that holds; where it is not known whether one holds that
 * comes before, nothing is. Throws `InputError` for what is no lane.
 */
export function verdictOf(lane: ReadonlyLane): Verdict {
	checkRunning('lane', lane);
	const {numbers} = lane.state;
	const window = windowOf(lane);
	const isKnown = window.length > 0;
	const none = {settled: Number.NaN, settledIsBound: false, evaluations: isKnown ? 1 : 0, isOpen: false};
	if (divergence(lane) === true) return {...none, status: 'diverged', isJudged: true};
	if (!isKnown) return {...none, status: 'racing', isJudged: false, isOpen: true};
	// Without a goal there is no more to be told.
	if (Number.isNaN(numbers[at.base])) return {...none, status: 'racing', isJudged: true};
	const rule = ruleOf(lane);
	const home = lane.evidence ? settledBy(window, rule) : settledOf(lane);
	const {status, used, isShort = false} = findingOf(lane, window, home, rule);
	return {
		status: status ?? 'racing',
		isJudged: status !== undefined,
		settled: home?.tick ?? Number.NaN,
		settledIsBound: home?.isBound ?? false,
		evaluations: Math.min(used, window.tick + 1),
		isOpen: home?.isOpen === true || isShort,
	};
}

/** The badge of a lane at its present tick, `racing` where nobody knows: see `verdictOf`. */
export const judge = (lane: ReadonlyLane): Status => verdictOf(lane).status;

/**
 * How a lane seems to stand: its badge where that is known; else what the rule says of the ticks at which it happened to
 * be evaluated, as if there were no others. To pause by, and to compare trials of a rate; nobody is told it.
 */
export function guessOf(lane: ReadonlyLane): Status {
	const {status, isJudged} = verdictOf(lane);
	if (isJudged) return status;
	const {numbers, gaps, mask} = lane.state;
	if (!(Math.abs(numbers[at.gap]) <= 1e6)) return Number.isNaN(numbers[at.base]) ? 'racing' : 'diverged';
	const last = numbers[at.evaluations] - 1;
	const length = Math.min(last, mask) + 1;
	const isWhole = last <= mask;
	const seen = {tick: last, length, isWhole, numbers, mask, last, gaps, steps: gaps + 2 * (mask + 1)};
	const isAway = Number.isNaN(numbers[at.settled]);
	const has = numbers[at.lookedStep] - numbers[at.settledStep] >= lane.race.patience;
	if (!isAway) return has ? 'finished' : 'racing';
	return findingOf(lane, seen, undefined, ruleOf(lane)).status ?? 'racing';
}

/** Ticks that are named. */
const mostNamed = 5;

/**
 * The ticks that what is known of a lane rests on, how many and the last five, and the first of them at which it was home
 * (NaN where it was not), which may be later than the first one of all.
 */
export function evaluatedOf(
	lane: ReadonlyLane,
	{evaluations}: Pick<Verdict, 'evaluations'>,
): {
	readonly count: number;
	readonly last: readonly number[];
	readonly reached: number;
	readonly reachedIsBound: boolean;
} {
	const {
		evidence,
		state: {numbers, gaps, mask},
	} = lane;
	const tick = numbers[at.tick];
	const own = {reached: numbers[at.reached], reachedIsBound: numbers[at.reachedIsBound] === 1};
	const last: number[] = [];
	if (evidence === undefined) {
		const count = looksAlways(lane.race) ? tick + 1 : numbers[at.evaluations];
		for (let back = Math.min(mostNamed, count) - 1; back >= 0; back--) {
			last.push(count > tick ? tick - back : numbers[gaps + mask + 1 + ((count - 1 - back) & mask)]);
		}
		if (Number.isNaN(own.reached)) own.reachedIsBound = count <= tick;
		return {...own, count, last};
	}
	for (let back = Math.min(mostNamed, evaluations) - 1; back >= 0; back--) last.push(tick - back);
	const rule = ruleOf(lane);
	let back = Math.min(evaluations, evidence.length) - 1;
	while (back >= 0 && !isHome(gapBack(evidence, back), rule)) back--;
	const reached = tick - back;
	const isBound = evaluations <= tick;
	if (back >= 0 && !(own.reached <= reached)) return {count: evaluations, last, reached, reachedIsBound: isBound};
	own.reachedIsBound ||= Number.isNaN(own.reached) && isBound;
	return {...own, count: evaluations, last};
}
