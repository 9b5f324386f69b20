import type {Optimizer} from '../optimizer.js';

/** The rates tried at every step, in this order; a tie goes to the first. */
export const candidateRates: readonly number[] = [0.1, 0.5, 1, 5, 10];

/**
 * Gradient descent by line search: of five rates, the one whose step ends lowest (full loss). A loss that is not
 * a number loses against any other. Lecture, section 19.
 */
export const lineSearch: Optimizer<never, never> = {
	id: 'line-search',
	label: 'LineSearch',
	source: '',
	systems: [19],
	equations: ['η = argmin L(θ − η∇) over 0.1, 0.5, 1, 5, 10', 'θ ← θ − η∇'],
	hyperparameters: {},
	slots: [],
	lossesPerStep: candidateRates.length,
	step({oracle, parameters, scratch: [gradient, trial]}) {
		oracle.gradient(parameters, gradient);
		let best = candidateRates[0];
		let least = Number.NaN;
		for (let c = 0; c < candidateRates.length; c++) {
			const rate = candidateRates[c];
			for (let k = 0; k < parameters.length; k++) trial[k] = parameters[k] - rate * gradient[k];
			const loss = oracle.loss(trial);
			if (loss < least || (Number.isNaN(least) && !Number.isNaN(loss))) {
				least = loss;
				best = rate;
			}
		}
		for (let k = 0; k < parameters.length; k++) parameters[k] -= best * gradient[k];
	},
	explain({gradient, losses}) {
		const least = losses.reduce((best, loss) => (loss < best || Number.isNaN(best) ? loss : best), Number.NaN);
		const rate = candidateRates[Math.max(0, losses.indexOf(least))];
		return [
			...candidateRates.map((candidate, index) => ({
				symbol: 'L',
				equation: `at η = ${candidate}`,
				substitute: () => '',
				value: () => losses[index],
			})),
			{
				symbol: 'η',
				equation: 'that ends lowest',
				substitute: () => '',
				value: () => rate,
				effectiveRate: true,
			},
			{
				symbol: 'Δθ',
				equation: '−η∇',
				substitute: (k, n) => `-${n(rate)}·${n(gradient[k])}`,
				value: k => -rate * gradient[k],
			},
		];
	},
};
