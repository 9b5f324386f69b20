import type {Examples} from '../problem.js';
import {hugeLogit} from './logit.js';
import type {NeuronKernel} from './neuron-kernel.js';

/** A neuron of any number of inputs, θ = (w₁ … wₙ, b), without allocation; the arithmetic of `neuronOfOne`. */
export function neuronOfMany({inputs, x, y}: Examples): NeuronKernel {
	const count = y.length;

	const logit = (parameters: Float64Array, offset: number): number => {
		let z = 0;
		for (let k = 0; k < inputs; k++) z += parameters[k] * x[offset + k];
		z += parameters[inputs];
		return Number.isFinite(z) ? z : hugeLogit(parameters, x, offset);
	};
	/** Adds example i's gradient to `into`, and gives its σ − y. */
	const add = (parameters: Float64Array, i: number, into: Float64Array): number => {
		const offset = i * inputs;
		const z = logit(parameters, offset);
		const e = Math.exp(-Math.abs(z));
		const q = 1 / (1 + e);
		const p = e * q;
		const residual = (z < 0 ? p : q) - y[i];
		const slope = residual * (q * p);
		for (let k = 0; k < inputs; k++) into[k] += slope * x[offset + k];
		into[inputs] += slope;
		return residual;
	};

	// The same loop as for one input, apart from z: a call shared by both would cost every tick.
	const lossInto: NeuronKernel['lossInto'] = (parameters, into, at) => {
		let sum = 0;
		for (let i = 0; i < count; i++) {
			const z = logit(parameters, i * inputs);
			const e = Math.exp(-Math.abs(z));
			const q = 1 / (1 + e);
			const residual = (z < 0 ? e * q : q) - y[i];
			sum += residual * residual;
		}
		into[at] = 0.5 * sum;
	};
	const answer = new Float64Array(1);

	return {
		loss(parameters) {
			lossInto(parameters, answer, 0);
			return answer[0];
		},
		lossInto,
		lossAndGradient(parameters, into) {
			into.fill(0);
			let sum = 0;
			for (let i = 0; i < count; i++) {
				const residual = add(parameters, i, into);
				sum += residual * residual;
			}
			into[inputs + 1] = 0.5 * sum;
		},
		gradient(parameters, into) {
			into.fill(0);
			for (let i = 0; i < count; i++) add(parameters, i, into);
		},
		gradientOf(parameters, indices, from, to, into) {
			into.fill(0);
			for (let at = from; at < to; at++) add(parameters, indices[at], into);
		},
		lossAndGradientOf(parameters, indices, from, to, into) {
			into.fill(0);
			let sum = 0;
			for (let at = from; at < to; at++) {
				const residual = add(parameters, indices[at], into);
				sum += residual * residual;
			}
			into[inputs + 1] = 0.5 * sum;
		},
	};
}
