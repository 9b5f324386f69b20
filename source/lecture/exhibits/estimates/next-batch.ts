import {Lane} from '../../../engine/lane/lane.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';

/** Answers nothing: a batch is chosen before anybody asks. */
const silent = {
	gradient(_parameters: Float64Array, into: Float64Array) {
		into.fill(0);
	},
	loss: () => 0,
};

/**
 * The examples of a lane's next update, in the order they are visited, as indices into the race's problem (without
 * those held out). The lane is not touched. Length 1 … N; for a full batch all of them.
 */
export function nextBatch(lane: ReadonlyLane): number[] {
	const {race, setup, settings, batchSize} = lane;
	const count = race.problem.exampleCount;
	if (batchSize >= count) return Array.from({length: count}, (_, i) => i);
	const twin = new Lane(race, {...setup, settings});
	twin.restore(lane.save());
	twin.update(silent);
	const {order, from, to} = twin.oracle;
	return Array.from(order.subarray(from, to));
}
