import type {Optimizer} from '../optimizer.js';
import {looksAlways} from '../setup/observe.js';
import type {RaceSetup} from '../setup/setup.js';
import {meanRoom, RunningMean} from './running-mean.js';

/** Updates over which a lane must improve, or count as stalled. */
export const stallWindow = 200;

/**
 * Where each number of a lane's state lies. All that changes in a race is one Float64Array a lane, so that a
 * checkpoint is one copy, a seek is one copy back, and "the same bits" is one comparison.
 */
export const at = {
	/** Ticks of the clock. */
	tick: 0,
	/** Updates made. */
	step: 1,
	/** Whole passes over the data, and examples visited of the next one. */
	epoch: 2,
	cursor: 3,
	/** Examples visited for gradients, and for losses the optimizer asked for. */
	gradients: 4,
	losses: 5,
	/** Unspent example evaluations, for the clock that grants them. */
	credit: 6,
	/** What a validation schedule has multiplied up, and the held-out loss it last saw. */
	validationFactor: 7,
	validationLoss: 8,
	/** What is shown: the exact loss at a tick that was looked at, in between what the batches come to. */
	loss: 9,
	/** As of the last look; so is all that follows from it. */
	gap: 10,
	/** Ticks; NaN where not (yet). */
	reached: 11,
	settled: 12,
	settledStep: 13,
	/** Least |gap| so far, and as it was `stallWindow` updates ago; both rest once the lane has been home. */
	best: 14,
	bestBefore: 15,
	/** Ring of the least |gap| after each of the last `stallWindow` updates, the update it is filled to (−1: none) and where that lies. */
	ringStep: 16,
	ringIndex: 17,
	/** max(L₀ − L*, ρ), which never changes: here so that no function needs it handed over, as numbers passed are put on the heap. */
	drop: 18,
	/** What gaps are counted from, NaN where there is nothing; home is a gap in [nearest, farthest]. They never change either. */
	base: 19,
	nearest: 20,
	farthest: 21,
	/** The exact loss, as of the last look, and the tick and the updates it was at. */
	exact: 22,
	lookedAt: 23,
	lookedStep: 24,
	/** The mean of the last batch losses after the last update, in the unit of the loss; NaN where none are taken. */
	estimate: 25,
	ring: 26,
	/** θ, θ before it, and the slots; behind them the batch losses of a race that is not looked at after every tick. */
	vectors: 26 + stallWindow,
} as const;

/** One lane's state and the named vectors inside it, which share its memory. */
export type LaneState = {
	readonly numbers: Float64Array;
	readonly parameters: Float64Array;
	/** θ before the last update, before the first the start; it lies right behind θ. */
	readonly previous: Float64Array;
	readonly slots: Readonly<Record<string, Float64Array>>;
	/** What the batches come to; where a lane is looked at after every tick there is none. */
	readonly mean: RunningMean | undefined;
};

/** What says how many numbers a lane's state has. */
type Watched = Pick<RaceSetup, 'problem' | 'observe'>;

const vectorsEnd = ({slots}: Pick<Optimizer, 'slots'>, d: number) => at.vectors + d * (2 + slots.length);

/** Numbers that the state of a lane with this optimizer takes in a race. */
export const stateLength = (race: Watched, optimizer: Pick<Optimizer, 'slots'>): number =>
	vectorsEnd(optimizer, race.problem.dimension) + (takesMeans(race) ? meanRoom : 0);

/** Whether a race shows, between two looks, what batches come to: it can tell, and is not looked at all the time. */
function takesMeans(race: Watched): boolean {
	const {lossAndGradient, lossAndGradientOf} = race.problem;
	return !looksAlways(race) && (lossAndGradient ?? lossAndGradientOf) !== undefined;
}

/** The state that lies in these numbers, of d parameters. */
export function stateOver(numbers: Float64Array, optimizer: Pick<Optimizer, 'slots'>, d: number): LaneState {
	const {slots} = optimizer;
	const end = vectorsEnd(optimizer, d);
	const vector = (index: number) => numbers.subarray(at.vectors + d * index, at.vectors + d * (index + 1));
	return {
		numbers,
		parameters: vector(0),
		previous: vector(1),
		slots: Object.fromEntries(slots.map((slot, index) => [slot, vector(2 + index)])),
		mean: numbers.length > end ? new RunningMean(numbers.subarray(end)) : undefined,
	};
}

/** A state at the start: zeros, nothing reached, θ where the lane begins. */
export function createLaneState(race: Watched, optimizer: Optimizer, start: readonly number[]): LaneState {
	const numbers = new Float64Array(stateLength(race, optimizer));
	numbers.fill(Number.NaN, at.ring, at.vectors);
	numbers[at.validationFactor] = 1;
	numbers[at.ringStep] = -1;
	numbers[at.ringIndex] = -1;
	for (const key of [
		'validationLoss',
		'reached',
		'settled',
		'settledStep',
		'best',
		'bestBefore',
		'estimate',
	] as const) {
		numbers[at[key]] = Number.NaN;
	}
	const state = stateOver(numbers, optimizer, start.length);
	state.parameters.set(start);
	state.previous.set(start);
	return state;
}
