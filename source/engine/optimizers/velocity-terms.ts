import type {Term, Update} from '../optimizer.js';

/** The two lines that momentum and NAG share: the new velocity, and the step against it. */
export function velocityTerms(
	{gradient, before, after, hyper}: Update<'learningRate' | 'momentum', 'velocity'>,
	gradientSymbol: string,
): Term[] {
	return [
		{
			symbol: 'u',
			equation: `γu + η${gradientSymbol}`,
			substitute: (k, n) =>
				`${n(hyper.momentum)}·${n(before.slots.velocity[k])} + ${n(hyper.learningRate)}·${n(gradient[k])}`,
			value: k => after.slots.velocity[k],
		},
		{
			symbol: 'Δθ',
			equation: '−u',
			substitute: (k, n) => `-${n(after.slots.velocity[k])}`,
			value: k => -after.slots.velocity[k],
		},
	];
}
