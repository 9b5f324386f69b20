import {InputError} from '../../engine/errors.js';
import type {Race} from '../../engine/race.js';

/** The most numbers a history may hold: 160 MB of them. */
const mostNumbers = 20e6;

/** Loss and parameters of every lane at every tick, entry 0 the start. */
export class History {
	/** Of each lane by its name: [loss, θ₀ … θₙ] a tick. */
	private readonly records: ReadonlyMap<string, Float64Array>;
	private readonly width: number;

	/** Throws `InputError` where so many ticks do not fit. */
	constructor(
		private readonly race: Race,
		ticks: number,
	) {
		this.width = 1 + race.setup.problem.dimension;
		const most = Math.floor(mostNumbers / (race.running.length * this.width)) - 1;
		if (ticks > most) {
			throw new InputError(
				`--history of ${race.running.length} racers over ${ticks} ticks is too long: write --steps ${most} or fewer, or leave --history out.`,
			);
		}
		this.records = new Map(race.running.map(({name}) => [name, new Float64Array((ticks + 1) * this.width)]));
		this.record();
	}

	/** Writes down the race's present tick. */
	record(): void {
		const from = this.race.tick * this.width;
		// A look at every tick: at the lanes themselves, as copies would cost more than the race.
		for (const {name, loss, state} of this.race.running) {
			const record = this.records.get(name)!;
			record[from] = loss;
			record.set(state.parameters, from + 1);
		}
	}

	loss(name: string, tick: number): number {
		return this.records.get(name)![tick * this.width]!;
	}

	parameters(name: string, tick: number): Float64Array {
		const from = tick * this.width + 1;
		return this.records.get(name)!.subarray(from, from + this.width - 1);
	}
}
