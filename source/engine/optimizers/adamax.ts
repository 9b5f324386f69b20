import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {power} from '../power.js';
import {adam} from './adam.js';
import {correctedFirst} from './corrected-terms.js';
import {firstMomentTerm} from './moment-terms.js';

const {learningRate, beta1, beta2, epsilon} = hyperparameters;

/**
 * AdaMax: Adam that divides by the greatest gradient of late, where Adam takes a mean of squares; ε beside the gradient,
 * as in PyTorch. Kingma and Ba (2015), section 7.1.
 */
export const adamax: Optimizer<'learningRate' | 'beta1' | 'beta2' | 'epsilon', 'firstMoment' | 'greatest'> = {
	id: 'adamax',
	label: 'AdaMax',
	source: 'Kingma, Ba (2015), section 7.1',
	equations: ['m ← β₁m + (1 − β₁)∇', 'u ← max(β₂u, |∇| + ε)', 'mˆ = m/(1 − β₁ᵗ)', 'θ ← θ − η/u·mˆ'],
	hyperparameters: {learningRate, beta1, beta2: {...beta2, label: 'decay of the greatest'}, epsilon},
	slots: ['firstMoment', 'greatest'],
	rate: {times: 2, of: adam},
	memory: {slot: 'firstMoment', decay: 'beta1', kind: 'average'},
	step({oracle, parameters, slots: {firstMoment, greatest}, hyper, step, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const {learningRate: rate, beta1: b1, beta2: b2, epsilon} = hyper;
		const first = 1 - power(b1, step);
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const m = b1 * firstMoment[k] + (1 - b1) * g;
			const u = Math.max(b2 * greatest[k], Math.abs(g) + epsilon);
			firstMoment[k] = m;
			greatest[k] = u;
			parameters[k] -= (rate / u) * (m / first);
		}
	},
	explain(update) {
		const {gradient, before, after, hyper} = update;
		const mean = correctedFirst(update);
		const effective = (k: number) => hyper.learningRate / after.slots.greatest[k];
		return [
			firstMomentTerm(update),
			{
				symbol: 'u',
				equation: 'max(β₂u, |∇| + ε)',
				substitute: (k, n) =>
					`max(${n(hyper.beta2)}·${n(before.slots.greatest[k])}, |${n(gradient[k])}| + ${n(hyper.epsilon)})`,
				value: k => after.slots.greatest[k],
			},
			mean,
			{
				symbol: 'η′',
				equation: 'η/u',
				substitute: (k, n) => `${n(hyper.learningRate)}/${n(after.slots.greatest[k])}`,
				value: effective,
				effectiveRate: true,
			},
			{
				symbol: 'Δθ',
				equation: '−η′·mˆ',
				substitute: (k, n) => `-${n(effective(k))}·${n(mean.value(k))}`,
				value: k => -effective(k) * mean.value(k),
			},
		];
	},
};
