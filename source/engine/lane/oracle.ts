import type {Oracle} from '../optimizer.js';
import type {Problem} from '../problem.js';
import {at} from './lane-state.js';

// As in lane.ts: a constant of the module is folded, and a field is compared with true.
const {gradients: atGradients, exact: atExact} = at;

/** Answers a lane's optimizer over the lane's current batch, and counts every example visited into its state. */
export class CountedOracle implements Oracle {
	/** The batch: examples order[from] … order[to − 1], or all of them. */
	full = true;
	order: Uint32Array = new Uint32Array(0);
	from = 0;
	to = 0;
	/** Whether the loss over the batch is taken along with its gradient. */
	takesLosses = false;
	/** The gradient over the batch, and behind it the loss, in the unit of the loss over all examples. */
	readonly both: Float64Array;

	private readonly count: number;
	/** The gradient over all examples (and the loss) and where it was taken, if it is known before anybody asks. */
	private known = false;
	private readonly knownAt: Float64Array;
	private readonly knownGradient: Float64Array;
	/** Whether the optimizer last asked for the gradient at the lane's own θ, and not elsewhere as NAG does. */
	private atOwn = false;

	constructor(
		readonly problem: Problem,
		private readonly numbers: Float64Array,
		/** The lane's θ. */
		private readonly own: Float64Array,
		/** What is looked at: the problem, or a sample of it. */
		private readonly observed: Problem = problem,
	) {
		const {dimension, exampleCount, lossAndGradient, lossAndGradientOf} = problem;
		this.count = exampleCount;
		// Where there are many parameters, what nobody fills is not made.
		this.both = new Float64Array((lossAndGradient ?? lossAndGradientOf) ? dimension + 1 : 0);
		this.knownAt = new Float64Array(lossAndGradient ? dimension : 0);
		this.knownGradient = new Float64Array(lossAndGradient ? dimension + 1 : 0);
	}

	gradient(parameters: Float64Array, into: Float64Array): void {
		if (this.full === true) {
			this.numbers[atGradients] += this.count;
			this.atOwn = parameters === this.own;
			if (this.atOwn === true && this.known === true && this.answer(parameters, into)) return;
			if (this.takesLosses === true) this.takeBoth(parameters, into);
			else this.problem.gradient(parameters, into);
		} else {
			this.numbers[atGradients] += this.to - this.from;
			if (this.takesLosses === true) this.takeBoth(parameters, into);
			else this.problem.gradientOf(parameters, this.order, this.from, this.to, into);
		}
	}

	/** The gradient over the batch as it would be without, and the loss. */
	private takeBoth(parameters: Float64Array, into: Float64Array): void {
		const {problem, both, from, to, count} = this;
		const d = parameters.length;
		if (this.full === true) problem.lossAndGradient?.(parameters, both);
		else {
			problem.lossAndGradientOf?.(parameters, this.order, from, to, both);
			if (problem.reduction !== 'mean') both[d] *= count / (to - from);
		}
		for (let k = 0; k < d; k++) into[k] = both[k];
	}

	/**
	 * The exact loss at the lane's θ, for display: not counted. Where the gradient comes along cheaply and will be asked for
	 * next, it is kept till then; the bits are those of a gradient taken then.
	 */
	takeLoss(): void {
		const {own, observed, numbers} = this;
		// Who looks ahead has no use for the gradient at θ; and a sample has none that is asked for.
		if (this.full === true && this.atOwn === true && observed.lossAndGradient !== undefined) {
			const {knownAt, knownGradient} = this;
			observed.lossAndGradient(own, knownGradient);
			numbers[atExact] = knownGradient[own.length];
			this.known = true;
			for (let k = 0; k < own.length; k++) knownAt[k] = own[k];
		} else if (observed.lossInto !== undefined) observed.lossInto(own, numbers, atExact);
		else numbers[atExact] = observed.loss(own);
	}

	/** Answers with what is known, once; false where that was taken elsewhere. */
	private answer(parameters: Float64Array, into: Float64Array): boolean {
		this.known = false;
		const {knownAt, knownGradient} = this;
		for (let k = 0; k < parameters.length; k++) {
			if (!Object.is(parameters[k], knownAt[k])) return false;
			into[k] = knownGradient[k];
		}
		if (this.takesLosses === true) this.both[parameters.length] = knownGradient[parameters.length];
		return true;
	}

	loss(parameters: Float64Array): number {
		this.numbers[at.losses] += this.count;
		return this.problem.loss(parameters);
	}
}
