import {InputError} from '../../engine/errors.js';
import type {Race} from '../../engine/race.js';

/** The most numbers a history may hold: 160 MB of them. */
const mostNumbers = 20e6;

/** Loss, as it is shown, and parameters of every lane at every tick, entry 0 the start; the last one looked at. */
export class History {
	/** Of each lane by its name: [loss, θ₀ … θₙ] a tick. */
	private readonly records: ReadonlyMap<string, Float64Array>;
	/** Of each lane, whether the loss of a tick is an estimate: 1 or 0. */
	private readonly estimates: ReadonlyMap<string, Uint8Array>;
	private readonly width: number;

	/** Throws `InputError` where so many ticks do not fit. */
	constructor(
		private readonly race: Race,
		private readonly ticks: number,
	) {
		this.width = 1 + race.setup.problem.dimension;
		const most = Math.floor(mostNumbers / (race.running.length * this.width)) - 1;
		if (ticks > most) {
			throw new InputError(
				`--history of ${race.running.length} racers over ${ticks} ticks is too long: write --steps ${most} or fewer, or leave --history out.`,
			);
		}
		this.records = new Map(race.running.map(({name}) => [name, new Float64Array((ticks + 1) * this.width)]));
		this.estimates = new Map(race.running.map(({name}) => [name, new Uint8Array(ticks + 1)]));
		this.record();
	}

	/** Writes down the race's present tick. */
	record(): void {
		const {tick} = this.race;
		const from = tick * this.width;
		// A look at every tick: at the lanes themselves, as copies would cost more than the race.
		for (const lane of this.race.running) {
			const {name, loss, lossIsEstimate} = tick === this.ticks ? lane.looked() : lane;
			const record = this.records.get(name)!;
			record[from] = loss;
			record.set(lane.state.parameters, from + 1);
			this.estimates.get(name)![tick] = Number(lossIsEstimate);
		}
	}

	/** Whether the loss of a tick is what batches came to, or as of an earlier look. */
	isEstimate(name: string, tick: number): boolean {
		return this.estimates.get(name)![tick] === 1;
	}

	loss(name: string, tick: number): number {
		return this.records.get(name)![tick * this.width]!;
	}

	parameters(name: string, tick: number): Float64Array {
		const from = tick * this.width + 1;
		return this.records.get(name)!.subarray(from, from + this.width - 1);
	}
}
