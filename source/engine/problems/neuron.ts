import {minimize} from '../minimize/minimize.js';
import type {Examples, Problem} from '../problem.js';
import {checkExamples, checkShares} from '../setup/check-examples.js';
import {checkDomain, checkRates, checkWords, problemKeys} from '../setup/check-problem.js';
import {checkList, checkObject, checkPoint, checkText, checkWhole} from '../setup/checks.js';
import {sigmoid} from '../sigmoid.js';
import {hugeLogit} from './logit.js';
import {neuronCurvature} from './neuron-curvature.js';
import {neuronOfMany} from './neuron-many.js';
import {neuronOfOne} from './neuron-one.js';

/** What makes a neuron's problem. `start` and `domain` have one entry a parameter: w₁ … wₙ, then b. */
export type NeuronOptions = Pick<Problem, 'id' | 'label' | 'story' | 'start' | 'domain' | 'field' | 'learningRates'> & {
	readonly examples: Examples;
	/** At most 40 columns; the neuron's own where left out. */
	readonly formula?: string;
};

/** A squared residual this small is a perfect fit but for rounding: |σ − y| about 1.4e-13, by example. */
const perfect = 1e-26;

/**
 * A sigmoid neuron fitted to examples: L = ½ Σ (σ(w·x + b) − y)², summed, of n + 1 parameters. Lecture, section 1.
 *
 * Finite parameters, however large, give a finite loss and gradient; others may give NaN and never throw. `into`
 * must not be `parameters` itself. L* and the minima are found here, once, over the domain; without examples the
 * loss is 0 everywhere. The options are kept, not copied: the data must not change.
 * Throws an `InputError` where lengths do not agree, a number is not finite, a side of the domain has no length, y is outside [0, 1], or an index of
 * `subset` is not that of an example. What else a problem has may be among the options, and counts for nothing.
 */
export function neuron(given: NeuronOptions): Problem {
	check(given);
	const {formula, examples, ...options} = given;
	const {inputs, y} = examples;
	const kernel = inputs === 1 ? neuronOfOne(examples) : neuronOfMany(examples);
	const least = minimize(
		{
			domain: options.domain,
			loss: kernel.loss,
			curvature: (parameters, gradient, hessian) => neuronCurvature(examples, parameters, gradient, hessian),
		},
		perfect * y.length,
	);
	return {
		...options,
		...kernel,
		...least,
		formula: formula ?? (inputs === 1 ? 'L = ½ Σ (σ(wx + b) − y)²' : 'L = ½ Σ (σ(w·x + b) − y)²'),
		dimension: inputs + 1,
		parameterNames: inputs === 1 ? ['w', 'b'] : [...Array.from({length: inputs}, (_, k) => `w${k + 1}`), 'b'],
		exampleCount: y.length,
		examples,
		predict,
		subset: indices =>
			neuron({...options, ...(formula === undefined ? {} : {formula}), examples: pick(examples, indices)}),
	};
}

/** σ(w·x + b) of one input. */
function predict(parameters: Float64Array, x: Float64Array): number {
	let z = parameters[x.length];
	for (let k = 0; k < x.length; k++) z += parameters[k] * x[k];
	return sigmoid(Number.isFinite(z) ? z : hugeLogit(parameters, x, 0));
}

/** The examples at `indices`, in that order; one may come more than once. */
function pick({inputs, x, y, ...told}: Examples, indices: readonly number[]): Examples {
	for (const [at, index] of checkList('indices', indices).entries()) {
		checkWhole(`indices[${at}]`, index, 0, y.length - 1);
	}
	return {
		...told,
		inputs,
		x: Float64Array.from(indices.flatMap(i => Array.from(x.subarray(i * inputs, (i + 1) * inputs)))),
		y: Float64Array.from(indices, i => y[i]),
	};
}

function check(given: NeuronOptions): void {
	const options = checkObject('options', given, problemKeys);
	checkWords('options', options);
	if (options.formula !== undefined) checkText('options.formula', options.formula);
	const examples = checkExamples('options.examples', options.examples);
	checkShares('options.examples', examples);
	const {inputs} = examples;
	checkPoint('options.start', options.start, inputs + 1);
	checkDomain('options.domain', options.domain, inputs + 1);
	checkRates('options.learningRates', options.learningRates);
}
