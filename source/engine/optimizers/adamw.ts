import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {power} from '../power.js';
import {adam} from './adam.js';
import {correctedFirst, correctedSecond} from './corrected-terms.js';
import {momentTerms} from './moment-terms.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, beta1, beta2, epsilon, weightDecay} = hyperparameters;

/**
 * AdamW: Adam with parameters that shrink by themselves, whatever the gradient; it is taken before they do. ε outside the
 * root, as in PyTorch. Loshchilov and Hutter (2019).
 */
export const adamw: Optimizer<
	'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay',
	'firstMoment' | 'secondMoment'
> = {
	id: 'adamw',
	label: 'AdamW',
	source: 'Loshchilov, Hutter (2019)',
	equations: [
		'm ← β₁m + (1 − β₁)∇',
		'v ← β₂v + (1 − β₂)∇²',
		'mˆ = m/(1 − β₁ᵗ),  vˆ = v/(1 − β₂ᵗ)',
		'θ ← θ − ηλθ',
		'θ ← θ − η/(√vˆ + ε)·mˆ',
	],
	hyperparameters: {learningRate, beta1, beta2, epsilon, weightDecay: {...weightDecay, initial: 0.01}},
	slots: ['firstMoment', 'secondMoment'],
	rate: {times: 1, of: adam},
	memory: {slot: 'firstMoment', decay: 'beta1', kind: 'average'},
	squares: {slot: 'secondMoment', decay: 'beta2'},
	step({oracle, parameters, slots: {firstMoment, secondMoment}, hyper, step, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const {learningRate: rate, beta1: b1, beta2: b2, epsilon, weightDecay} = hyper;
		const first = 1 - power(b1, step);
		const second = 1 - power(b2, step);
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const m = b1 * firstMoment[k] + (1 - b1) * g;
			const v = b2 * secondMoment[k] + (1 - b2) * g * g;
			firstMoment[k] = m;
			secondMoment[k] = v;
			parameters[k] -= rate * weightDecay * parameters[k];
			parameters[k] -= (rate / (Math.sqrt(v / second) + epsilon)) * (m / first);
		}
	},
	parts(update) {
		const {gradient, before, hyper, step} = update;
		const square = correctedSecond(update);
		const scale = (k: number) =>
			hyper.learningRate / (Math.sqrt(square.value(k)) + hyper.epsilon) / (1 - power(hyper.beta1, step));
		return [
			{of: 'gradient', value: k => -scale(k) * (1 - hyper.beta1) * gradient[k]},
			{of: 'memory', value: k => -scale(k) * hyper.beta1 * before.slots.firstMoment[k]},
			{of: 'parameters', value: k => -hyper.learningRate * hyper.weightDecay * before.parameters[k]},
		];
	},
	explain(update) {
		const {before, hyper} = update;
		const [mean, square] = [correctedFirst(update), correctedSecond(update)];
		const [effective, step] = scaledStepTerms(update, {
			epsilon: 'outside',
			second: 'vˆ',
			secondAt: k => square.value(k),
			first: 'mˆ',
			firstAt: k => mean.value(k),
		});
		const shrink = (k: number) => -hyper.learningRate * hyper.weightDecay * before.parameters[k];
		return [
			...momentTerms(update),
			mean,
			square,
			effective,
			{
				symbol: 'Δθ',
				equation: '−ηλθ − η′·mˆ',
				substitute: (k, n) =>
					`-${n(hyper.learningRate)}·${n(hyper.weightDecay)}·${n(before.parameters[k])} − ${n(effective.value(k))}·${n(mean.value(k))}`,
				value: k => shrink(k) + step.value(k),
			},
		];
	},
};
