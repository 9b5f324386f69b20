import type {Optimizer} from '../optimizer.js';
import {looksAlways} from '../setup/observe.js';
import type {RaceSetup} from '../setup/setup.js';
import {ringLength} from './gap-window.js';
import {meanRoom, RunningMean} from './running-mean.js';

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
	/** Ticks, of those that were evaluated; NaN where not (yet). */
	reached: 11,
	settled: 12,
	settledStep: 13,
	/** Whether a tick before `reached` was not evaluated: 1 or 0. */
	reachedIsBound: 14,
	/**
	 * Where not every tick is evaluated and an update: how many were that made one, and the first one of those up to the
	 * last that follow on each other, the updates made by it, and how many were evaluated before it.
	 */
	evaluations: 15,
	unbrokenFrom: 16,
	unbrokenStep: 17,
	unbrokenAfter: 18,
	/** max(L₀ − L*, ρ), which never changes: here so that no function needs it handed over, as numbers passed are put on the heap. */
	drop: 19,
	/** What gaps are counted from, NaN where there is nothing; home is a gap in [nearest, farthest]. They never change either. */
	base: 20,
	nearest: 21,
	farthest: 22,
	/** The exact loss, as of the last look, and the tick and the updates it was at. */
	exact: 23,
	lookedAt: 24,
	lookedStep: 25,
	/** The mean of the last batch losses after the last update, in the unit of the loss; NaN where none are taken. */
	estimate: 26,
	/**
	 * θ, θ before it, and the slots; behind them the batch losses of a race that is not looked at after every tick, and the
	 * exact gaps of the last ticks that were evaluated (`ringLength` of them), where not every tick is, or a tick is not an
	 * update, with those ticks and the updates made by each.
	 */
	vectors: 27,
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
	/** Where the ring of gaps begins, and its length less 1. */
	readonly gaps: number;
	readonly mask: number;
	/** Whether entry i of it is of tick i, and of update i; else the ring of ticks lies behind it, and that of updates behind that. */
	readonly isPlain: boolean;
};

/** What says how many numbers a lane's state has. */
export type Watched = Pick<RaceSetup, 'problem' | 'observe' | 'clock' | 'patience'>;

const vectorsEnd = ({slots}: Pick<Optimizer, 'slots'>, d: number) => at.vectors + d * (2 + slots.length);

/** Whether each tick of a race is an update, and evaluated. */
const isPlain = (race: Watched): boolean => race.clock === 'steps' && looksAlways(race);

const gapsBegin = (race: Watched, optimizer: Pick<Optimizer, 'slots'>): number =>
	vectorsEnd(optimizer, race.problem.dimension) + (takesMeans(race) ? meanRoom : 0);

/** Numbers that the state of a lane with this optimizer takes in a race. */
export const stateLength = (race: Watched, optimizer: Pick<Optimizer, 'slots'>): number =>
	gapsBegin(race, optimizer) + (isPlain(race) ? 1 : 3) * ringLength(race);

/** Whether a race shows, between two looks, what batches come to: it can tell, and is not looked at all the time. */
function takesMeans(race: Watched): boolean {
	const {lossAndGradient, lossAndGradientOf} = race.problem;
	return !looksAlways(race) && (lossAndGradient ?? lossAndGradientOf) !== undefined;
}

/** The state that lies in these numbers. */
export function stateOver(numbers: Float64Array, race: Watched, optimizer: Pick<Optimizer, 'slots'>): LaneState {
	const {slots} = optimizer;
	const d = race.problem.dimension;
	const end = vectorsEnd(optimizer, d);
	const gaps = gapsBegin(race, optimizer);
	const vector = (index: number) => numbers.subarray(at.vectors + d * index, at.vectors + d * (index + 1));
	return {
		numbers,
		parameters: vector(0),
		previous: vector(1),
		slots: Object.fromEntries(slots.map((slot, index) => [slot, vector(2 + index)])),
		mean: gaps > end ? new RunningMean(numbers.subarray(end, gaps)) : undefined,
		gaps,
		mask: ringLength(race) - 1,
		isPlain: isPlain(race),
	};
}

/** A state at the start: zeros, nothing reached, θ where the lane begins. */
export function createLaneState(race: Watched, optimizer: Optimizer, start: readonly number[]): LaneState {
	const numbers = new Float64Array(stateLength(race, optimizer));
	numbers[at.validationFactor] = 1;
	for (const key of ['validationLoss', 'reached', 'settled', 'settledStep', 'estimate'] as const) {
		numbers[at[key]] = Number.NaN;
	}
	const state = stateOver(numbers, race, optimizer);
	state.parameters.set(start);
	state.previous.set(start);
	return state;
}
