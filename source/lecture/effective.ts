import type {Witness} from '../app/lesson/scene.js';
import {effectiveRates} from '../engine/lane/effective-rates.js';
import {laneAt} from './witness.js';

/** The step size that each parameter of a lane really gets in its next update; empty where the lane is gone. */
export function effectiveRatesAt(witness: Witness, name: string, tick: number): readonly number[] {
	const lane = laneAt(witness, name, tick);
	return lane ? Array.from(effectiveRates(lane)) : [];
}
