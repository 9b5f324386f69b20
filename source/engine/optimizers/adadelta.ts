import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';

const {learningRate, decay, epsilon} = hyperparameters;

/**
 * Adadelta: RMSProp whose steps are as long as those of late, so that a rate of 1 has the unit of θ; ε inside both roots.
 * Zeiler (2012).
 */
export const adadelta: Optimizer<'learningRate' | 'decay' | 'epsilon', 'secondMoment' | 'steps'> = {
	id: 'adadelta',
	label: 'Adadelta',
	source: 'Zeiler (2012)',
	equations: ['v ← ρv + (1 − ρ)∇²', 'δ = √(s + ε)/√(v + ε)·∇', 's ← ρs + (1 − ρ)δ²', 'θ ← θ − ηδ'],
	hyperparameters: {learningRate, decay: {...decay, symbol: 'ρ'}, epsilon: {...epsilon, initial: 1e-6}},
	slots: ['secondMoment', 'steps'],
	rate: 1,
	squares: {slot: 'secondMoment', decay: 'decay'},
	step({oracle, parameters, slots: {secondMoment, steps}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const {learningRate: rate, decay: rho, epsilon} = hyper;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const v = rho * secondMoment[k] + (1 - rho) * g * g;
			const delta = (Math.sqrt(steps[k] + epsilon) / Math.sqrt(v + epsilon)) * g;
			secondMoment[k] = v;
			steps[k] = rho * steps[k] + (1 - rho) * delta * delta;
			parameters[k] -= rate * delta;
		}
	},
	explain({gradient, before, after, hyper}) {
		const {learningRate: rate, decay: rho, epsilon} = hyper;
		const {secondMoment, steps} = before.slots;
		const v = (k: number) => after.slots.secondMoment[k];
		const scale = (k: number) => Math.sqrt(steps[k] + epsilon) / Math.sqrt(v(k) + epsilon);
		const delta = (k: number) => scale(k) * gradient[k];
		return [
			{
				symbol: 'v',
				equation: 'ρv + (1 − ρ)∇²',
				substitute: (k, n) => `${n(rho)}·${n(secondMoment[k])} + ${n(1 - rho)}·${n(gradient[k])}²`,
				value: v,
			},
			{
				symbol: 'η′',
				equation: 'η√(s + ε)/√(v + ε)',
				substitute: (k, n) => `${n(rate)}·√(${n(steps[k])} + ${n(epsilon)})/√(${n(v(k))} + ${n(epsilon)})`,
				value: k => rate * scale(k),
				effectiveRate: true,
			},
			{
				symbol: 's',
				equation: 'ρs + (1 − ρ)δ²',
				substitute: (k, n) => `${n(rho)}·${n(steps[k])} + ${n(1 - rho)}·${n(delta(k))}²`,
				value: k => after.slots.steps[k],
			},
			{
				symbol: 'Δθ',
				equation: '−η′·∇',
				substitute: (k, n) => `-${n(rate * scale(k))}·${n(gradient[k])}`,
				value: k => -rate * delta(k),
			},
		];
	},
};
