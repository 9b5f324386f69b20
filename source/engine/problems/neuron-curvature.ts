import type {Examples} from '../problem.js';
import {hugeLogit} from './logit.js';

/**
 * Writes the gradient (length d) and the Hessian (d × d) of a neuron's summed loss at θ: per example
 * σ′² + (σ − y)σ″ times the outer product of (x, 1), σ″ = σ′(1 − 2σ). For finding minima; not in any hot path.
 */
export function neuronCurvature(
	{inputs, x, y}: Examples,
	parameters: Float64Array,
	gradient: Float64Array,
	hessian: Float64Array,
): void {
	const d = inputs + 1;
	gradient.fill(0);
	hessian.fill(0);
	for (let i = 0; i < y.length; i++) {
		const offset = i * inputs;
		let z = 0;
		for (let k = 0; k < inputs; k++) z += parameters[k] * x[offset + k];
		z += parameters[inputs];
		if (!Number.isFinite(z)) z = hugeLogit(parameters, x, offset);
		const e = Math.exp(-Math.abs(z));
		const q = 1 / (1 + e);
		const p = e * q;
		const residual = (z < 0 ? p : q) - y[i];
		const slope = q * p;
		const bend = slope * slope + residual * slope * (z < 0 ? q - p : p - q);
		for (let r = 0; r < d; r++) {
			const along = r < inputs ? x[offset + r] : 1;
			gradient[r] += residual * slope * along;
			for (let c = 0; c <= r; c++) hessian[r * d + c] += bend * along * (c < inputs ? x[offset + c] : 1);
		}
	}
	for (let r = 0; r < d; r++) for (let c = 0; c < r; c++) hessian[c * d + r] = hessian[r * d + c];
}
