import type {Problem} from '../problem.js';
import {sigmoid} from '../sigmoid.js';
import type {Model} from './model.js';

type Predict = NonNullable<Problem['predict']>;

/** w·x + b, θ being a weight an input and then the bias. */
const linear: Predict = (parameters, x) => {
	let z = parameters[x.length]!;
	for (let k = 0; k < x.length; k++) z += parameters[k]! * x[k]!;
	return z;
};

/** What each model makes of an input: with a sigmoid how probable y = 1 is, else y itself. */
export const predictOf = (model: Model): Predict =>
	model === 'linear' ? linear : (parameters, x) => sigmoid(linear(parameters, x));
