import {power} from './power.js';

/** An average that started at zero, before and after its correction, over updates t = 0 … steps. */
export type Bias = {
	/** mₜ = βmₜ₋₁ + (1 − β)g, m₀ = 0. */
	readonly raw: Float64Array;
	/** m̂ₜ = mₜ/(1 − βᵗ); NaN at t = 0, where nothing is known yet. */
	readonly corrected: Float64Array;
	/** The true mean, g at every t. */
	readonly mean: Float64Array;
};

/**
 * The decaying average of a steady gradient g with memory β in [0, 1), worked out as Adam does: E[mₜ] = E[g](1 − βᵗ),
 * so mₜ starts too small by that much and m̂ₜ is g from the first update on, but for rounding. Each of length
 * steps + 1. Lecture, section 24.
 */
export function biasOf(beta: number, gradient: number, steps: number): Bias {
	const raw = new Float64Array(steps + 1);
	const corrected = new Float64Array(steps + 1).fill(Number.NaN);
	for (let t = 1; t <= steps; t++) {
		raw[t] = beta * raw[t - 1] + (1 - beta) * gradient;
		corrected[t] = raw[t] / (1 - power(beta, t));
	}
	return {raw, corrected, mean: new Float64Array(steps + 1).fill(gradient)};
}
