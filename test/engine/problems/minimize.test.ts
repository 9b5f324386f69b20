import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {minimize} from '../../../source/engine/minimize/minimize.js';
import {neuron} from '../../../source/engine/problems/neuron.js';

const shown = {id: 'made', label: 'Made', story: 'For a test.', start: [0, 0], learningRates: {}};

describe('minimize', () => {
	it('is not beaten by a fine grid, whatever the data', () => {
		const point = fc.tuple(fc.double({min: -8, max: 8, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}));
		fc.assert(
			fc.property(fc.array(point, {minLength: 1, maxLength: 6}), points => {
				const examples = {
					inputs: 1,
					x: Float64Array.from(points, ([x]) => x),
					y: Float64Array.from(points, ([, y]) => y),
				};
				const problem = neuron({
					...shown,
					domain: [
						[-6, 6],
						[-4, 8],
					],
					examples,
				});
				const at = new Float64Array(2);
				let least = Number.POSITIVE_INFINITY;
				for (let i = 0; i <= 60; i++) {
					for (let j = 0; j <= 60; j++) {
						at[0] = -6 + i / 5;
						at[1] = -4 + j / 5;
						least = Math.min(least, problem.loss(at));
					}
				}
				expect(problem.minimumLoss).toBeLessThanOrEqual(least + 1e-12);
			}),
			{numRuns: 100},
		);
	});

	it('stops at the border where the true minimum is at infinity', () => {
		const examples = {inputs: 1, x: Float64Array.of(-1, 1), y: Float64Array.of(0, 1)};
		const problem = neuron({
			...shown,
			domain: [
				[-3, 5],
				[-2, 2],
			],
			examples,
		});
		expect(problem.minima).toHaveLength(1);
		expect(problem.minima[0].parameters[0]).toBe(5);
		expect(problem.minima[0].parameters[1]).toBeCloseTo(0, 10);
		expect(problem.minimumLoss).toBeCloseTo((1 / (1 + Math.exp(5))) ** 2, 14);
		expect(problem.minima[0].best).toBe(true);
	});

	it('finds all of several minima, of any number of parameters', () => {
		// Σ (u² − 1)² + u/10: two minima an axis.
		const wells = (d: number) =>
			minimize({
				domain: new Array(d).fill([-2, 2]),
				loss: at => at.reduce((sum, u) => sum + (u * u - 1) ** 2 + u / 10, 0),
				curvature(at, gradient, hessian) {
					hessian.fill(0);
					at.forEach((u, k) => {
						gradient[k] = 4 * u * (u * u - 1) + 0.1;
						hessian[k * d + k] = 12 * u * u - 4;
					});
				},
			});
		for (const d of [1, 2, 3, 4]) {
			const {minima} = wells(d);
			expect(minima).toHaveLength(2 ** d);
			expect(minima.filter(minimum => minimum.best)).toHaveLength(1);
			expect(minima[0].parameters.every(u => u < -1)).toBe(true);
		}
		expect(wells(5).minima).toHaveLength(1);
	});
});
