import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {momentTerms} from './moment-terms.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, beta1, beta2, epsilon} = hyperparameters;

/**
 * AMSGrad: Adam whose divisor never falls, so that no effective rate ever grows again; no bias correction, as in the
 * paper; ε inside the root, as everywhere here. Reddi, Kale and Kumar (2018), algorithm 2; lecture, section 26.
 */
export const amsgrad: Optimizer<
	'learningRate' | 'beta1' | 'beta2' | 'epsilon',
	'firstMoment' | 'secondMoment' | 'greatest'
> = {
	id: 'amsgrad',
	label: 'AMSGrad',
	source: 'Reddi, Kale, Kumar (2018); lecture, system 26',
	equations: ['m ← β₁m + (1 − β₁)∇', 'v ← β₂v + (1 − β₂)∇²', 'vˆ ← max(vˆ, v)', 'θ ← θ − η/√(vˆ + ε)·m'],
	hyperparameters: {learningRate, beta1, beta2, epsilon},
	slots: ['firstMoment', 'secondMoment', 'greatest'],
	step({oracle, parameters, slots: {firstMoment, secondMoment, greatest}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		const b1 = hyper.beta1;
		const b2 = hyper.beta2;
		const epsilon = hyper.epsilon;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const m = b1 * firstMoment[k] + (1 - b1) * g;
			const v = b2 * secondMoment[k] + (1 - b2) * g * g;
			const top = Math.max(greatest[k], v);
			firstMoment[k] = m;
			secondMoment[k] = v;
			greatest[k] = top;
			parameters[k] -= (rate / Math.sqrt(top + epsilon)) * m;
		}
	},
	explain(update) {
		const {before, after} = update;
		return [
			...momentTerms(update),
			{
				symbol: 'vˆ',
				equation: 'max(vˆ, v)',
				substitute: (k, n) => `max(${n(before.slots.greatest[k])}, ${n(after.slots.secondMoment[k])})`,
				value: k => after.slots.greatest[k],
			},
			...scaledStepTerms(update, {
				rooted: true,
				second: 'vˆ',
				secondAt: k => after.slots.greatest[k],
				first: 'm',
				firstAt: k => after.slots.firstMoment[k],
			}),
		];
	},
};
