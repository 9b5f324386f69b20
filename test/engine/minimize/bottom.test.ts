import {describe, expect, it} from 'vitest';
import {isBottom} from '../../../source/engine/minimize/bottom.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {bowl} from '../bowl.js';

/** Where small steps down the gradient lead, from a point that is close already. */
function settledFrom(problem: Problem, start: readonly number[], rate: number): Float64Array {
	const parameters = Float64Array.from(start);
	const gradient = new Float64Array(problem.dimension);
	for (let step = 0; step < 20_000; step++) {
		problem.gradient(parameters, gradient);
		for (let k = 0; k < parameters.length; k++) parameters[k] -= rate * gradient[k];
	}
	return parameters;
}

const whole = Array.from({length: 11}, (_, i) => i - 5);
const lattice = whole.flatMap(x => whole.map(y => [x, y] as const));

describe('a minimum by its second derivatives', () => {
	it('is every dent of rastrigin, and no hill or pass between them', () => {
		const {rastrigin} = problems;
		for (const point of lattice) {
			const dent = settledFrom(rastrigin, point, 0.002);
			expect(Math.hypot(dent[0] - point[0], dent[1] - point[1])).toBeLessThan(0.06);
			expect(isBottom(rastrigin, dent)).toBe(true);
			for (const [dx, dy] of [
				[0.5, 0],
				[0, 0.5],
				[0.5, 0.5],
			]) {
				// Where the gradient is 0, by bisection along each axis.
				const pass = Float64Array.of(stationary(point[0], dx), stationary(point[1], dy));
				expect(isBottom(rastrigin, pass)).toBe(false);
			}
		}
		/** A zero of 2x + 20π sin 2πx: near a whole number, or between it and the next. */
		function stationary(near: number, beside: number): number {
			const slope = (x: number) => 2 * x + 20 * Math.PI * Math.sin(2 * Math.PI * x);
			let [low, high] = [near + beside - 0.2, near + beside + 0.2];
			const rises = slope(high) > slope(low);
			for (let halving = 0; halving < 80; halving++) {
				const middle = (low + high) / 2;
				if (slope(middle) > 0 === rises) high = middle;
				else low = middle;
			}
			return (low + high) / 2;
		}
	});

	it('is every dent of ackley, and the tip in the middle', () => {
		const {ackley} = problems;
		for (const point of lattice) {
			const isTip = point.every(value => value === 0);
			const dent = isTip ? Float64Array.from(point) : settledFrom(ackley, point, 0.002);
			expect(Math.hypot(dent[0] - point[0], dent[1] - point[1])).toBeLessThan(0.2);
			expect(isBottom(ackley, dent)).toBe(true);
		}
	});

	it('is every minimum that a problem lists, but where the loss goes on falling outside the domain', () => {
		for (const problem of Object.values(problems)) {
			const gradient = new Float64Array(problem.dimension);
			for (const {parameters} of problem.minima) {
				const here = Float64Array.from(parameters);
				problem.gradient(here, gradient);
				const isFlat = Math.hypot(...gradient) < 1e-7;
				expect([problem.id, isBottom(problem, here)]).toEqual([problem.id, isFlat]);
			}
		}
	});

	it('is found in any number of dimensions, by the shortest axis of the bowl', () => {
		const stretched = (curvatures: readonly number[]) =>
			bowl(curvatures.length, {
				gradient: (parameters, into) => {
					// Turned, so that no axis of the bowl is one of the parameters.
					const mean = parameters.reduce((sum, value) => sum + value, 0) / curvatures.length;
					const reflected = parameters.map(value => value - 2 * mean);
					const slopes = reflected.map((value, k) => curvatures[k] * value);
					const back = slopes.reduce((sum, value) => sum + value, 0) / curvatures.length;
					for (let k = 0; k < curvatures.length; k++) into[k] = slopes[k] - 2 * back;
				},
			});
		const zero = new Float64Array(5);
		expect(isBottom(stretched([1, 2, 3, 4, 5]), zero)).toBe(true);
		expect(isBottom(stretched([1e-6, 2, 3, 4, 5]), zero)).toBe(true);
		expect(isBottom(stretched([-1e-6, 2, 3, 4, 5]), zero)).toBe(false);
		expect(isBottom(stretched([0, 2, 3, 4, 5]), zero)).toBe(false);
		expect(
			isBottom(
				stretched([1, 2, 3, 4, 5]),
				zero.map(() => 0.01),
			),
		).toBe(true);
		expect(
			isBottom(
				stretched([1, 2, 3, 4, 5]),
				zero.map((_, k) => (k === 2 ? 0.1 : 0)),
			),
		).toBe(false);
	});

	it('is not looked for beyond 64 parameters', () => {
		let asked = 0;
		const gradient = (parameters: Float64Array, into: Float64Array) => {
			asked++;
			into.set(parameters);
		};
		expect(isBottom(bowl(64, {gradient}), new Float64Array(64))).toBe(true);
		expect(asked).toBe(4 * 64 + 1);
		expect(isBottom(bowl(65, {gradient}), new Float64Array(65))).toBe(false);
		expect(asked).toBe(4 * 64 + 1);
	});

	it('is not looked for over so many examples that a race over 100,000 of them would wait for each frame', () => {
		let visited = 0;
		const many = (exampleCount: number) =>
			bowl(6, {
				exampleCount,
				gradient(parameters, into) {
					visited += exampleCount * 6;
					into.set(parameters);
				},
			});
		expect(isBottom(many(10_000), new Float64Array(6))).toBe(false);
		expect(visited).toBe(0);
		expect(isBottom(many(1000), new Float64Array(6))).toBe(true);
		// About two milliseconds of a model.
		expect(visited).toBeLessThan(2e5);
	});

	it('is not where a gradient is no number, nor on the edge of a ridge', () => {
		const broken = (gradient: (x: number) => number) =>
			bowl(1, {gradient: ([x], into) => into.fill(gradient(x)) as never});
		expect(
			isBottom(
				broken(() => Number.NaN),
				new Float64Array(1),
			),
		).toBe(false);
		expect(
			isBottom(
				broken(x => (x > 0 ? Number.POSITIVE_INFINITY : 0)),
				new Float64Array(1),
			),
		).toBe(false);
		expect(
			isBottom(
				broken(x => -Math.sign(x)),
				new Float64Array(1),
			),
		).toBe(false);
		expect(
			isBottom(
				broken(() => 0),
				Float64Array.of(Number.NaN),
			),
		).toBe(false);
	});
});
