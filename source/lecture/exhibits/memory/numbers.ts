import {power} from '../../../engine/power.js';

/**
 * What momentum remembers: the weight γᵏη that the gradient of k updates ago has in the present step, k = 0 … count − 1
 * (0 is the newest), for a constant rate η and momentum γ in [0, 1). Length `count`; empty where that is 0. Lecture,
 * section 9.
 */
export function memoryWeights(rate: number, momentum: number, count: number): Float64Array {
	return Float64Array.from({length: count}, (_, k) => rate * power(momentum, k));
}

/** What all of them add up to, η/(1 − γ): the rate that a steady gradient gets in the end. ∞ where γ is 1. */
export const memoryTotal = (rate: number, momentum: number): number => rate / (1 - momentum);
