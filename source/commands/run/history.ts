import {InputError} from '../../engine/errors.js';
import type {Lane} from '../../engine/lane/lane.js';
import {at} from '../../engine/lane/lane-state.js';
import type {Race} from '../../engine/race.js';

/** The most numbers a history may hold: 160 MB of them. */
const mostNumbers = 20e6;

/** Loss and parameters of every lane at every tick, entry 0 the start. */
export class History {
	/** Of each lane: [loss, θ₀ … θₙ] a tick. */
	private readonly records: ReadonlyMap<Lane, Float64Array>;
	private readonly width: number;

	/** Throws `InputError` where so many ticks do not fit. */
	constructor(
		private readonly race: Race,
		ticks: number,
	) {
		this.width = 1 + race.setup.problem.dimension;
		const most = Math.floor(mostNumbers / (race.lanes.length * this.width)) - 1;
		if (ticks > most) {
			throw new InputError(
				`--history of ${race.lanes.length} racers over ${ticks} ticks is too long: write --steps ${most} or fewer, or leave --history out.`,
			);
		}
		this.records = new Map(race.lanes.map(lane => [lane, new Float64Array((ticks + 1) * this.width)]));
		this.record();
	}

	/** Writes down the race's present tick. */
	record(): void {
		const from = this.race.tick * this.width;
		for (const [lane, record] of this.records) {
			record[from] = lane.state.numbers[at.loss];
			record.set(lane.state.parameters, from + 1);
		}
	}

	loss(lane: Lane, tick: number): number {
		return this.records.get(lane)![tick * this.width];
	}

	parameters(lane: Lane, tick: number): Float64Array {
		const from = tick * this.width + 1;
		return this.records.get(lane)!.subarray(from, from + this.width - 1);
	}
}
