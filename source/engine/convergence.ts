import {at, stallWindow} from './lane-state.js';
import type {Problem} from './problem.js';
import type {RaceSetup} from './setup.js';

// As in lane.ts: constants of the module are folded, fields of an imported object are not.
const {tick: atTick, step: atStep, loss: atLoss, gap: atGap, reached: atReached, settled: atSettled} = at;
const {initialLoss: atInitialLoss} = at;
const {best: atBest, bestBefore: atBestBefore, ringStep: atRingStep, ringPlace: atRingPlace, ring: atRing} = at;

/** How a lane stands at a tick; judged anew at each, all revocable. The order is that of judgement. */
export type Status = 'diverged' | 'finished' | 'wrong-minimum' | 'stalled' | 'racing';

/**
 * (L − L*)/(L₀ − L*), and 0 throughout where L₀ ≤ L*; NaN where L or L₀ is not finite, as against an infinite L₀
 * any loss would be home.
 */
export function gapOf(loss: number, initialLoss: number, minimumLoss: number): number {
	if (initialLoss <= minimumLoss) return 0;
	if (!Number.isFinite(initialLoss) || !Number.isFinite(loss)) return Number.NaN;
	return (loss - minimumLoss) / (initialLoss - minimumLoss);
}

/** Writes down, after a tick whose loss is there already, what the finish rule and the badges need. Allocates nothing. */
export function observeConvergence(
	numbers: Float64Array,
	{problem, tolerance}: Pick<RaceSetup, 'problem' | 'tolerance'>,
): void {
	const gap = gapOf(numbers[atLoss], numbers[atInitialLoss], problem.minimumLoss);
	numbers[atGap] = gap;
	if (Math.abs(gap) <= tolerance) {
		if (Number.isNaN(numbers[atReached])) numbers[atReached] = numbers[atTick];
		if (Number.isNaN(numbers[atSettled])) {
			numbers[atSettled] = numbers[atTick];
			numbers[at.settledStep] = numbers[atStep];
		}
	} else {
		numbers[atSettled] = Number.NaN;
	}
	// Who has been home once cannot stall any more.
	if (!(numbers[atBest] <= tolerance)) rememberBest(numbers);
}

function rememberBest(numbers: Float64Array): void {
	const distance = Math.abs(numbers[atGap]);
	const before = numbers[atBest];
	const best = distance < before || Number.isNaN(before) ? distance : before;
	numbers[atBest] = best;
	const step = numbers[atStep];
	const since = step - numbers[atRingStep];
	if (since === 0) return;
	numbers[atRingStep] = step;
	if (since > 1) skip(numbers, Math.min(since, stallWindow + 1) - 1, before);
	const place = numbers[atRingPlace] === stallWindow - 1 ? 0 : numbers[atRingPlace] + 1;
	numbers[atRingPlace] = place;
	numbers[atBestBefore] = numbers[atRing + place];
	numbers[atRing + place] = best;
}

/** A tick may hold many updates; in between nobody looked, so what was known before it still holds. */
function skip(numbers: Float64Array, updates: number, known: number): void {
	for (let left = updates; left > 0; left--) {
		numbers[at.ringPlace] = (numbers[at.ringPlace] + 1) % stallWindow;
		numbers[at.ring + numbers[at.ringPlace]] = known;
	}
}

/** What judging needs to see of a lane. */
export type Judged = {
	readonly race: Pick<RaceSetup, 'problem' | 'tolerance' | 'patience'>;
	readonly state: {
		readonly numbers: Float64Array;
		readonly parameters: Float64Array;
		readonly previous: Float64Array;
	};
};

/** The greatest of |Δₖ| in widths of the domain. NaN where one is. */
function widths(problem: Problem, a: ArrayLike<number>, b: ArrayLike<number>): number {
	let most = 0;
	for (let k = 0; k < problem.dimension; k++) {
		const [low, high] = problem.domain[k];
		most = Math.max(most, Math.abs(a[k] - b[k]) / (high - low));
	}
	return most;
}

function hasDiverged({race: {problem, tolerance}, state: {numbers, parameters}}: Judged): boolean {
	const gap = numbers[at.gap];
	const loss = numbers[at.loss];
	if (!Number.isFinite(gap) || !Number.isFinite(loss) || Math.abs(gap) > 1e6) return true;
	for (let k = 0; k < parameters.length; k++) {
		const [low, high] = problem.domain[k];
		const reach = 10 * (high - low);
		if (!(parameters[k] >= low - reach && parameters[k] <= high + reach)) return true;
	}
	// Lower than the domain's least: it left by an open side.
	return Math.abs(gap) > tolerance && loss < problem.minimumLoss;
}

/** The badge of a lane at its present tick: the first that holds. */
export function judge(lane: Judged): Status {
	const {race, state} = lane;
	const {numbers, parameters, previous} = state;
	if (hasDiverged(lane)) return 'diverged';
	const settled = !Number.isNaN(numbers[at.settled]);
	if (settled && numbers[at.step] - numbers[at.settledStep] >= race.patience) return 'finished';
	const {problem} = race;
	const resting = numbers[at.step] > 0 && widths(problem, parameters, previous) < 1e-6;
	if (resting && problem.minima.some(m => !m.best && widths(problem, parameters, m.parameters) <= 1e-3)) {
		return 'wrong-minimum';
	}
	const best = numbers[at.best];
	if (numbers[at.step] >= stallWindow && best > race.tolerance) {
		const before = numbers[at.bestBefore];
		if (before - best < 1e-4 * before) return 'stalled';
	}
	return 'racing';
}
