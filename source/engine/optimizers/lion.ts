import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {adam} from './adam.js';

const {learningRate, beta1, beta2, weightDecay} = hyperparameters;

/**
 * Lion: every parameter takes the same step, against the sign of an average of gradients that listens to the present one
 * more than its memory does. Chen et al. (2023), algorithm 2.
 */
export const lion: Optimizer<'learningRate' | 'beta1' | 'beta2' | 'weightDecay', 'average'> = {
	id: 'lion',
	label: 'Lion',
	source: 'Chen et al. (2023)',
	equations: ['c = β₁m + (1 − β₁)∇', 'θ ← θ − η(sign(c) + λθ)', 'm ← β₂m + (1 − β₂)∇'],
	hyperparameters: {
		learningRate,
		beta1: {...beta1, label: 'decay in the step'},
		beta2: {...beta2, label: 'decay of the average', initial: 0.99},
		weightDecay,
	},
	slots: ['average'],
	rate: {times: 0.1, of: adam},
	memory: {slot: 'average', decay: 'beta2', kind: 'average', symbol: 'm'},
	step({oracle, parameters, slots: {average}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const {learningRate: rate, beta1: b1, beta2: b2, weightDecay} = hyper;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const direction = Math.sign(b1 * average[k] + (1 - b1) * g);
			parameters[k] -= rate * (direction + weightDecay * parameters[k]);
			average[k] = b2 * average[k] + (1 - b2) * g;
		}
	},
	/** A sign is what it is of, divided by its size: c/|c|, so that each part of c has its share of the step. */
	parts({gradient, before, hyper}) {
		const {learningRate: rate, beta1: b1, weightDecay} = hyper;
		const past = (k: number) => b1 * before.slots.average[k];
		const present = (k: number) => (1 - b1) * gradient[k];
		const scale = (k: number) => rate / (Math.abs(past(k) + present(k)) || 1);
		return [
			{of: 'gradient', value: k => -scale(k) * present(k)},
			{of: 'memory', value: k => -scale(k) * past(k)},
			{of: 'parameters', value: k => -rate * weightDecay * before.parameters[k]},
		];
	},
	explain({gradient, before, after, hyper}) {
		const {learningRate: rate, beta1: b1, beta2: b2, weightDecay} = hyper;
		const m = before.slots.average;
		const blend = (k: number) => b1 * m[k] + (1 - b1) * gradient[k];
		return [
			{
				symbol: 'c',
				equation: 'β₁m + (1 − β₁)∇',
				substitute: (k, n) => `${n(b1)}·${n(m[k])} + ${n(1 - b1)}·${n(gradient[k])}`,
				value: blend,
			},
			{
				symbol: 's',
				equation: 'sign(c)',
				substitute: (k, n) => `sign(${n(blend(k))})`,
				value: k => Math.sign(blend(k)),
			},
			{
				symbol: 'm',
				equation: 'β₂m + (1 − β₂)∇',
				substitute: (k, n) => `${n(b2)}·${n(m[k])} + ${n(1 - b2)}·${n(gradient[k])}`,
				value: k => after.slots.average[k],
			},
			{
				symbol: 'Δθ',
				equation: '−η(s + λθ)',
				substitute: (k, n) => `-${n(rate)}·(${n(Math.sign(blend(k)))} + ${n(weightDecay)}·${n(before.parameters[k])})`,
				value: k => -rate * (Math.sign(blend(k)) + weightDecay * before.parameters[k]),
			},
		];
	},
};
