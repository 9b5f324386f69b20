import type {Minimum, Problem} from '../problem.js';

/** What a test function of two parameters must say of itself; `surface` adds the rest. */
export type SurfaceOptions = Pick<Problem, 'id' | 'label' | 'formula' | 'story' | 'start' | 'domain'> & {
	/** The loss at (x, y). Must not throw. */
	readonly loss: (x: number, y: number) => number;
	/** Writes (∂L/∂x, ∂L/∂y) at (x, y) into `into`. Must not throw. */
	readonly gradient: (x: number, y: number, into: Float64Array) => void;
	/** L*, the least loss over the domain. */
	readonly minimumLoss: number;
	/** All points of the domain where the loss is L*, to double precision. */
	readonly best: readonly (readonly [number, number])[];
	/** The local minima inside the domain; left out where there are more than twenty minima in all. */
	readonly local?: readonly (readonly [number, number])[];
	/** Learning rates by optimizer id: of all in the lecture, and of others where what they bring along will not do. */
	readonly rates: Readonly<Record<'gd' | 'momentum' | 'nag' | 'adagrad' | 'rmsprop' | 'adam' | 'amsgrad', number>> &
		Readonly<Record<string, number>>;
};

/**
 * A test function of two parameters as a problem: one example, so that every batch is the full one.
 * NaN and ∞ go through the formula and come out as they may; an empty range of examples has gradient 0.
 *
 * Minima: points where the gradient is 0, as fixtures/make/minima.py finds them in 40 digits, rounded to double. A point
 * of the border that is lowest only because the domain ends there is none of them; the domains are chosen such that no
 * point of the border is lower than the best minimum.
 *
 * Learning rates: those of fixtures/make/rates.mjs, which says by what rule, but for three that it names. AMSGrad's, and
 * those of the lecture's six on Beale's function and the ravine, are instead those of a sweep over 1,000 ticks, cut to a
 * digit or two: at most an eighth above its best score.
 *
 * An optimizer beyond the lecture brings a rate along: Adadelta its paper's, the others a multiple of Adam's, the median,
 * over all problems, of what the ladder gives them. A problem states the ladder's for one of them only where the other is
 * out, is not at home after 1,000 steps and the ladder's is, or ends restless, or by a tenth of the first gap higher.
 */
export function surface(options: SurfaceOptions): Problem {
	const {loss, gradient, minimumLoss, best, local = [], rates, ...shown} = options;
	const minima: readonly Minimum[] = [
		...best.map(parameters => ({parameters, loss: minimumLoss, best: true})),
		...local.map(parameters => ({parameters, loss: loss(...parameters), best: false})),
	];
	return {
		...shown,
		dimension: 2,
		parameterNames: ['x', 'y'],
		minimumLoss,
		minima,
		learningRates: rates,
		exampleCount: 1,
		loss: parameters => loss(parameters[0], parameters[1]),
		gradient: (parameters, into) => gradient(parameters[0], parameters[1], into),
		gradientOf(parameters, _indices, from, to, into) {
			if (to > from) gradient(parameters[0], parameters[1], into);
			else into.fill(0);
		},
	};
}
