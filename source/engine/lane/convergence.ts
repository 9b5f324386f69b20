import {isBottom} from '../minimize/bottom.js';
import type {Problem} from '../problem.js';
import {checkAnyNumber} from '../setup/checks.js';
import type {Goal} from '../setup/goal.js';
import {scaleOf} from '../setup/scale.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {widthsBetween, widthsOutside} from '../setup/widths.js';
import {at, stallWindow} from './lane-state.js';
import {checkRunning, type ReadonlyLane} from './readonly-lane.js';

// As in lane.ts: constants of the module are folded, fields of an imported object are not.
const {tick: atTick, step: atStep, loss: atLoss, gap: atGap, reached: atReached, settled: atSettled} = at;
const {drop: atDrop, base: atBase, nearest: atNearest, farthest: atFarthest} = at;
const {best: atBest, bestBefore: atBestBefore, ringStep: atRingStep, ringIndex: atRingIndex, ring: atRing} = at;

/** How a lane stands at a tick; judged anew at each, all revocable. The order is that of judgement. */
export type Status = 'diverged' | 'finished' | 'wrong-minimum' | 'stalled' | 'racing';

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

/** (L − L*)/max(L₀ − L*, ρ), `scale` being the problem's ρ; NaN where L or L₀ is not finite. */
export function gapOf(loss: number, initialLoss: number, minimumLoss: number, scale: number): number {
	for (const [name, value] of Object.entries({loss, initialLoss, minimumLoss, scale})) checkAnyNumber(name, value);
	return Number.isFinite(loss) ? (loss - minimumLoss) / dropOf(initialLoss, minimumLoss, scale) : Number.NaN;
}

/** Writes down, after a tick whose loss is there already, what the finish rule and the badges need. Allocates nothing. */
export function observeConvergence(numbers: Float64Array): void {
	// As `gapOf`, which would put its numbers on the heap.
	const loss = numbers[atLoss];
	const gap = Number.isFinite(loss) ? (loss - numbers[atBase]) / numbers[atDrop] : Number.NaN;
	numbers[atGap] = gap;
	if (gap <= numbers[atFarthest] && gap >= numbers[atNearest]) {
		if (Number.isNaN(numbers[atReached])) numbers[atReached] = numbers[atTick];
		if (Number.isNaN(numbers[atSettled])) {
			numbers[atSettled] = numbers[atTick];
			numbers[at.settledStep] = numbers[atStep];
		}
	} else {
		numbers[atSettled] = Number.NaN;
	}
	// Who has been home once cannot stall any more.
	if (!(numbers[atBest] <= numbers[atFarthest])) rememberBest(numbers);
}

function rememberBest(numbers: Float64Array): void {
	const gap = numbers[atGap];
	// Where being lower is no fault, who is lower is there.
	const distance = gap < 0 && numbers[atNearest] === Number.NEGATIVE_INFINITY ? 0 : Math.abs(gap);
	const before = numbers[atBest];
	const best = distance < before || Number.isNaN(before) ? distance : before;
	numbers[atBest] = best;
	const step = numbers[atStep];
	const since = step - numbers[atRingStep];
	if (since === 0) return;
	numbers[atRingStep] = step;
	if (since > 1) skip(numbers, Math.min(since, stallWindow + 1) - 1, before);
	const index = numbers[atRingIndex] === stallWindow - 1 ? 0 : numbers[atRingIndex] + 1;
	numbers[atRingIndex] = index;
	numbers[atBestBefore] = numbers[atRing + index];
	numbers[atRing + index] = best;
}

/** A tick may hold many updates; in between nobody looked, so what was known before it still holds. */
function skip(numbers: Float64Array, updates: number, known: number): void {
	for (let left = updates; left > 0; left--) {
		numbers[at.ringIndex] = (numbers[at.ringIndex] + 1) % stallWindow;
		numbers[at.ring + numbers[at.ringIndex]] = known;
	}
}

/** What judging needs to see of a lane. */
export type Judged = {
	readonly race: Pick<RaceSetup, 'problem' | 'tolerance' | 'patience'>;
	readonly setup: Pick<LaneSetup, 'start'>;
	readonly state: {
		readonly numbers: Float64Array;
		readonly parameters: Float64Array;
		readonly previous: Float64Array;
	};
};

/** Whether a lane is thrown out at its present tick, so that its badge is `diverged`. */
export function hasDiverged({race: {problem, tolerance}, setup, state: {numbers, parameters}}: Judged): boolean {
	const gap = numbers[at.gap];
	const loss = numbers[at.loss];
	if (!Number.isFinite(loss) || Number.isNaN(numbers[at.drop])) return true;
	if (Number.isNaN(numbers[at.base])) return loss > 1e6 * numbers[at.drop];
	const isOneSided = numbers[at.nearest] === Number.NEGATIVE_INFINITY;
	if (!Number.isFinite(gap) || (isOneSided ? gap : Math.abs(gap)) > 1e6) return true;
	const {domain, isOpen} = problem;
	if (isOpen) return false;
	const outside = widthsOutside(domain, parameters);
	// To stand far out is no motion: who was put there is judged by whether it goes farther.
	if (!(outside <= 10 || outside <= widthsOutside(domain, setup.start))) return true;
	// Lower than the domain's least: it left by an open side.
	return !isOneSided && Math.abs(gap) > tolerance && loss < problem.minimumLoss;
}

/** Whether a lane is at rest, not home, and in a minimum, known or not, that is no best one. */
function isInWrongMinimum({race: {problem}, state: {numbers, parameters, previous}}: Judged): boolean {
	const {domain, minima} = problem;
	if (numbers[at.step] === 0 || !(numbers[at.gap] > numbers[at.farthest])) return false;
	if (!(widthsBetween(domain, parameters, previous) < 1e-6)) return false;
	const here = minima.filter(minimum => widthsBetween(domain, parameters, minimum.parameters) <= 1e-3);
	return here.every(minimum => !minimum.best) && (here.length > 0 || isBottom(problem, parameters));
}

/** The badge of a lane at its present tick: the first that holds. */
export function judge(lane: ReadonlyLane): Status {
	checkRunning('lane', lane);
	const {numbers} = lane.state;
	const {patience} = lane.race;
	if (hasDiverged(lane)) return 'diverged';
	const settled = !Number.isNaN(numbers[at.settled]);
	if (settled && numbers[at.step] - numbers[at.settledStep] >= patience) return 'finished';
	if (isInWrongMinimum(lane)) return 'wrong-minimum';
	const best = numbers[at.best];
	if (numbers[at.step] >= stallWindow && best > numbers[at.farthest]) {
		const before = numbers[at.bestBefore];
		if (before - best < 1e-4 * before) return 'stalled';
	}
	return 'racing';
}
