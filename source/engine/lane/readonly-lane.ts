import {refused} from '../errors.js';
import type {Optimizer} from '../optimizer.js';
import {looksAlways, observedOf, ticksBetweenLooks} from '../setup/observe.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../setup/setup.js';
import type {GapWindow} from './gap-window.js';
import {at, type LaneState, stateOver} from './lane-state.js';
import {observeNowAndThen} from './observe-convergence.js';
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
	/**
	 * The exact gaps that were evaluated to judge it at this tick.
	 * @internal
	 */
	readonly evidence: GapWindow | undefined = undefined;

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

	/**
	 * The loss over all examples of the race, or over the sample that it looks at; what it comes to where θ is not finite.
	 * At a tick without a look (`lossIsEstimate`) it is the mean of the last batch losses, 100 at most and no more than an
	 * epoch has; where the problem gives none, the loss as of the last look.
	 */
	get loss(): number {
		return this.numbers[at.loss];
	}

	/** Whether `loss` is not exact, as the lane was not looked at at this tick. */
	get lossIsEstimate(): boolean {
		return this.lookedAt !== this.tick;
	}

	/** The standard error of `loss` where that is a mean of batch losses, else 0. */
	get lossError(): number {
		return this.lossIsEstimate && this.drawsEstimate ? (this.state.mean?.error ?? 0) : 0;
	}

	/** The tick of the last look at the exact loss: `gap`, `settled` and what is judged are as of then. */
	get lookedAt(): number {
		return this.numbers[at.lookedAt];
	}

	/** Ticks from one look to the next, by the batch as it is set now: a lane is looked at at those that this divides. */
	get looksEvery(): number {
		return ticksBetweenLooks(this.race, this.batchSize);
	}

	/**
	 * The loss as a line of it is drawn: what the batches come to, wherever that is known, at looks as well, so that no
	 * look makes a step in it; else `loss`.
	 */
	get drawnLoss(): number {
		return this.drawsEstimate ? this.numbers[at.estimate] : this.loss;
	}

	/** Whether that is what the batches come to. */
	get drawsEstimate(): boolean {
		return Number.isFinite(this.numbers[at.estimate]);
	}

	/**
	 * (L − L*)/max(L₀ − L*, ρ), L being the exact loss of the last look: at most 1 at the start, 0 at the goal; NaN where L
	 * or L₀ is not finite.
	 */
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
		return this.over(this.save());
	}

	/**
	 * The lane as it is now, looked at: its exact loss, and what follows from that. The lane itself where it has been looked
	 * at, else a snapshot. A look of its own would make a lane another, so it goes on as if nobody had looked.
	 */
	looked(): ReadonlyLane {
		if (!this.lossIsEstimate) return this;
		const numbers = this.save();
		numbers[at.exact] = observedOf(this.race).loss(this.parameters);
		observeNowAndThen(numbers, this.state.gaps, this.state.mask);
		return this.over(numbers);
	}

	/**
	 * The lane as it is now, to be judged by exact gaps of its last ticks, and the exact loss of this one.
	 * @internal
	 */
	judgedBy(evidence: GapWindow, loss: number): ReadonlyLane {
		const numbers = this.save();
		if (this.lossIsEstimate) {
			numbers[at.exact] = loss;
			observeNowAndThen(numbers, this.state.gaps, this.state.mask);
		}
		return this.over(numbers, evidence);
	}

	/**
	 * Whether every tick of it is evaluated, and an update, so that there is no more to be known of it.
	 * @internal
	 */
	get isEvaluatedThroughout(): boolean {
		return this.race.clock === 'steps' && looksAlways(this.race);
	}

	private over(numbers: Float64Array, evidence?: GapWindow): ReadonlyLane {
		const {race, setup, settings, initialLoss, drop} = this;
		return new Snapshot(race, setup, settings, numbers, initialLoss, drop, evidence);
	}
}

/** A lane as it was. Most who look at one want a number or two: views of its vectors are made when they are asked for. */
class Snapshot extends ReadonlyLane {
	private made: LaneState | undefined;
	private seen: ReadonlyLane | undefined;

	constructor(
		race: RaceSetup,
		setup: LaneSetup,
		settings: LaneSettings,
		numbers: Float64Array,
		initialLoss: number,
		drop: number,
		override readonly evidence: GapWindow | undefined,
	) {
		super(race, setup, settings, numbers, initialLoss, drop);
	}

	get state(): LaneState {
		this.made ??= stateOver(this.numbers, this.race, this.optimizer);
		return this.made;
	}

	override looked(): ReadonlyLane {
		if (!this.lossIsEstimate) return this;
		this.seen ??= super.looked();
		return this.seen;
	}
}

/** A lane of a race, under way or as it was; throws `InputError` for anything else. */
export function checkRunning(field: string, lane: unknown): void {
	if (!(lane instanceof ReadonlyLane)) throw refused(field, lane, 'a lane of a race');
}
