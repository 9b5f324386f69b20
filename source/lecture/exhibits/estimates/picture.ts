import type {State} from '../../../app/state.js';
import {keptAt} from '../kept.js';
import {drawn, isPlane, type Subject, subjectOf} from '../subject.js';
import {type Estimates, estimatesOf} from './numbers.js';

/** What one example says of the way down. */
export type ExampleRow = {
	/** From 1, in the data's order. */
	readonly number: number;
	/** Whether the next update looks at it. */
	readonly isNext: boolean;
	/** Between its gradient and the full one, degrees; NaN where it has none. */
	readonly angle: number;
	/** Its −∇L on the drawn axes. */
	readonly way: readonly [number, number];
};

export type EstimatesPicture = {
	readonly label: string;
	readonly look: Subject['look'];
	readonly place: readonly [number, number];
	readonly rows: readonly ExampleRow[];
	/** −∇L of the next batch and of all examples on the drawn axes; the batch's as if all were like it. */
	readonly batch: readonly [number, number];
	readonly full: readonly [number, number];
	readonly batchSize: number;
	readonly stepsPerEpoch: number;
	/** Between the next batch's gradient and the full one, degrees. */
	readonly angle: number;
};

const downhill = (gradient: Float64Array, state: State): readonly [number, number] => {
	const [x, y] = drawn(gradient, state);
	return [-x, isPlane(state) ? -y : 0];
};

function rowsOf({perExample, batchIndices, exampleAngles}: Estimates, state: State): ExampleRow[] {
	const next = new Set(batchIndices);
	return perExample.map((gradient, index) => ({
		number: index + 1,
		isNext: next.has(index),
		angle: exampleAngles[index]!,
		way: downhill(gradient, state),
	}));
}

/** The gradients that the selected racer could go by: each example's, its next batch's, and all examples'. */
export const estimatesPicture = keptAt((state: State): EstimatesPicture | undefined => {
	const subject = subjectOf(state);
	if (!subject) return undefined;
	const {lane, label, look} = subject;
	const estimates = estimatesOf(lane);
	const count = estimates.perExample.length;
	return {
		label,
		look,
		place: drawn(lane.parameters, state),
		rows: rowsOf(estimates, state),
		batch: downhill(estimates.batch, state),
		full: downhill(estimates.full, state),
		batchSize: Math.min(lane.batchSize, count),
		stepsPerEpoch: Math.ceil(count / lane.batchSize),
		angle: estimates.angle,
	};
});
