import type {Term, Update} from '../optimizer.js';

/** The first moment, as Adam and its kin keep it. */
export function firstMomentTerm({gradient, before, after, hyper}: Update<'beta1', 'firstMoment'>): Term {
	return {
		symbol: 'm',
		equation: 'β₁m + (1 − β₁)∇',
		substitute: (k, n) =>
			`${n(hyper.beta1)}·${n(before.slots.firstMoment[k])} + ${n(1 - hyper.beta1)}·${n(gradient[k])}`,
		value: k => after.slots.firstMoment[k],
	};
}

/** The first moment and the second. */
export function momentTerms(
	update: Update<'beta1' | 'beta2', 'firstMoment' | 'secondMoment'>,
): [first: Term, second: Term] {
	const {gradient, before, after, hyper} = update;
	return [
		firstMomentTerm(update),
		{
			symbol: 'v',
			equation: 'β₂v + (1 − β₂)∇²',
			substitute: (k, n) =>
				`${n(hyper.beta2)}·${n(before.slots.secondMoment[k])} + ${n(1 - hyper.beta2)}·${n(gradient[k])}²`,
			value: k => after.slots.secondMoment[k],
		},
	];
}
