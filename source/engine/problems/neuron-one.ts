import type {Examples} from '../problem.js';
import type {NeuronKernel} from './neuron-kernel.js';

/**
 * A neuron of one input, θ = (w, b), as scalar loops without allocation: twice as fast as `neuronOfMany` with one
 * input, and level with a loop written for two numbers by hand.
 *
 * With e = exp(−|z|), q = 1/(1 + e), p = eq: σ(z) is q or p by the sign of z, and σ′(z) = qp with no cancellation
 * in 1 − σ. No finite (w, b) gives NaN: if wx overflows, b cannot bring the sum back over 0, as |b| is less.
 */
export function neuronOfOne({x, y}: Examples): NeuronKernel {
	const count = y.length;
	const lossInto: NeuronKernel['lossInto'] = (parameters, into, at) => {
		const w = parameters[0];
		const b = parameters[1];
		let sum = 0;
		for (let i = 0; i < count; i++) {
			const z = w * x[i] + b;
			const e = Math.exp(-Math.abs(z));
			const q = 1 / (1 + e);
			const residual = (z < 0 ? e * q : q) - y[i];
			sum += residual * residual;
		}
		into[at] = 0.5 * sum;
	};
	const answer = new Float64Array(1);

	/** The gradient over examples indices[from] … indices[to − 1]; `both`: and their loss behind it. */
	const addSome = (
		parameters: Float64Array,
		indices: Uint32Array,
		from: number,
		to: number,
		into: Float64Array,
		both: boolean,
	) => {
		const w = parameters[0];
		const b = parameters[1];
		let sum = 0;
		let alongW = 0;
		let alongB = 0;
		for (let at = from; at < to; at++) {
			const i = indices[at];
			const xi = x[i];
			const z = w * xi + b;
			const e = Math.exp(-Math.abs(z));
			const q = 1 / (1 + e);
			const p = e * q;
			const residual = (z < 0 ? p : q) - y[i];
			const slope = residual * (q * p);
			sum += residual * residual;
			alongW += slope * xi;
			alongB += slope;
		}
		into[0] = alongW;
		into[1] = alongB;
		if (both) into[2] = 0.5 * sum;
	};

	return {
		loss(parameters) {
			lossInto(parameters, answer, 0);
			return answer[0];
		},
		lossInto,
		lossAndGradient(parameters, into) {
			const w = parameters[0];
			const b = parameters[1];
			let sum = 0;
			let alongW = 0;
			let alongB = 0;
			for (let i = 0; i < count; i++) {
				const xi = x[i];
				const z = w * xi + b;
				const e = Math.exp(-Math.abs(z));
				const q = 1 / (1 + e);
				const p = e * q;
				const residual = (z < 0 ? p : q) - y[i];
				const slope = residual * (q * p);
				sum += residual * residual;
				alongW += slope * xi;
				alongB += slope;
			}
			into[0] = alongW;
			into[1] = alongB;
			into[2] = 0.5 * sum;
		},
		gradient(parameters, into) {
			const w = parameters[0];
			const b = parameters[1];
			let alongW = 0;
			let alongB = 0;
			for (let i = 0; i < count; i++) {
				const xi = x[i];
				const z = w * xi + b;
				const e = Math.exp(-Math.abs(z));
				const q = 1 / (1 + e);
				const p = e * q;
				const slope = ((z < 0 ? p : q) - y[i]) * (q * p);
				alongW += slope * xi;
				alongB += slope;
			}
			into[0] = alongW;
			into[1] = alongB;
		},
		gradientOf: (parameters, indices, from, to, into) => addSome(parameters, indices, from, to, into, false),
		lossAndGradientOf: (parameters, indices, from, to, into) => addSome(parameters, indices, from, to, into, true),
	};
}
