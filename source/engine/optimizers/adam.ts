import {hyperparameters} from '../hyperparameters.js';
import type {Optimizer} from '../optimizer.js';
import {power} from '../power.js';
import {correctedFirst, correctedSecond} from './corrected-terms.js';
import {momentTerms} from './moment-terms.js';
import {scaledStepTerms} from './scaled-step-terms.js';

const {learningRate, beta1, beta2, epsilon, correction} = hyperparameters;

/**
 * Adam: momentum on the gradient, RMSProp on its square, both corrected for their start at zero; ε inside the
 * root, as the lecture has it (the paper puts it outside). Kingma and Ba (2015); lecture, sections 23 and 24.
 */
export const adam: Optimizer<
	'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'correction',
	'firstMoment' | 'secondMoment'
> = {
	id: 'adam',
	label: 'Adam',
	source: 'Kingma, Ba (2015)',
	systems: [23, 24],
	equations: [
		'm ← β₁m + (1 − β₁)∇',
		'v ← β₂v + (1 − β₂)∇²',
		'mˆ = m/(1 − β₁ᵗ),  vˆ = v/(1 − β₂ᵗ)',
		'θ ← θ − η/√(vˆ + ε)·mˆ',
	],
	hyperparameters: {learningRate, beta1, beta2, epsilon, correction},
	slots: ['firstMoment', 'secondMoment'],
	memory: {slot: 'firstMoment', decay: 'beta1', kind: 'average'},
	squares: {slot: 'secondMoment', decay: 'beta2'},
	step({oracle, parameters, slots: {firstMoment, secondMoment}, hyper, step, scratch: [gradient]}) {
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
			firstMoment[k] = m;
			secondMoment[k] = v;
			parameters[k] -= (rate / Math.sqrt(v / second + epsilon)) * (m / first);
		}
	},
	explain(update) {
		const corrected = update.hyper.correction === 1;
		const [mean, square] = corrected ? [correctedFirst(update), correctedSecond(update)] : momentTerms(update);
		return [
			...momentTerms(update),
			...(corrected ? [mean, square] : []),
			...scaledStepTerms(update, {
				second: corrected ? 'vˆ' : 'v',
				secondAt: k => square.value(k),
				first: corrected ? 'mˆ' : 'm',
				firstAt: k => mean.value(k),
			}),
		];
	},
};
