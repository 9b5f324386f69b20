import {hyperparameters, onOff} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, epsilon} = hyperparameters;
const root = onOff('square root', '√', 'root');

/**
 * AdaGrad: each parameter's rate shrinks with the squares of all its gradients; ε stands inside the root.
 * Without the root (the lecture's variant) the division is by v + ε. Duchi, Hazan and Singer (2011); lecture, section 21.
 */
export const adagrad: Optimizer<'learningRate' | 'epsilon' | 'root', 'squares'> = {
	id: 'adagrad',
	label: 'AdaGrad',
	source: 'Duchi, Hazan, Singer (2011)',
	systems: [21],
	equations: ['v ← v + ∇²', 'θ ← θ − η/√(v + ε)·∇'],
	hyperparameters: {learningRate, epsilon, root},
	slots: ['squares'],
	squares: {slot: 'squares'},
	step({oracle, parameters, slots: {squares}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		const epsilon = hyper.epsilon;
		const rooted = hyper.root === 1;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const v = squares[k] + g * g;
			squares[k] = v;
			const scale = v + epsilon;
			parameters[k] -= (rate / (rooted ? Math.sqrt(scale) : scale)) * g;
		}
	},
	explain(update) {
		const {gradient, before, after, hyper} = update;
		return [
			{
				symbol: 'v',
				equation: 'v + ∇²',
				substitute: (k, n) => `${n(before.slots.squares[k])} + ${n(gradient[k])}²`,
				value: k => after.slots.squares[k],
			},
			...scaledStepTerms(update, {
				epsilon: hyper.root === 1 ? 'inside' : 'no root',
				second: 'v',
				secondAt: k => after.slots.squares[k],
				first: '∇',
				firstAt: k => gradient[k],
			}),
		];
	},
};
