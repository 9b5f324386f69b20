import {at} from './lane-state.js';
import type {Oracle} from './optimizer.js';
import type {Problem} from './problem.js';

const {gradients: atGradients} = at;

/** Answers a lane's optimizer over the lane's current batch, and counts every example visited into its state. */
export class CountedOracle implements Oracle {
	/** The batch: examples order[from] … order[to − 1], or all of them. */
	full = true;
	from = 0;
	to = 0;

	private readonly count: number;

	constructor(
		readonly problem: Problem,
		readonly order: Uint32Array,
		private readonly numbers: Float64Array,
	) {
		this.count = problem.exampleCount;
	}

	gradient(parameters: Float64Array, into: Float64Array): void {
		if (this.full) {
			this.numbers[atGradients] += this.count;
			this.problem.gradient(parameters, into);
		} else {
			this.numbers[atGradients] += this.to - this.from;
			this.problem.gradientOf(parameters, this.order, this.from, this.to, into);
		}
	}

	loss(parameters: Float64Array): number {
		this.numbers[at.losses] += this.count;
		return this.problem.loss(parameters);
	}
}
