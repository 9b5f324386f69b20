import type {Examples, Problem} from '../engine/problem.js';
import type {Model} from './targets.js';

/** 1/(1 + exp(−z)) without overflow. */
function sigmoid(z: number): number {
	const e = Math.exp(-Math.abs(z));
	return (z < 0 ? e : 1) / (1 + e);
}

// What a model loses at an example, and its slope there, both by z = w·x + b and the target. Functions that know all models
// and not a pair of functions a model: where several live in one process, a call of whichever it is takes longer than all
// the rest.

/** Sigmoid: ½(σ(z) − y)²; logistic: −y ln σ(z) − (1 − y) ln (1 − σ(z)), finite wherever z is; linear: ½(z − y)². */
function lossAt(model: Model, z: number, y: number): number {
	if (model === 'logistic') return Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
	const residual = (model === 'linear' ? z : sigmoid(z)) - y;
	return 0.5 * residual * residual;
}

function slopeAt(model: Model, z: number, y: number): number {
	if (model === 'linear') return z - y;
	const e = Math.exp(-Math.abs(z));
	const s = (z < 0 ? e : 1) / (1 + e);
	if (model === 'logistic') return s - y;
	// σ(−z), not 1 − σ(z), of which nothing would be left.
	return (s - y) * s * ((z < 0 ? 1 : e) / (1 + e));
}

/** The functions of a problem that looks at examples. */
export type Kernel = Required<
	Pick<Problem, 'loss' | 'lossInto' | 'gradient' | 'lossAndGradient' | 'gradientOf' | 'lossAndGradientOf'>
>;

/**
 * A model over examples: its mean loss and what goes with it, θ being a weight an input and then the bias. The gradient over
 * some of the examples is their mean as well; over none it is 0. Nothing is allocated. A θ that is not finite, or so large that
 * a product with an input is not, may give an answer that is not.
 */
export function kernelOf(model: Model, {inputs, x, y}: Examples): Kernel {
	const count = y.length;
	const answer = new Float64Array(1);

	const logit = (parameters: Float64Array, offset: number): number => {
		let z = parameters[inputs]!;
		for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
		return z;
	};
	/** Adds a share of example i's gradient. */
	const add = (z: number, i: number, share: number, into: Float64Array) => {
		const by = share * slopeAt(model, z, y[i]!);
		const offset = i * inputs;
		for (let k = 0; k < inputs; k++) into[k]! += by * x[offset + k]!;
		into[inputs]! += by;
	};
	const lossInto: Kernel['lossInto'] = (parameters, into, at) => {
		let sum = 0;
		for (let i = 0; i < count; i++) sum += lossAt(model, logit(parameters, i * inputs), y[i]!);
		into[at] = sum / count;
	};

	return {
		lossInto,
		loss(parameters) {
			lossInto(parameters, answer, 0);
			return answer[0]!;
		},
		gradient(parameters, into) {
			into.fill(0);
			for (let i = 0; i < count; i++) add(logit(parameters, i * inputs), i, 1 / count, into);
		},
		lossAndGradient(parameters, into) {
			into.fill(0);
			let sum = 0;
			for (let i = 0; i < count; i++) {
				const z = logit(parameters, i * inputs);
				sum += lossAt(model, z, y[i]!);
				add(z, i, 1 / count, into);
			}
			into[inputs + 1] = sum / count;
		},
		gradientOf(parameters, indices, from, to, into) {
			into.fill(0);
			for (let at = from; at < to; at++) {
				const i = indices[at]!;
				add(logit(parameters, i * inputs), i, 1 / (to - from), into);
			}
		},
		lossAndGradientOf(parameters, indices, from, to, into) {
			into.fill(0);
			let sum = 0;
			for (let at = from; at < to; at++) {
				const i = indices[at]!;
				const z = logit(parameters, i * inputs);
				sum += lossAt(model, z, y[i]!);
				add(z, i, 1 / (to - from), into);
			}
			into[inputs + 1] = to > from ? sum / (to - from) : 0;
		},
	};
}
