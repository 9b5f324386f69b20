import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {angleBetween} from './angle.js';
import {nextBatch} from './next-batch.js';

/** What the examples say of the way down from a lane's θ, one by one, by batch, and all together. Vectors of length d. */
export type Estimates = {
	/** The gradient of each example alone, in the data's order: N of them. */
	readonly perExample: readonly Float64Array[];
	/** The examples of the next update, in the order they are visited. */
	readonly batchIndices: readonly number[];
	/** Their gradient, summed as the loss is: about k/N of the full one's length. */
	readonly batch: Float64Array;
	/** Over all N examples: the sum of `perExample` but for rounding. */
	readonly full: Float64Array;
	/** Between `batch` and `full`, 0 … 180 degrees; over 90 the update goes uphill. NaN where one is zero or not finite. */
	readonly angle: number;
	/** Between each example's gradient and `full`, likewise. */
	readonly exampleAngles: readonly number[];
};

/**
 * The gradients at a lane's own θ (also for NAG, which will take its batch's farther on), of the race's problem, so
 * without held-out examples. Nothing is counted and the lane is not touched. Lecture, sections 12 and 13.
 */
export function estimatesOf(lane: ReadonlyLane): Estimates {
	const {problem} = lane.race;
	const {parameters} = lane;
	const over = (indices: readonly number[]) => {
		const into = new Float64Array(problem.dimension);
		problem.gradientOf(parameters, Uint32Array.from(indices), 0, indices.length, into);
		return into;
	};
	const full = new Float64Array(problem.dimension);
	problem.gradient(parameters, full);
	const perExample = Array.from({length: problem.exampleCount}, (_, i) => over([i]));
	const batchIndices = nextBatch(lane);
	const batch = over(batchIndices);
	const angle = angleBetween(batch, full);
	return {
		perExample,
		batchIndices,
		batch,
		full,
		angle,
		exampleAngles: perExample.map(gradient => angleBetween(gradient, full)),
	};
}
