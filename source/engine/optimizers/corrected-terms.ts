import type {Term, Update} from '../optimizer.js';
import {power} from '../power.js';

/** mˆ, the first moment corrected for its start at zero. */
export function correctedFirst({after, hyper, step}: Update<'beta1', 'firstMoment'>): Term {
	const divisor = 1 - power(hyper.beta1, step);
	return {
		symbol: 'mˆ',
		equation: 'm/(1 − β₁ᵗ)',
		substitute: (k, n) => `${n(after.slots.firstMoment[k])}/${n(divisor)}`,
		value: k => after.slots.firstMoment[k] / divisor,
	};
}

/** vˆ, the second moment corrected likewise. */
export function correctedSecond({after, hyper, step}: Update<'beta2', 'secondMoment'>): Term {
	const divisor = 1 - power(hyper.beta2, step);
	return {
		symbol: 'vˆ',
		equation: 'v/(1 − β₂ᵗ)',
		substitute: (k, n) => `${n(after.slots.secondMoment[k])}/${n(divisor)}`,
		value: k => after.slots.secondMoment[k] / divisor,
	};
}
