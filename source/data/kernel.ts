import type {Examples, Problem} from '../engine/problem.js';
import type {Model} from './targets.js';

/** What a model loses at an example, and its slope there, both by z = w·x + b and the target. */
type Loss = {of(z: number, y: number): number; slope(z: number, y: number): number};

/** 1/(1 + exp(−z)) without overflow. */
function sigmoid(z: number): number {
	const e = Math.exp(-Math.abs(z));
	return (z < 0 ? e : 1) / (1 + e);
}

const losses: Readonly<Record<Model, Loss>> = {
	// ½(σ(z) − y)²
	sigmoid: {
		of: (z, y) => 0.5 * (sigmoid(z) - y) * (sigmoid(z) - y),
		slope(z, y) {
			const s = sigmoid(z);
			return (s - y) * s * sigmoid(-z);
		},
	},
	// −y ln σ(z) − (1 − y) ln (1 − σ(z)), as max(z, 0) − yz + ln(1 + exp(−|z|)): finite wherever z is.
	logistic: {
		of: (z, y) => Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z))),
		slope: (z, y) => sigmoid(z) - y,
	},
	// ½(z − y)²
	linear: {
		of: (z, y) => 0.5 * (z - y) * (z - y),
		slope: (z, y) => z - y,
	},
};

/** The functions of a problem that looks at examples. */
export type Kernel = Required<Pick<Problem, 'loss' | 'lossInto' | 'gradient' | 'lossAndGradient' | 'gradientOf'>>;

/**
 * A model over examples: its mean loss and what goes with it, θ being a weight an input and then the bias. The gradient over
 * some of the examples is their mean as well; over none it is 0. Nothing is allocated. A θ that is not finite, or so large that
 * a product with an input is not, may give an answer that is not.
 */
export function kernelOf(model: Model, {inputs, x, y}: Examples): Kernel {
	const {of, slope} = losses[model];
	const count = y.length;
	const answer = new Float64Array(1);

	const logit = (parameters: Float64Array, offset: number): number => {
		let z = parameters[inputs]!;
		for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
		return z;
	};
	/** Adds a share of example i's gradient. */
	const add = (z: number, i: number, share: number, into: Float64Array) => {
		const by = share * slope(z, y[i]!);
		const offset = i * inputs;
		for (let k = 0; k < inputs; k++) into[k]! += by * x[offset + k]!;
		into[inputs]! += by;
	};
	const lossInto: Kernel['lossInto'] = (parameters, into, at) => {
		let sum = 0;
		for (let i = 0; i < count; i++) sum += of(logit(parameters, i * inputs), y[i]!);
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
				sum += of(z, y[i]!);
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
	};
}
