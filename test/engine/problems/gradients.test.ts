import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {differences, gradientAt, pointOf} from './helpers.js';

describe.each(Object.values(problems))('the gradient of $id', problem => {
	it('agrees with central differences', () => {
		fc.assert(
			fc.property(pointOf(problem), at => {
				// Ackley comes to a point at 0: no differences across it.
				fc.pre(problem.id !== 'ackley' || Math.hypot(...at) > 0.3);
				const exact = gradientAt(problem, at);
				const scale = Math.max(1, ...exact.map(Math.abs), 1e-4 * Math.abs(problem.loss(Float64Array.from(at))));
				differences(problem, at).forEach((slope, k) => {
					expect(Math.abs(slope - exact[k])).toBeLessThanOrEqual(1e-7 * scale);
				});
			}),
			{numRuns: 1000},
		);
	});

	it('is the sum over the parts of any split of the examples, or their mean by how many each has', () => {
		const n = problem.exampleCount;
		fc.assert(
			fc.property(pointOf(problem), fc.nat(n), fc.nat(n), fc.nat(), (at, one, other, turn) => {
				const indices = Uint32Array.from({length: n}, (_, i) => (i + turn) % n);
				const cuts = [0, Math.min(one, other), Math.max(one, other), n];
				const sum = new Float64Array(problem.dimension);
				const part = new Float64Array(problem.dimension).fill(Number.NaN);
				for (let c = 0; c < 3; c++) {
					problem.gradientOf(Float64Array.from(at), indices, cuts[c], cuts[c + 1], part);
					const share = problem.reduction === 'mean' ? (cuts[c + 1] - cuts[c]) / n : 1;
					for (let k = 0; k < sum.length; k++) sum[k] += share * part[k];
				}
				gradientAt(problem, at).forEach((value, k) => {
					expect(Math.abs(sum[k] - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
				});
			}),
			{numRuns: 100},
		);
	});
});

it('gives Ackley no slope at its tip', () => {
	expect(gradientAt(problems.ackley, [0, 0])).toEqual([0, 0]);
	expect(problems.ackley.loss(new Float64Array(2))).toBe(0);
});
