import {Lane} from '../lane/lane.js';
import {at} from '../lane/lane-state.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import type {Edit} from './edits.js';

/** A state, the tick it is at, and the settings that hold from then on, and from later ticks. */
export type Beginning = {readonly tick: number; readonly numbers: Float64Array; readonly edits: readonly Edit[]};

/** A lane that is raced once more from a state it had, beside the race itself, to the same bits. */
export class Replay {
	private readonly lane: Lane;
	private readonly edits: readonly Edit[];

	/** `initialLoss`: L₀ of that lane. */
	constructor(race: RaceSetup, setup: LaneSetup, {numbers, edits}: Beginning, initialLoss: number) {
		this.lane = new Lane(race, setup, initialLoss);
		this.lane.restore(numbers);
		this.edits = edits;
		this.edit();
	}

	/** The tick it is at. */
	get tick(): number {
		return this.lane.state.numbers[at.tick];
	}

	/** Goes on by a tick. */
	advance(): Lane {
		this.lane.advance();
		this.edit();
		return this.lane;
	}

	/** The lane where it is: it moves with the next tick. */
	get here(): Lane {
		return this.lane;
	}

	private edit(): void {
		const edit = this.edits.find(one => one.tick === this.tick);
		if (edit) this.lane.apply(edit.settings);
	}
}
