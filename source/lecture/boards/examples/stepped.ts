import {explainNext} from '../../../engine/lane/explain.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';

/** The loss after a lane's next update, over all examples. */
export const laneStepped = (lane: ReadonlyLane): number =>
	lane.race.problem.loss(explainNext(lane).update.after.parameters);
