import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';

const {learningRate} = hyperparameters;

/** Plain gradient descent, stochastic or mini-batch by the lane's batch. Lecture, section 5; Cauchy (1847). */
export const gradientDescent: Optimizer<'learningRate', never> = {
	id: 'gd',
	label: 'GD',
	source: 'Cauchy (1847)',
	systems: [5],
	equations: ['θ ← θ − η∇'],
	hyperparameters: {learningRate},
	slots: [],
	step({oracle, parameters, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		for (let k = 0; k < parameters.length; k++) parameters[k] -= rate * gradient[k];
	},
	/** Each step multiplies the distance along an axis by 1 − ηλ. */
	stableBelow: () => 2,
	explain: ({gradient, hyper}) => [
		{
			symbol: 'Δθ',
			equation: '−η∇',
			substitute: (k, n) => `-${n(hyper.learningRate)}·${n(gradient[k])}`,
			value: k => -hyper.learningRate * gradient[k],
		},
	],
};
