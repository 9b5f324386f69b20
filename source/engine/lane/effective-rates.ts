import {explainNext} from './explain.js';
import type {Lane} from './lane.js';

/**
 * The step size each parameter will really get in a lane's next update (length d): η/√(v + ε) and the like for the
 * adaptive optimizers, line search's best try for all, and else the learning rate as schedules have it. The lane is
 * not touched. NaN where an optimizer has neither; after a zero gradient the adaptive ones give η/√ε. Lecture,
 * sections 21 to 23.
 */
export function effectiveRates(lane: Lane): Float64Array {
	const {update, terms} = explainNext(lane);
	const term = terms.find(({effectiveRate}) => effectiveRate);
	const rate = update.hyper.learningRate ?? Number.NaN;
	return update.gradient.map((_, k) => term?.value(k) ?? rate);
}
