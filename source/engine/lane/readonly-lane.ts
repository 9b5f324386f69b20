import {refused} from '../errors.js';
import type {Optimizer} from '../optimizer.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../setup/setup.js';
import {at, type LaneState, stateOver} from './lane-state.js';
import {momentumAt, rateAt} from './schedule.js';

/** Puts the present values of what schedules change into `hyper`, which has the values as set. Allocates nothing. */
export function followSchedules(
	{hyper, schedule, momentumSchedule}: LaneSettings,
	numbers: Float64Array,
	into: Record<string, number>,
): void {
	if (schedule.kind !== 'constant') {
		const factor = numbers[at.validationFactor];
		into.learningRate = rateAt(hyper.learningRate, schedule, numbers[at.step], numbers[at.epoch], factor);
	}
	if (momentumSchedule.kind !== 'constant') {
		into.momentum = momentumAt(hyper.momentum, momentumSchedule, numbers[at.step]);
	}
}

/**
 * One racer at a tick, to be read. What a race and a timeline hand out stays as it is, whatever they do next; its
 * vectors are copies, so that nothing done to them reaches the race.
 */
export abstract class ReadonlyLane {
	readonly optimizer: Optimizer;
	/** @internal */
	abstract readonly state: LaneState;

	/** @internal */
	constructor(
		readonly race: RaceSetup,
		readonly setup: LaneSetup,
		/** What holds for the updates to come. */
		readonly settings: LaneSettings,
		/** @internal */
		protected readonly numbers: Float64Array,
		/** L₀, the loss at the lane's own start. */
		readonly initialLoss: number,
		/** max(L₀ − L*, ρ), what a gap of 1 is; NaN where L₀ is not finite. */
		readonly drop: number,
	) {
		this.optimizer = setup.optimizer;
	}

	/** Unique in its race. */
	get name(): string {
		return this.setup.name;
	}

	/** Ticks of the race's clock so far. */
	get tick(): number {
		return this.numbers[at.tick];
	}

	/** Updates made so far. */
	get updates(): number {
		return this.numbers[at.step];
	}

	/** The loss over all examples of the race; what it comes to where θ is not finite. */
	get loss(): number {
		return this.numbers[at.loss];
	}

	/** (L − L*)/max(L₀ − L*, ρ): at most 1 at the start, 0 at the goal; NaN where L or L₀ is not finite. */
	get gap(): number {
		return this.numbers[at.gap];
	}

	/** The tick since which the gap is within the tolerance; NaN where it is not. */
	get settled(): number {
		return this.numbers[at.settled];
	}

	/** θ, length d: a copy. */
	get parameters(): Float64Array {
		return this.numbers.slice(at.vectors, at.vectors + this.setup.start.length);
	}

	/** What the optimizer remembers, vectors of length d by name: copies. */
	get slots(): Readonly<Record<string, Float64Array>> {
		return Object.fromEntries(Object.entries(this.state.slots).map(([name, slot]) => [name, slot.slice()]));
	}

	/** Examples an update, but for the last batch of an epoch. */
	get batchSize(): number {
		const {batch} = this.settings;
		return batch === 'full' ? this.race.problem.exampleCount : batch;
	}

	/** The values the next update will use, schedules applied: a copy. */
	nextHyper(): Readonly<Record<string, number>> {
		const hyper = {...this.settings.hyper};
		followSchedules(this.settings, this.numbers, hyper);
		return hyper;
	}

	/** All that changes in a lane, as one copy: lanes whose copies are equal go on alike, to the last bit. */
	save(): Float64Array {
		return this.numbers.slice();
	}

	/** The lane as it is now; it stays so, however the lane goes on. */
	snapshot(): ReadonlyLane {
		const {race, setup, settings, initialLoss, drop} = this;
		return new Snapshot(race, setup, settings, this.save(), initialLoss, drop);
	}
}

/** A lane as it was. Most who look at one want a number or two: views of its vectors are made when they are asked for. */
class Snapshot extends ReadonlyLane {
	private made: LaneState | undefined;

	get state(): LaneState {
		this.made ??= stateOver(this.numbers, this.optimizer, this.setup.start.length);
		return this.made;
	}
}

/** A lane of a race, under way or as it was; throws `InputError` for anything else. */
export function checkRunning(field: string, lane: unknown): void {
	if (!(lane instanceof ReadonlyLane)) throw refused(field, lane, 'a lane of a race');
}
