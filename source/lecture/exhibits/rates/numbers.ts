import type {Witness} from '../../../app/lesson/scene.js';
import {explainNext} from '../../../engine/lane/explain.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {laneAt} from '../../witness.js';

/**
 * The step size each parameter will really get in a lane's next update (length d): η/√(v + ε) and the like for the
 * adaptive optimizers, line search's best try for all, and else the learning rate as schedules have it. The lane is
 * not touched. NaN where an optimizer has neither; after a zero gradient the adaptive ones give η/√ε. Lecture,
 * sections 21 to 23.
 */
export function effectiveRates(lane: ReadonlyLane): Float64Array {
	const {update, terms} = explainNext(lane);
	const term = terms.find(({effectiveRate}) => effectiveRate);
	const rate = update.hyper.learningRate ?? Number.NaN;
	return update.gradient.map((_, k) => term?.value(k) ?? rate);
}

/** The step size that each parameter of a lane really gets in its next update; empty where the lane is gone. */
export function effectiveRatesAt(witness: Witness, name: string, tick: number): readonly number[] {
	const lane = laneAt(witness, name, tick);
	return lane ? Array.from(effectiveRates(lane)) : [];
}
