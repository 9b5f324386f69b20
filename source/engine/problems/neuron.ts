import {minimize} from '../minimize.js';
import type {Examples, Problem} from '../problem.js';
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
 * Throws a RangeError where lengths do not agree, a number is not finite, y is outside [0, 1], or an index of
 * `subset` is not that of an example.
 */
export function neuron({formula, examples, ...options}: NeuronOptions): Problem {
	const {inputs, y} = examples;
	check(examples, options);
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
		subset: indices =>
			neuron({...options, ...(formula === undefined ? {} : {formula}), examples: pick(examples, indices)}),
	};
}

/** The examples at `indices`, in that order; one may come more than once. */
function pick({inputs, x, y}: Examples, indices: readonly number[]): Examples {
	const wrong = indices.find(i => !(Number.isInteger(i) && i >= 0 && i < y.length));
	if (wrong !== undefined) throw new RangeError(`no example ${wrong} of ${y.length}`);
	return {
		inputs,
		x: Float64Array.from(indices.flatMap(i => Array.from(x.subarray(i * inputs, (i + 1) * inputs)))),
		y: Float64Array.from(indices, i => y[i]),
	};
}

function check({inputs, x, y}: Examples, {start, domain}: Pick<NeuronOptions, 'start' | 'domain'>): void {
	if (!(Number.isInteger(inputs) && inputs > 0)) throw new RangeError('a neuron has at least one input');
	if (x.length !== y.length * inputs) throw new RangeError(`${x.length} inputs for ${y.length} examples of ${inputs}`);
	if (!x.every(Number.isFinite)) throw new RangeError('an input is not a finite number');
	if (!y.every(v => v >= 0 && v <= 1)) throw new RangeError('a target is outside [0, 1]');
	if (start.length !== inputs + 1 || domain.length !== inputs + 1) {
		throw new RangeError(`${inputs} inputs need ${inputs + 1} parameters`);
	}
	if (!domain.every(([least, greatest]) => Number.isFinite(least) && Number.isFinite(greatest) && least <= greatest)) {
		throw new RangeError('a side of the domain is not an interval');
	}
}
