import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {uniforms} from '../random.js';
import {Halton} from '../setup/halton.js';
import {lossesOver, median} from '../setup/scale.js';

/** Points that are looked at. */
const points = 4096;

/** Digits of a start: enough for one, and they can be said aloud and typed. */
const digits = 4;

/** What a start is looked for by. */
export type Startless = Pick<Problem, 'domain' | 'dimension' | 'loss' | 'gradient'> &
	Partial<Pick<Problem, 'exampleCost'>>;

/** In so few digits as can be typed, or as it is where that would be outside. */
function typed(value: number, [low, high]: readonly [number, number]): number {
	const short = Number(value.toPrecision(digits));
	return short >= low && short <= high ? short : value;
}

/**
 * Where a race begins on a problem that says nothing of it: the first of Halton's points, all of them shifted by the seed
 * (Cranley & Patterson, 1976), with a finite loss not under the median of the domain and a gradient that is finite and
 * not 0; where there is none, the first with a finite loss. Throws `InputError` where no loss is finite.
 */
export function usualStart(problem: Startless, seed: number): readonly number[] {
	const {domain, dimension} = problem;
	const middle = median(lossesOver(problem));
	const shift = uniforms(dimension, seed, 'start', 0);
	const halton = new Halton(dimension, points);
	const [point, gradient] = [new Float64Array(dimension), new Float64Array(dimension)];
	let flat: readonly number[] | undefined;
	for (let i = 1; i <= points; i++) {
		halton.point(i, point);
		const start = Array.from(point, (share, k) => {
			const [low, high] = domain[k];
			return typed(low + ((share + shift[k]) % 1) * (high - low), domain[k]);
		});
		const parameters = Float64Array.from(start);
		const loss = problem.loss(parameters);
		if (!Number.isFinite(loss)) continue;
		flat ??= start;
		if (!(loss >= middle)) continue;
		problem.gradient(parameters, gradient);
		if (gradient.every(Number.isFinite) && gradient.some(slope => slope !== 0)) return start;
	}
	if (flat === undefined)
		throw new InputError('The loss is not finite at any of 4096 points: say where it is by --domain.');
	return flat;
}
