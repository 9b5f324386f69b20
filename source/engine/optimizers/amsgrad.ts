import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {power} from '../power.js';
import {momentTerms} from './moment-terms.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, beta1, beta2, epsilon, correction} = hyperparameters;

/**
 * AMSGrad: Adam whose divisor never falls, so that no effective rate ever grows again; ε inside the root, as everywhere
 * here. Without bias correction, as in the paper, unless it is switched on: then both moments are corrected, v after
 * its greatest was taken, as PyTorch does it. Reddi, Kale and Kumar (2018), algorithm 2; lecture, section 26.
 */
export const amsgrad: Optimizer<
	'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'correction',
	'firstMoment' | 'secondMoment' | 'greatest'
> = {
	id: 'amsgrad',
	label: 'AMSGrad',
	source: 'Reddi, Kale, Kumar (2018)',
	systems: [26],
	equations: ['m ← β₁m + (1 − β₁)∇', 'v ← β₂v + (1 − β₂)∇²', 'vˆ ← max(vˆ, v)', 'θ ← θ − η/√(vˆ + ε)·m'],
	hyperparameters: {learningRate, beta1, beta2, epsilon, correction: {...correction, initial: 0}},
	slots: ['firstMoment', 'secondMoment', 'greatest'],
	memory: {slot: 'firstMoment', decay: 'beta1', kind: 'average'},
	squares: {slot: 'secondMoment', decay: 'beta2'},
	step({oracle, parameters, slots: {firstMoment, secondMoment, greatest}, hyper, step, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		const b1 = hyper.beta1;
		const b2 = hyper.beta2;
		const epsilon = hyper.epsilon;
		const corrected = hyper.correction === 1;
		const first = corrected ? 1 - power(b1, step) : 1;
		const second = corrected ? 1 - power(b2, step) : 1;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const m = b1 * firstMoment[k] + (1 - b1) * g;
			const v = b2 * secondMoment[k] + (1 - b2) * g * g;
			const top = Math.max(greatest[k], v);
			firstMoment[k] = m;
			secondMoment[k] = v;
			greatest[k] = top;
			parameters[k] -= (rate / Math.sqrt(top / second + epsilon)) * (m / first);
		}
	},
	explain(update) {
		const {before, after, hyper, step} = update;
		const corrected = hyper.correction === 1;
		const first = corrected ? 1 - power(hyper.beta1, step) : 1;
		const second = corrected ? 1 - power(hyper.beta2, step) : 1;
		const over = (slot: 'firstMoment' | 'greatest', divisor: number) => ({
			substitute: (k: number, n: (value: number) => string) => `${n(after.slots[slot][k])}/${n(divisor)}`,
			value: (k: number) => after.slots[slot][k] / divisor,
		});
		const corrections = corrected
			? [
					{symbol: 'm′', equation: 'm/(1 − β₁ᵗ)', ...over('firstMoment', first)},
					{symbol: 'v′', equation: 'vˆ/(1 − β₂ᵗ)', ...over('greatest', second)},
				]
			: [];
		return [
			...momentTerms(update),
			{
				symbol: 'vˆ',
				equation: 'max(vˆ, v)',
				substitute: (k, n) => `max(${n(before.slots.greatest[k])}, ${n(after.slots.secondMoment[k])})`,
				value: k => after.slots.greatest[k],
			},
			...corrections,
			...scaledStepTerms(update, {
				second: corrected ? 'v′' : 'vˆ',
				secondAt: k => after.slots.greatest[k] / second,
				first: corrected ? 'm′' : 'm',
				firstAt: k => after.slots.firstMoment[k] / first,
			}),
		];
	},
};
