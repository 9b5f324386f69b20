import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, decay, epsilon} = hyperparameters;

/** RMSProp: AdaGrad with a memory that fades; ε inside the root. Tieleman and Hinton (2012); lecture, section 22. */
export const rmsprop: Optimizer<'learningRate' | 'decay' | 'epsilon', 'secondMoment'> = {
	id: 'rmsprop',
	label: 'RMSProp',
	source: 'Tieleman, Hinton (2012)',
	systems: [22],
	equations: ['v ← βv + (1 − β)∇²', 'θ ← θ − η/√(v + ε)·∇'],
	hyperparameters: {learningRate, decay, epsilon},
	slots: ['secondMoment'],
	squares: {slot: 'secondMoment', decay: 'decay'},
	step({oracle, parameters, slots: {secondMoment}, hyper, scratch: [gradient]}) {
		oracle.gradient(parameters, gradient);
		const rate = hyper.learningRate;
		const beta = hyper.decay;
		const epsilon = hyper.epsilon;
		for (let k = 0; k < parameters.length; k++) {
			const g = gradient[k];
			const v = beta * secondMoment[k] + (1 - beta) * g * g;
			secondMoment[k] = v;
			parameters[k] -= (rate / Math.sqrt(v + epsilon)) * g;
		}
	},
	explain(update) {
		const {gradient, before, after, hyper} = update;
		return [
			{
				symbol: 'v',
				equation: 'βv + (1 − β)∇²',
				substitute: (k, n) =>
					`${n(hyper.decay)}·${n(before.slots.secondMoment[k])} + ${n(1 - hyper.decay)}·${n(gradient[k])}²`,
				value: k => after.slots.secondMoment[k],
			},
			...scaledStepTerms(update, {
				second: 'v',
				secondAt: k => after.slots.secondMoment[k],
				first: '∇',
				firstAt: k => gradient[k],
			}),
		];
	},
};
