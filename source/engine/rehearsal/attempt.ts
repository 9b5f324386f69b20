import {lossCostOf} from '../cost.js';
import {Lane} from '../lane/lane.js';
import type {Optimizer} from '../optimizer.js';
import type {Problem} from '../problem.js';
import {resolveRace} from '../setup/resolve.js';
import {widthsOutside} from '../setup/widths.js';

/** The greatest gap that is not too high, in first gaps, and how far outside the domain is too far, in its widths. */
const [tooHigh, tooFar] = [2, 0.1];

/** Examples times parameters between two looks at the outside. */
const slice = 5000;

/**
 * An optimizer on a problem at a rate, all else being its default: its gaps above `base`, (L − base)/(L₀ − base), the
 * first being 1. It is run as far as somebody asks, and no farther.
 */
export class Attempt {
	/** By tick, up to the one it was run to. */
	readonly gaps: Float64Array;
	/** Ticks run. */
	tick = 0;
	/** Whether its gap was ever over twice the first, or it left the domain by over a tenth of a width, and not downhill of the best. */
	isOut: boolean;
	private readonly lane: Lane;
	private readonly first: number;
	private readonly stride: number;

	/** It may be run for `longest` ticks. */
	constructor(
		private readonly problem: Problem,
		optimizer: string | Optimizer,
		readonly rate: number,
		private readonly base: number,
		longest: number,
	) {
		const setup = resolveRace({problem, racers: [{optimizer, hyper: {learningRate: rate}}], observe: {every: 1}});
		this.lane = new Lane(setup, setup.lanes[0]);
		this.first = this.lane.loss - base;
		this.isOut = !(this.first > 0);
		this.gaps = new Float64Array(longest + 1);
		this.gaps[0] = 1;
		this.stride = Math.max(1, Math.floor(slice / lossCostOf(problem)));
	}

	/** Runs on to a tick, or to where it is out. */
	*runTo(tick: number): Generator<void> {
		const {problem, lane, gaps, base, first} = this;
		const {parameters} = lane.state;
		const isFloor = !Number.isNaN(problem.minimumLoss);
		while (this.tick < tick && !this.isOut) {
			lane.advance();
			const gap = (lane.loss - base) / first;
			// Lower than the best that was known is home, also outside: as in a race, nobody is out for that.
			gaps[++this.tick] = isFloor ? gap : Math.max(0, gap);
			const mayLeave = problem.isOpen === true || (!isFloor && gap <= 0);
			this.isOut = !(gap <= tooHigh) || (!mayLeave && !(widthsOutside(problem.domain, parameters) <= tooFar));
			if (this.tick % this.stride === 0) yield;
		}
	}

	/** The first tick from which on |gap| is at most `level`, up to tick `end`, which it was run to; ∞ where it is higher there. */
	arrival(level: number, end: number): number {
		const above = this.gaps.subarray(0, end + 1).findLastIndex(gap => !(Math.abs(gap) <= level));
		return above === end ? Number.POSITIVE_INFINITY : above + 1;
	}
}
