import type {Stepping} from '../optimizer.js';
import {goalOf} from '../setup/goal.js';
import {observedOf, ticksBetweenLooks} from '../setup/observe.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../setup/setup.js';
import {goesBy} from './between-looks.js';
import {laneDrop} from './convergence.js';
import {at, createLaneState, type LaneState} from './lane-state.js';
import {observeConvergence, observeNowAndThen} from './observe-convergence.js';
import {CountedOracle} from './oracle.js';
import {dataOrder, layOrder, mostOwn, noOrder, sharedOrder} from './orders.js';
import {followSchedules, ReadonlyLane} from './readonly-lane.js';
import {mostAveraged} from './running-mean.js';

// Constants of the module, as the compiler does not fold the fields of an imported object: a tenth of a tick's time. In
// what every tick does, fields are compared with true: that they are never anything else it does not know either.
const {tick: atTick, step: atStep, epoch: atEpoch, vectors: atVectors} = at;
const {estimate: atEstimate} = at;

let scratch: readonly [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

/** What a step is worked out on: nothing of it is left for the next, so all lanes of as many parameters have the same. */
function scratchOf(dimension: number): typeof scratch {
	if (scratch[0].length !== dimension) scratch = [new Float64Array(dimension), new Float64Array(dimension)];
	return scratch;
}

/**
 * One racer under way. It changes in place and allocates nothing in a step; `save` and `restore` make it a value.
 * Lanes know nothing of each other, so one may be added, taken out or run again without touching the rest.
 */
export class Lane extends ReadonlyLane {
	declare settings: LaneSettings;
	readonly state: LaneState;
	readonly oracle: CountedOracle;

	private readonly hyper: Record<string, number>;
	private readonly stepping: {-readonly [Key in keyof Stepping]: Stepping[Key]};
	private readonly dimension: number;
	private orderOf = noOrder;
	private scheduled = false;
	/** Whether an update is the optimizer's step and nothing else: every example, no schedule, no projection, no batch loss. */
	private plain = false;
	/** Ticks from one look to the next. */
	private every = 1;
	/** Where the state's ring of gaps lies, its length less 1, and whether each tick is an update and evaluated. */
	private readonly gaps: number;
	private readonly mask: number;
	private readonly isPlain: boolean;

	/** `known`: L₀, where somebody has looked at the start before. */
	constructor(race: RaceSetup, setup: LaneSetup, known?: number) {
		const {problem} = race;
		const observed = observedOf(race);
		const state = createLaneState(race, setup.optimizer, setup.start);
		const {numbers, parameters} = state;
		const initialLoss = known ?? observed.loss(parameters);
		const goal = goalOf(race);
		const drop = laneDrop(goal, initialLoss, observed);
		super(race, setup, setup.settings, numbers, initialLoss, drop);
		this.state = state;
		[this.gaps, this.mask, this.isPlain] = [state.gaps, state.mask, state.isPlain];
		this.dimension = problem.dimension;
		this.oracle = new CountedOracle(problem, numbers, parameters, observed);
		if (problem.exampleCount <= mostOwn) this.oracle.order = new Uint32Array(problem.exampleCount);
		this.hyper = {...setup.settings.hyper};
		this.stepping = {
			oracle: this.oracle,
			parameters,
			slots: state.slots,
			hyper: this.hyper,
			step: 1,
			scratch: scratchOf(problem.dimension),
		};
		numbers[at.drop] = drop;
		numbers[at.base] = goal.loss;
		numbers[at.nearest] = goal.least;
		numbers[at.farthest] = goal.most;
		this.apply(setup.settings);
		numbers[at.exact] = initialLoss;
		this.takeGap();
	}

	/**
	 * Takes new settings for the updates to come. Every key of the optimizer's table must be there. Doing it again
	 * changes nothing, so that a restored state may have its settings put back.
	 */
	apply(settings: LaneSettings): void {
		this.settings = settings;
		for (const key of Object.keys(settings.hyper)) this.hyper[key] = settings.hyper[key];
		this.scheduled = settings.schedule.kind !== 'constant' || settings.momentumSchedule.kind !== 'constant';
		this.oracle.full = this.batchSize >= this.race.problem.exampleCount;
		this.every = ticksBetweenLooks(this.race, this.batchSize);
		this.takeLosses();
		this.plain = this.oracle.full && !this.scheduled && !this.race.problem.project && !this.oracle.takesLosses;
		const {numbers} = this.state;
		if (settings.schedule.kind !== 'validation') {
			// A validation schedule that is taken up again later starts afresh.
			numbers[at.validationLoss] = Number.NaN;
			numbers[at.validationFactor] = 1;
		} else if (Number.isNaN(numbers[at.validationLoss])) {
			numbers[at.validationLoss] = this.heldOutLoss();
		}
	}

	/** Takes batch losses from now on, or no more, as looks are rare or not: the mean of the last 100 of them, an epoch's at most. */
	private takeLosses(): void {
		const {oracle, every, batchSize} = this;
		const {mean, numbers} = this.state;
		const {exampleCount, lossAndGradient, lossAndGradientOf} = this.race.problem;
		const takes = mean !== undefined && every > 1 && (oracle.full ? lossAndGradient : lossAndGradientOf) !== undefined;
		oracle.takesLosses = takes;
		mean?.over(takes ? Math.min(mostAveraged, Math.ceil(exampleCount / batchSize)) : 0);
		if (!takes) numbers[at.estimate] = Number.NaN;
	}

	/** One tick of the race's clock. */
	advance(): void {
		if (this.race.clock === 'steps') this.update();
		else this.spend();
		this.state.numbers[atTick]++;
		this.observe();
	}

	/** Becomes what `save` copied; the settings are the caller's to put back with `apply`. */
	restore(saved: Float64Array): void {
		this.state.numbers.set(saved);
	}

	/** Makes one update, whatever the clock; another oracle stands in for the lane's own where a caller watches. */
	update(oracle: Stepping['oracle'] = this.oracle): void {
		const {stepping} = this;
		const {numbers} = this.state;
		if (this.plain !== true) this.prepare();
		// Keeps θ as it was, next to θ: whether a lane rests is told by its last step.
		const d = this.dimension;
		for (let k = atVectors; k < atVectors + d; k++) numbers[k + d] = numbers[k];
		stepping.step = ++numbers[atStep];
		if (stepping.oracle !== oracle) stepping.oracle = oracle;
		this.optimizer.step(stepping);
		if (this.plain === true) numbers[atEpoch]++;
		else this.conclude();
	}

	/** What a tick grants where that is not one update. */
	private spend(): void {
		const {numbers} = this.state;
		const count = this.race.problem.exampleCount;
		if (this.race.clock === 'epochs') {
			for (let left = Math.ceil(count / this.batchSize); left > 0; left--) this.update();
			return;
		}
		numbers[at.credit] += count;
		for (let cost = this.nextCost(); numbers[at.credit] >= cost; cost = this.nextCost()) {
			numbers[at.credit] -= cost;
			this.update();
		}
	}

	private prepare(): void {
		if (this.scheduled) followSchedules(this.settings, this.state.numbers, this.hyper);
		if (!this.oracle.full) this.takeBatch();
	}

	private conclude(): void {
		const {race, state, oracle} = this;
		race.problem.project?.(state.parameters);
		if (oracle.takesLosses === true) state.mean?.take(oracle.both, this.dimension, state.numbers, atEstimate);
		this.turnPage();
	}

	private nextCost(): number {
		const count = this.race.problem.exampleCount;
		const left = count - this.state.numbers[at.cursor];
		return (this.oracle.full ? count : Math.min(this.batchSize, left)) + (this.optimizer.lossesPerStep ?? 0) * count;
	}

	private takeBatch(): void {
		const {numbers} = this.state;
		const wanted = this.settings.shuffle ? numbers[at.epoch] : dataOrder;
		if (this.orderOf !== wanted) {
			const {problem, seed} = this.race;
			if (problem.exampleCount > mostOwn) this.oracle.order = sharedOrder(problem, seed, wanted);
			else layOrder(this.oracle.order, seed, wanted);
			this.orderOf = wanted;
		}
		this.oracle.from = numbers[at.cursor];
		this.oracle.to = Math.min(this.oracle.from + this.batchSize, this.race.problem.exampleCount);
	}

	/** Moves on in the data; at the end of an epoch a validation schedule looks at the held-out loss. */
	private turnPage(): void {
		const {numbers} = this.state;
		if (!this.oracle.full) {
			numbers[at.cursor] = this.oracle.to;
			if (this.oracle.to < this.race.problem.exampleCount) return;
			numbers[at.cursor] = 0;
		}
		numbers[at.epoch]++;
		const {schedule} = this.settings;
		if (schedule.kind === 'validation') {
			const loss = this.heldOutLoss();
			if (loss > numbers[at.validationLoss]) numbers[at.validationFactor] *= schedule.factor;
			numbers[at.validationLoss] = loss;
		}
	}

	/** NaN stands for "not looked at yet" in the state: a loss that is not a number counts as the worst there is. */
	private heldOutLoss(): number {
		const loss = this.race.validation?.loss(this.state.parameters) ?? 0;
		return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
	}

	private observe(): void {
		if (this.every !== 1 && goesBy(this.state, this.every, this.oracle.takesLosses)) return;
		this.oracle.takeLoss();
		this.takeGap();
	}

	private takeGap(): void {
		const {numbers} = this.state;
		if (this.isPlain === true) observeConvergence(numbers, this.gaps, this.mask);
		else observeNowAndThen(numbers, this.gaps, this.mask);
	}
}
