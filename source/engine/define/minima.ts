import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {Halton} from '../setup/halton.js';

/** Points of the domain that are looked at. */
const points = 32;

/** What a loss may be off by: minima are written down in so many digits. */
const rounding = 1e-6;

const isBelow = (loss: number, bound: number) => loss < bound - rounding * Math.max(1, Math.abs(bound));
const placeOf = (at: ArrayLike<number>) =>
	at.length > 4 ? `${Array.from(at).slice(0, 4).join(', ')}, …` : Array.from(at).join(', ');

/**
 * Holds what a problem says of its minima against its loss: what each has, that the best have `minimumLoss`, and that no
 * loss of some at points of the domain is below that. Throws `InputError`.
 */
export function checkMinima(problem: Problem): void {
	const {minima, minimumLoss, domain, dimension} = problem;
	for (const [index, {parameters, loss, best}] of minima.entries()) {
		const found = problem.loss(Float64Array.from(parameters));
		const field = `problem.minima[${index}]`;
		if (!(Math.abs(found - loss) <= rounding * Math.max(1, Math.abs(loss))))
			throw new InputError(`${field}.loss is ${loss}, and the loss at its parameters is ${found}.`);
		if (best && !(Math.abs(loss - minimumLoss) <= rounding * Math.max(1, Math.abs(loss))))
			throw new InputError(`${field} is best and has a loss of ${loss}: problem.minimumLoss is ${minimumLoss}.`);
	}
	const halton = new Halton(dimension, points);
	const at = new Float64Array(dimension);
	for (let i = 1; i <= points && !Number.isNaN(minimumLoss); i++) {
		halton.point(i, at);
		for (const [k, [low, high]] of domain.entries()) at[k] = low + at[k] * (high - low);
		const loss = problem.loss(at);
		if (isBelow(loss, minimumLoss))
			throw new InputError(
				`problem.minimumLoss is ${minimumLoss}, and the loss at ${placeOf(at)} is ${loss}: leave it out where it is not known.`,
			);
	}
}
