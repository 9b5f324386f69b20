import fc from 'fast-check';
import type {Problem} from '../../../source/engine/problem.js';

/** Points of a problem's domain, border included. */
export const pointOf = (problem: Problem) =>
	fc.tuple(...problem.domain.map(([least, greatest]) => fc.double({min: least, max: greatest, noNaN: true})));

/** The gradient by central differences with Richardson's extrapolation (two rounds). */
export function differences(problem: Problem, at: readonly number[]): number[] {
	return at.map((_, k) => {
		const slope = (h: number) => {
			const up = Float64Array.from(at);
			const down = Float64Array.from(at);
			up[k] += h;
			down[k] -= h;
			return (problem.loss(up) - problem.loss(down)) / (up[k] - down[k]);
		};
		const h = 2e-3;
		const [a, b, c] = [slope(h), slope(h / 2), slope(h / 4)];
		return (16 * (4 * c - b) - (4 * b - a)) / 45;
	});
}

export function gradientAt(problem: Problem, at: readonly number[]): number[] {
	const into = new Float64Array(problem.dimension);
	problem.gradient(Float64Array.from(at), into);
	return Array.from(into);
}
