import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {velocityTerms} from './velocity-terms.js';

const {learningRate, momentum: decay} = hyperparameters;

/** Gradient descent with momentum: the velocity u remembers past gradients with weights γᵏη. Polyak (1964); lecture, section 9. */
export const momentum: Optimizer<'learningRate' | 'momentum', 'velocity'> = {
	id: 'momentum',
	label: 'Momentum',
	source: 'Polyak (1964)',
	systems: [9],
	equations: ['u ← γu + η∇', 'θ ← θ − u'],
	hyperparameters: {learningRate, momentum: decay},
	slots: ['velocity'],
	memory: {slot: 'velocity', decay: 'momentum', kind: 'sum'},
	step({oracle, parameters, slots: {velocity}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		const gamma = hyper.momentum;
		for (let k = 0; k < parameters.length; k++) {
			const u = gamma * velocity[k] + rate * gradient[k];
			velocity[k] = u;
			parameters[k] -= u;
		}
	},
	/** θ ← (1 + γ − ηλ)θ − γθ₋₁ along an axis: its roots leave the unit circle at −1. */
	stableBelow: ({momentum: gamma}) => 2 * (1 + gamma),
	explain: update => velocityTerms(update, '∇'),
};
