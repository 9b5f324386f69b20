import {descending, type Objective} from '../../minimize/descend.js';
import {kernelOf} from '../../models/kernel.js';
import {predictOf} from '../../models/predict.js';
import type {Examples, Problem} from '../../problem.js';
import {sigmoid} from '../../sigmoid.js';

/** What makes a problem of a logistic model. `start` and `domain` have one entry a parameter: w₁ … wₙ, then b. */
export type LogisticOptions = Pick<
	Problem,
	'id' | 'label' | 'formula' | 'story' | 'start' | 'domain' | 'learningRates'
> & {
	readonly examples: Examples;
	/** λ of a penalty ½λ|w|²; none when absent. */
	readonly ridge?: number;
};

/** The mean of p(1 − p) times the outer product of (x, 1) over the examples, and λ for each weight. */
function curve({inputs, x, y}: Examples, ridge: number, parameters: Float64Array, hessian: Float64Array): void {
	const d = inputs + 1;
	hessian.fill(0);
	for (let i = 0; i < y.length; i++) {
		let z = parameters[inputs];
		for (let k = 0; k < inputs; k++) z += parameters[k] * x[i * inputs + k];
		const bend = (sigmoid(z) * sigmoid(-z)) / y.length;
		const along = (k: number) => (k < inputs ? x[i * inputs + k] : 1);
		for (let r = 0; r < d; r++) for (let c = 0; c < d; c++) hessian[r * d + c] += bend * along(r) * along(c);
	}
	for (let k = 0; k < inputs; k++) hessian[k * d + k] += ridge;
}

/** The one minimum of a convex loss over a box, which may be at its border: a single descent finds it. */
function leastOf(objective: Objective): Pick<Problem, 'minimumLoss' | 'minima'> {
	const middle = Float64Array.from(objective.domain, ([low, high]) => (low + high) / 2);
	const going = descending(objective, middle);
	for (let next = going.next(); ; next = going.next()) {
		if (!next.done) continue;
		const {parameters, loss} = next.value;
		return {minimumLoss: loss, minima: [{parameters: Array.from(parameters), loss, best: true}]};
	}
}

/** The examples at `indices`, in that order. */
function pick({inputs, x, y, ...told}: Examples, indices: readonly number[]): Examples {
	return {
		...told,
		inputs,
		x: Float64Array.from(indices.flatMap(i => Array.from(x.subarray(i * inputs, (i + 1) * inputs)))),
		y: Float64Array.from(indices, i => y[i]),
	};
}

/**
 * A logistic model of examples: the mean of −ln p, p being how probable it makes the class that an example is of, and a
 * penalty on the weights where there is one. Convex; L* and its place are found here, once, over the domain.
 */
export function logistic({ridge = 0, ...options}: LogisticOptions): Problem {
	const {examples, domain} = options;
	const {inputs, y} = examples;
	const kernel = kernelOf('logistic', examples, ridge);
	const least = leastOf({
		domain,
		loss: kernel.loss,
		curvature(parameters, gradient, hessian) {
			kernel.gradient(parameters, gradient);
			curve(examples, ridge, parameters, hessian);
		},
	});
	return {
		...options,
		...kernel,
		...least,
		dimension: inputs + 1,
		parameterNames: [...Array.from({length: inputs}, (_, k) => `w${k + 1}`), 'b'],
		exampleCount: y.length,
		reduction: 'mean',
		predict: predictOf('logistic'),
		subset: indices => logistic({...options, ridge, examples: pick(examples, indices)}),
	};
}
