import {power} from '../power.js';

/**
 * w·x + b for huge parameters, where the plain sum meets ∞ − ∞ or leaves the range too early: every product is
 * taken 2⁻¹⁰⁴⁰ times smaller, so that no partial sum overflows, and the sum is scaled back, to ±∞ if need be.
 * `parameters` are w₁ … wₙ, b; x₁ is x[offset]. Finite parameters never give NaN; others may.
 */
export function hugeLogit(parameters: Float64Array, x: Float64Array, offset: number): number {
	const inputs = parameters.length - 1;
	let sum = parameters[inputs] * down * down;
	for (let k = 0; k < inputs; k++) sum += parameters[k] * down * (x[offset + k] * down);
	return sum / down / down;
}

/** Two of these take off 2¹⁰⁴⁰; one number that small would lose bits. */
const down = power(2, -520);
