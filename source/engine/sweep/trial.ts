import {Lane} from '../lane/lane.js';
import {guessOf} from '../lane/convergence.js';
import {at} from '../lane/lane-state.js';
import {visitsOf} from '../setup/observe.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {standingsOf} from '../standings.js';
import {scoreOf, type Trial} from './score.js';

/** Work between two looks at the outside: about so many examples visited. */
const slice = 40_000;

/** One rate, raced alone from the start; it may pause and go on. */
export class Attempt {
	readonly lane: Lane;
	/** Ticks run. */
	tick = 0;
	private outcome: Trial | undefined;

	constructor(
		readonly setup: RaceSetup,
		laneSetup: LaneSetup,
		/** Ticks there are. */
		readonly ticks: number,
	) {
		this.lane = new Lane(setup, laneSetup);
	}

	/** Whether nothing that comes can change how it came out. */
	get isOver(): boolean {
		return this.tick >= this.ticks || this.isLost;
	}

	/** What is not a number stays so: neither θ nor what is made of it can come back. */
	private get isLost(): boolean {
		const {numbers, parameters} = this.lane.state;
		return Number.isNaN(numbers[at.loss]) && parameters.some(Number.isNaN);
	}

	/** Whether it has settled, for now. */
	get isHome(): boolean {
		return !Number.isNaN(this.lane.state.numbers[at.settled]);
	}

	/** No score it can still come to is less: who is home may stay, who is not cannot settle before the next tick. */
	get least(): number {
		if (this.isOver) return this.trial.score ?? Number.POSITIVE_INFINITY;
		return this.isHome ? this.lane.state.numbers[at.settled] : this.tick + 1;
	}

	/** How it stands; at its end, how it came out. */
	get trial(): Trial {
		if (!this.isOver) return this.standing;
		this.outcome ??= this.standing;
		return this.outcome;
	}

	private get standing(): Trial {
		const lane = this.lane.looked();
		const [{judged, gap, loss, ...known}] = standingsOf([lane]);
		// Rates are compared by the ticks that were evaluated on the way, where not all were.
		const {settled: since} = lane;
		const guessed = {status: guessOf(lane), settled: Number.isNaN(since) ? null : since};
		const {status, settled} = judged ? known : guessed;
		const rate = this.lane.setup.settings.hyper.learningRate ?? null;
		return {rate, status, settled, gap, loss, score: scoreOf({status, settled, gap}, this.ticks)};
	}

	/** Races on to a tick, or until it is over; yields in between. */
	*run(until: number): Generator<void> {
		const visits = visitsOf(this.setup, this.lane.settings);
		const stride = Math.max(1, Math.floor(slice / visits));
		const end = Math.min(until, this.ticks);
		while (this.tick < end && !this.isLost) {
			const stop = Math.min(end, this.tick + stride);
			for (; this.tick < stop && !this.isLost; this.tick++) this.lane.advance();
			yield;
		}
	}
}
