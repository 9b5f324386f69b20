import {at, stallWindow} from './lane-state.js';

// As in lane.ts: constants of the module are folded, fields of an imported object are not.
const {tick: atTick, step: atStep, loss: atLoss, gap: atGap, reached: atReached, settled: atSettled} = at;
const {drop: atDrop, base: atBase, nearest: atNearest, farthest: atFarthest} = at;
const {exact: atExact, lookedAt: atLookedAt, lookedStep: atLookedStep} = at;
const {best: atBest, bestBefore: atBestBefore, ringStep: atRingStep, ringIndex: atRingIndex, ring: atRing} = at;

/** Writes down, after a look whose exact loss is there already, what the finish rule and the badges need. Allocates nothing. */
export function observeConvergence(numbers: Float64Array): void {
	// As `gapOf`, which would put its numbers on the heap.
	const loss = numbers[atExact];
	numbers[atLoss] = loss;
	numbers[atLookedAt] = numbers[atTick];
	numbers[atLookedStep] = numbers[atStep];
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

/** Between two looks there may be many updates; what was known before them still holds. */
function skip(numbers: Float64Array, updates: number, known: number): void {
	for (let left = updates; left > 0; left--) {
		numbers[at.ringIndex] = (numbers[at.ringIndex] + 1) % stallWindow;
		numbers[at.ring + numbers[at.ringIndex]] = known;
	}
}
