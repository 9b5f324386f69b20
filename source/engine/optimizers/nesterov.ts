import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {velocityTerms} from './velocity-terms.js';

const {learningRate, momentum} = hyperparameters;

/** Nesterov's accelerated gradient: the gradient is taken at the look-ahead point θ − γu. Nesterov (1983); lecture, section 11. */
export const nesterov: Optimizer<'learningRate' | 'momentum', 'velocity'> = {
	id: 'nag',
	label: 'NAG',
	source: 'Nesterov (1983)',
	systems: [11],
	equations: ['∇ₐ = ∇ at θ − γu', 'u ← γu + η∇ₐ', 'θ ← θ − u'],
	hyperparameters: {learningRate, momentum},
	slots: ['velocity'],
	memory: {slot: 'velocity', decay: 'momentum', kind: 'sum'},
	lookAhead: 'θ − γu',
	step({oracle, parameters, slots: {velocity}, hyper, scratch}) {
		// Read by index, and counted down: the second loop makes this the one whose update is dear to run.
		const gradient = scratch[0];
		const lookAhead = scratch[1];
		const rate = hyper.learningRate;
		const gamma = hyper.momentum;
		for (let k = parameters.length - 1; k >= 0; k--) lookAhead[k] = parameters[k] - gamma * velocity[k];
		oracle.gradient(lookAhead, gradient);
		for (let k = parameters.length - 1; k >= 0; k--) {
			const u = gamma * velocity[k] + rate * gradient[k];
			velocity[k] = u;
			parameters[k] -= u;
		}
	},
	/** θ ← (1 − ηλ)((1 + γ)θ − γθ₋₁) along an axis, with θ as the look-ahead: its roots leave the unit circle at −1. */
	stableBelow: ({momentum: gamma}) => (2 * (1 + gamma)) / (1 + 2 * gamma),
	explain: update => [
		{
			symbol: 'θₐ',
			equation: 'θ − γu',
			substitute: (k, n) =>
				`${n(update.before.parameters[k])} − ${n(update.hyper.momentum)}·${n(update.before.slots.velocity[k])}`,
			value: k => update.gradientAt[k],
		},
		...velocityTerms(update, '∇ₐ'),
	],
};
