import type {Examples, Problem} from '../problem.js';
import type {Model} from './model.js';

// What a model loses at an example, and its slope there, by z = w·x + b, e = exp(−|z|) and the target; σ(z) is 1/(1 + e) or
// e/(1 + e) by the sign of z, without overflow. Functions that know all models and not a pair of functions a model: where
// several live in one process, a call of whichever it is takes longer than all the rest.

/** exp(−|z|), where a model asks for it. */
const tailOf = (model: Model, z: number): number => (model === 'linear' ? 0 : Math.exp(-Math.abs(z)));

/** Sigmoid: ½(σ(z) − y)²; logistic: −y ln σ(z) − (1 − y) ln (1 − σ(z)), finite wherever z is; linear: ½(z − y)². */
function lossAt(model: Model, z: number, e: number, y: number): number {
	if (model === 'logistic') return Math.max(z, 0) - y * z + Math.log1p(e);
	const residual = (model === 'linear' ? z : (z < 0 ? e : 1) / (1 + e)) - y;
	return 0.5 * residual * residual;
}

function slopeAt(model: Model, z: number, e: number, y: number): number {
	if (model === 'linear') return z - y;
	const s = (z < 0 ? e : 1) / (1 + e);
	if (model === 'logistic') return s - y;
	// σ(−z), not 1 − σ(z), of which nothing would be left.
	return (s - y) * s * ((z < 0 ? 1 : e) / (1 + e));
}

/** z of an example whose inputs begin at an offset. */
function logit(parameters: Float64Array, x: Float64Array, offset: number, inputs: number): number {
	let z = parameters[inputs]!;
	for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
	return z;
}

// Functions of their arguments alone, as the variables of a closure would be read anew at every example, and with few calls in
// them, as what the compiler does not inline puts every number it gives back on the heap.

/** Adds the mean gradient of all examples. Two inputs a turn, one after the other, take a sixteenth less time than one. */
function addGradient(model: Model, {inputs, x, y}: Examples, parameters: Float64Array, into: Float64Array): void {
	const count = y.length;
	const share = 1 / count;
	for (let i = 0, offset = 0; i < count; i++, offset += inputs) {
		let z = parameters[inputs]!;
		let k = 0;
		for (; k + 1 < inputs; k += 2) {
			z += parameters[k]! * x[offset + k]!;
			z += parameters[k + 1]! * x[offset + k + 1]!;
		}
		if (k < inputs) z += parameters[k]! * x[offset + k]!;
		const by = share * slopeAt(model, z, tailOf(model, z), y[i]!);
		k = 0;
		for (; k + 1 < inputs; k += 2) {
			into[k]! += by * x[offset + k]!;
			into[k + 1]! += by * x[offset + k + 1]!;
		}
		if (k < inputs) into[k]! += by * x[offset + k]!;
		into[inputs]! += by;
	}
}

/** The same, and writes their mean loss behind it. */
function addBoth(model: Model, {inputs, x, y}: Examples, parameters: Float64Array, into: Float64Array): void {
	const count = y.length;
	const share = 1 / count;
	let sum = 0;
	for (let i = 0; i < count; i++) {
		const offset = i * inputs;
		let z = parameters[inputs]!;
		for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
		const e = tailOf(model, z);
		sum += lossAt(model, z, e, y[i]!);
		const by = share * slopeAt(model, z, e, y[i]!);
		for (let k = 0; k < inputs; k++) into[k]! += by * x[offset + k]!;
		into[inputs]! += by;
	}
	into[inputs + 1] = sum / count;
}

/** Adds the mean gradient of examples indices[from] … indices[to − 1], none of none; `both`: and writes their mean loss behind it. */
function addSome(
	model: Model,
	{inputs, x, y}: Examples,
	parameters: Float64Array,
	indices: Uint32Array,
	from: number,
	to: number,
	into: Float64Array,
	both: boolean,
): void {
	const share = 1 / (to - from);
	let sum = 0;
	for (let at = from; at < to; at++) {
		const i = indices[at]!;
		const offset = i * inputs;
		let z = parameters[inputs]!;
		for (let k = 0; k < inputs; k++) z += parameters[k]! * x[offset + k]!;
		const e = tailOf(model, z);
		if (both) sum += lossAt(model, z, e, y[i]!);
		const by = share * slopeAt(model, z, e, y[i]!);
		for (let k = 0; k < inputs; k++) into[k]! += by * x[offset + k]!;
		into[inputs]! += by;
	}
	if (both) into[inputs + 1] = to > from ? sum / (to - from) : 0;
}

/** The functions of a problem that looks at examples. */
export type Kernel = Required<
	Pick<Problem, 'loss' | 'lossInto' | 'gradient' | 'lossAndGradient' | 'gradientOf' | 'lossAndGradientOf'>
>;

/**
 * A model over examples: its mean loss and what goes with it, θ being a weight an input and then the bias. The gradient over
 * some of the examples is their mean as well; over none it is 0. Nothing is allocated. A θ that is not finite, or so large that
 * a product with an input is not, may give an answer that is not.
 *
 * `ridge` is λ of a penalty on the weights, ½λ|w|², which every loss has in full, of some of the examples too: it keeps the
 * weights of classes that a line parts from growing without end. The bias is free.
 */
export function kernelOf(model: Model, examples: Examples, ridge = 0): Kernel {
	const {inputs, x, y} = examples;
	const count = y.length;
	const answer = new Float64Array(1);

	/** ½λ|w|². */
	const penaltyOf = (parameters: Float64Array): number => {
		let square = 0;
		for (let k = 0; k < inputs; k++) square += parameters[k]! * parameters[k]!;
		return 0.5 * ridge * square;
	};
	/** A gradient that has nothing in it yet but the penalty's. */
	const begin = (parameters: Float64Array, into: Float64Array) => {
		into.fill(0);
		if (ridge > 0) for (let k = 0; k < inputs; k++) into[k] = ridge * parameters[k]!;
	};
	const lossInto: Kernel['lossInto'] = (parameters, into, at) => {
		let sum = 0;
		for (let i = 0; i < count; i++) {
			const z = logit(parameters, x, i * inputs, inputs);
			sum += lossAt(model, z, tailOf(model, z), y[i]!);
		}
		into[at] = ridge > 0 ? sum / count + penaltyOf(parameters) : sum / count;
	};

	return {
		lossInto,
		loss(parameters) {
			lossInto(parameters, answer, 0);
			return answer[0]!;
		},
		gradient(parameters, into) {
			begin(parameters, into);
			addGradient(model, examples, parameters, into);
		},
		lossAndGradient(parameters, into) {
			begin(parameters, into);
			addBoth(model, examples, parameters, into);
			if (ridge > 0) into[inputs + 1]! += penaltyOf(parameters);
		},
		gradientOf(parameters, indices, from, to, into) {
			begin(parameters, into);
			addSome(model, examples, parameters, indices, from, to, into, false);
		},
		lossAndGradientOf(parameters, indices, from, to, into) {
			begin(parameters, into);
			addSome(model, examples, parameters, indices, from, to, into, true);
			if (ridge > 0) into[inputs + 1]! += penaltyOf(parameters);
		},
	};
}
