import type {Witness} from '../app/scene.js';
import {explainNext} from '../engine/explain.js';
import {laneAt} from './witness.js';

/** The step size that each parameter of an adaptive lane really gets in its next update; empty where there is none. */
export function effectiveRates(witness: Witness, name: string, tick: number): readonly number[] {
	const lane = laneAt(witness, name, tick);
	if (!lane) return [];
	const term = explainNext(lane).terms.find(({effectiveRate}) => effectiveRate);
	return term ? Array.from(lane.state.parameters, (_, k) => term.value(k)) : [];
}
