import {hyperparameters} from '../hyperparameters.js';
import type {Hyperparameter, Optimizer} from '../optimizer.js';
import {power} from '../power.js';
import {adam} from './adam.js';
import {correctedSecond} from './corrected-terms.js';
import {momentTerms} from './moment-terms.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, beta1, beta2, epsilon} = hyperparameters;

const momentumDecay: Hyperparameter = {
	label: 'momentum decay',
	symbol: 'ψ',
	spec: 'momentum-decay',
	initial: 0.004,
	min: 0,
	max: 1,
	allowed: 'at least 0 and at most 1',
	scale: 'log',
};

const logarithm = Math.log(0.96);

/** μ of an update, from β₁/2 up to β₁ in the end: what part of the average goes into its step. */
const momentumOf = (beta: number, decay: number, step: number) => beta * (1 - 0.5 * Math.exp(logarithm * decay * step));

/**
 * NAdam: Adam that steps as if the average had taken in the present gradient once more, as NAG does, but without looking
 * ahead. ε outside the root, as in PyTorch. Dozat (2016).
 */
export const nadam: Optimizer<
	'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'momentumDecay',
	'firstMoment' | 'secondMoment' | 'weight'
> = {
	id: 'nadam',
	label: 'NAdam',
	source: 'Dozat (2016)',
	equations: [
		'μ = β₁(1 − ½·0.96^(ψt)),  μ′ at t + 1',
		'P ← μP',
		'm ← β₁m + (1 − β₁)∇',
		'v ← β₂v + (1 − β₂)∇²',
		'mˆ = μ′m/(1 − μ′P) + (1 − μ)∇/(1 − P)',
		'vˆ = v/(1 − β₂ᵗ)',
		'θ ← θ − η/(√vˆ + ε)·mˆ',
	],
	hyperparameters: {learningRate, beta1, beta2, epsilon, momentumDecay},
	// The weight is 1 − P, the same for every parameter: it starts from 0, as slots do.
	slots: ['firstMoment', 'secondMoment', 'weight'],
	rate: {times: 0.5, of: adam},
	memory: {slot: 'firstMoment', decay: 'beta1', kind: 'average', symbol: 'm'},
	squares: {slot: 'secondMoment', decay: 'beta2'},
	step({oracle, parameters, slots: {firstMoment, secondMoment, weight}, hyper, step, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const {learningRate: rate, beta1: b1, beta2: b2, epsilon} = hyper;
		const mu = momentumOf(b1, hyper.momentumDecay, step);
		const next = momentumOf(b1, hyper.momentumDecay, step + 1);
		const second = 1 - power(b2, step);
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const w = mu * weight[k] + (1 - mu);
			const m = b1 * firstMoment[k] + (1 - b1) * g;
			const v = b2 * secondMoment[k] + (1 - b2) * g * g;
			weight[k] = w;
			firstMoment[k] = m;
			secondMoment[k] = v;
			const mean = (next * m) / (next * w + (1 - next)) + ((1 - mu) * g) / w;
			parameters[k] -= (rate / (Math.sqrt(v / second) + epsilon)) * mean;
		}
	},
	parts(update) {
		const {gradient, before, after, hyper, step} = update;
		const [mu, next] = [step, step + 1].map(at => momentumOf(hyper.beta1, hyper.momentumDecay, at));
		const square = correctedSecond(update);
		const weight = (k: number) => after.slots.weight[k];
		const scale = (k: number) => hyper.learningRate / (Math.sqrt(square.value(k)) + hyper.epsilon);
		/** What the present average counts for in mˆ. */
		const share = (k: number) => next / (next * weight(k) + (1 - next));
		return [
			{
				of: 'gradient',
				value: k => -scale(k) * (share(k) * (1 - hyper.beta1) + (1 - mu) / weight(k)) * gradient[k],
			},
			{of: 'memory', value: k => -scale(k) * share(k) * hyper.beta1 * before.slots.firstMoment[k]},
		];
	},
	explain(update) {
		const {gradient, before, after, hyper, step} = update;
		const [mu, next] = [step, step + 1].map(at => momentumOf(hyper.beta1, hyper.momentumDecay, at));
		const {firstMoment, weight} = after.slots;
		const ahead = (k: number) => next * weight[k] + (1 - next);
		const mean = (k: number) => (next * firstMoment[k]) / ahead(k) + ((1 - mu) * gradient[k]) / weight[k];
		const square = correctedSecond(update);
		const muTerm = (symbol: string, time: string, at: number, value: number) => ({
			symbol,
			equation: `β₁(1 − ½·0.96^(ψ${time}))`,
			substitute: (_: number, n: (value: number) => string) =>
				`${n(hyper.beta1)}·(1 − 0.5·0.96^(${n(hyper.momentumDecay)}·${at}))`,
			value: () => value,
		});
		return [
			muTerm('μ', 't', step, mu),
			muTerm('μ′', '(t + 1)', step + 1, next),
			{
				symbol: 'P',
				equation: 'μP',
				substitute: (k, n) => `${n(mu)}·${n(1 - before.slots.weight[k])}`,
				value: k => 1 - weight[k],
			},
			...momentTerms(update),
			{
				symbol: 'mˆ',
				equation: 'μ′m/(1 − μ′P) + (1 − μ)∇/(1 − P)',
				substitute: (k, n) =>
					`${n(next)}·${n(firstMoment[k])}/${n(ahead(k))} + ${n(1 - mu)}·${n(gradient[k])}/${n(weight[k])}`,
				value: mean,
			},
			square,
			...scaledStepTerms(update, {
				epsilon: 'outside',
				second: 'vˆ',
				secondAt: k => square.value(k),
				first: 'mˆ',
				firstAt: mean,
			}),
		];
	},
};
