import type {Term, Update} from '../optimizer.js';
import {Lane} from './lane.js';
import {checkRunning, type ReadonlyLane} from './readonly-lane.js';

/** The update a lane is about to make, taken apart. */
export type Explanation = {readonly update: Update; readonly terms: readonly Term[]};

const copyOf = ({parameters, slots}: ReadonlyLane) => ({parameters, slots});

/**
 * Makes the lane's next update on a copy, watching what its optimizer asks for; the lane itself is not touched, and no
 * evaluation of it counted. Throws `InputError` for what is no lane, and what problem and optimizer throw.
 */
export function explainNext(lane: ReadonlyLane): Explanation {
	checkRunning('lane', lane);
	const twin = new Lane(lane.race, {...lane.setup, settings: lane.settings}, lane.initialLoss);
	twin.restore(lane.save());
	const hyper = twin.nextHyper();
	const before = copyOf(twin);
	const gradient = new Float64Array(before.parameters.length);
	const gradientAt = before.parameters.slice();
	const losses: number[] = [];
	const {oracle} = twin;
	twin.update({
		gradient(parameters, into) {
			oracle.gradient(parameters, into);
			gradient.set(into);
			gradientAt.set(parameters);
		},
		loss(parameters) {
			const loss = oracle.loss(parameters);
			losses.push(loss);
			return loss;
		},
	});
	const step = twin.updates;
	const update: Update = {gradient, gradientAt, before, after: copyOf(twin), hyper, step, losses};
	return {update, terms: lane.optimizer.explain(update)};
}
