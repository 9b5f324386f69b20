import {at} from './lane-state.js';

// As in lane.ts: constants of the module are folded, fields of an imported object are not.
const {tick: atTick, step: atStep, loss: atLoss, gap: atGap, reached: atReached, settled: atSettled} = at;
const {settledStep: atSettledStep, drop: atDrop, base: atBase, nearest: atNearest, farthest: atFarthest} = at;
const {exact: atExact, lookedAt: atLookedAt, lookedStep: atLookedStep} = at;
const {evaluations: atEvaluations, reachedIsBound: atReachedIsBound} = at;
const {unbrokenFrom: atUnbrokenFrom, unbrokenStep: atUnbrokenStep, unbrokenAfter: atUnbrokenAfter} = at;

/**
 * Writes down, after a look whose exact loss is there already, what the finish rule and the badges need; the ring of gaps
 * begins at `gaps`, and `mask` is its length less 1. For a lane whose every tick is an update and is evaluated. Allocates
 * nothing.
 */
export function observeConvergence(numbers: Float64Array, gaps: number, mask: number): void {
	takeGap(numbers, gaps + ((numbers[atTick] | 0) & mask));
}

function takeGap(numbers: Float64Array, ring: number): void {
	// As `gapOf`, which would put its numbers on the heap.
	const loss = numbers[atExact];
	numbers[atLoss] = loss;
	numbers[atLookedAt] = numbers[atTick];
	numbers[atLookedStep] = numbers[atStep];
	const gap = Number.isFinite(loss) ? (loss - numbers[atBase]) / numbers[atDrop] : Number.NaN;
	numbers[atGap] = gap;
	numbers[ring] = gap;
	if (gap <= numbers[atFarthest] && gap >= numbers[atNearest]) {
		if (Number.isNaN(numbers[atReached])) numbers[atReached] = numbers[atTick];
		if (Number.isNaN(numbers[atSettled])) {
			numbers[atSettled] = numbers[atTick];
			numbers[atSettledStep] = numbers[atStep];
		}
	} else {
		numbers[atSettled] = Number.NaN;
	}
}

/**
 * The same for any other lane: what was evaluated, and at which ticks, is written down too. A tick without an update takes
 * the place of the one before.
 */
export function observeNowAndThen(numbers: Float64Array, gaps: number, mask: number): void {
	const tick = numbers[atTick];
	const step = numbers[atStep];
	const count = numbers[atEvaluations];
	// Nobody knows what was in between.
	const isUnbroken = count > 0 && tick === numbers[atLookedAt] + 1;
	if (!isUnbroken) {
		numbers[atUnbrokenFrom] = tick;
		numbers[atUnbrokenStep] = step;
		numbers[atUnbrokenAfter] = count;
	}
	const isAgain = isUnbroken && step === numbers[atLookedStep];
	const index = (isAgain ? count - 1 : count) & mask;
	const wasReached = !Number.isNaN(numbers[atReached]);
	takeGap(numbers, gaps + index);
	if (!wasReached && numbers[atUnbrokenFrom] > 0) numbers[atReachedIsBound] = 1;
	numbers[gaps + mask + 1 + index] = tick;
	numbers[gaps + 2 * (mask + 1) + index] = step;
	if (!isAgain) numbers[atEvaluations]++;
}
