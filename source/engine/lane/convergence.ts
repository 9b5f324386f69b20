import {isBottom} from '../minimize/bottom.js';
import type {Problem} from '../problem.js';
import {checkAnyNumber} from '../setup/checks.js';
import type {Goal} from '../setup/goal.js';
import {observedOf} from '../setup/observe.js';
import {scaleOf} from '../setup/scale.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {widthsBetween, widthsOutside} from '../setup/widths.js';
import {at, stallWindow} from './lane-state.js';
import {checkRunning, type ReadonlyLane} from './readonly-lane.js';

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

/**
 * (L − L*)/max(L₀ − L*, ρ), `scale` being the problem's ρ, all in the unit of the loss: 1 at a start, 0 at the goal; NaN
 * where L or L₀ is not finite. Throws `InputError` for what is no number.
 */
export function gapOf(loss: number, initialLoss: number, minimumLoss: number, scale: number): number {
	for (const [name, value] of Object.entries({loss, initialLoss, minimumLoss, scale})) checkAnyNumber(name, value);
	return Number.isFinite(loss) ? (loss - minimumLoss) / dropOf(initialLoss, minimumLoss, scale) : Number.NaN;
}

/** What judging needs to see of a lane. */
export type Judged = {
	readonly race: Pick<RaceSetup, 'problem' | 'sample' | 'tolerance' | 'patience'>;
	readonly setup: Pick<LaneSetup, 'start'>;
	readonly state: {
		readonly numbers: Float64Array;
		readonly parameters: Float64Array;
		readonly previous: Float64Array;
	};
};

/** Whether a lane is thrown out at its present tick, so that its badge is `diverged`. */
export function hasDiverged({race, setup, state: {numbers, parameters}}: Judged): boolean {
	const gap = numbers[at.gap];
	const loss = numbers[at.exact];
	if (!Number.isFinite(loss) || Number.isNaN(numbers[at.drop])) return true;
	if (Number.isNaN(numbers[at.base])) return loss > 1e6 * numbers[at.drop];
	const isOneSided = numbers[at.nearest] === Number.NEGATIVE_INFINITY;
	if (!Number.isFinite(gap) || (isOneSided ? gap : Math.abs(gap)) > 1e6) return true;
	const {domain, isOpen, minimumLoss} = observedOf(race);
	// Nobody is out for being lower than the best that was found, wherever that is.
	if (isOpen || (isOneSided && gap <= 0)) return false;
	const outside = widthsOutside(domain, parameters);
	// To stand far out is no motion: who was put there is judged by whether it goes farther.
	if (!(outside <= 10 || outside <= widthsOutside(domain, setup.start))) return true;
	// Lower than the domain's least: it left by an open side.
	return !isOneSided && Math.abs(gap) > race.tolerance && loss < minimumLoss;
}

/** Whether a lane is at rest, not home, and in a minimum, known or not, that is no best one. */
function isInWrongMinimum({race, state: {numbers, parameters, previous}}: Judged): boolean {
	const problem = observedOf(race);
	const {domain, minima} = problem;
	if (numbers[at.step] === 0 || !(numbers[at.gap] > numbers[at.farthest])) return false;
	if (!(widthsBetween(domain, parameters, previous) < 1e-6)) return false;
	const here = minima.filter(minimum => widthsBetween(domain, parameters, minimum.parameters) <= 1e-3);
	return here.every(minimum => !minimum.best) && (here.length > 0 || isBottom(problem, parameters));
}

/**
 * The badge of a lane at its present tick: the first that holds. What losses say is as of the last look, `lookedAt`; where
 * it is, as of now. Throws `InputError` for what is no lane.
 */
export function judge(lane: ReadonlyLane): Status {
	checkRunning('lane', lane);
	const {numbers} = lane.state;
	const {patience} = lane.race;
	if (hasDiverged(lane)) return 'diverged';
	const settled = !Number.isNaN(numbers[at.settled]);
	if (settled && numbers[at.lookedStep] - numbers[at.settledStep] >= patience) return 'finished';
	if (isInWrongMinimum(lane)) return 'wrong-minimum';
	const best = numbers[at.best];
	if (numbers[at.lookedStep] >= stallWindow && best > numbers[at.farthest]) {
		const before = numbers[at.bestBefore];
		if (before - best < 1e-4 * before) return 'stalled';
	}
	return 'racing';
}
