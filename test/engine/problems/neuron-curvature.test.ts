import fc from 'fast-check';
import {expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {neuronCurvature} from '../../../source/engine/problems/neuron-curvature.js';
import {pointOf} from './helpers.js';

const neurons = Object.values(problems).filter(({formula}) => formula.startsWith('L = ½ Σ (σ'));

it.each(neurons.map(problem => [problem.id, problem] as const))(
	'the Hessian of %s is the slope of its gradient, both ways',
	(_, problem) => {
		const {dimension: d, examples} = problem;
		fc.assert(
			fc.property(pointOf(problem), at => {
				const [gradient, hessian] = [new Float64Array(d), new Float64Array(d * d)];
				neuronCurvature(examples!, Float64Array.from(at), gradient, hessian);
				const own = new Float64Array(d);
				problem.gradient(Float64Array.from(at), own);
				const size = 1 + Math.max(...hessian.map(Math.abs), ...own.map(Math.abs));
				for (let k = 0; k < d; k++) {
					expect(Math.abs(gradient[k] - own[k])).toBeLessThan(1e-9 * size);
					const [up, down] = [new Float64Array(d), new Float64Array(d)];
					problem.gradient(
						Float64Array.from(at, (value, j) => value + (j === k ? 1e-5 : 0)),
						up,
					);
					problem.gradient(
						Float64Array.from(at, (value, j) => value - (j === k ? 1e-5 : 0)),
						down,
					);
					for (let r = 0; r < d; r++) {
						const slope = (up[r] - down[r]) / 2e-5;
						expect(Math.abs(hessian[r * d + k] - slope)).toBeLessThan(1e-6 * size);
						expect(hessian[r * d + k]).toBe(hessian[k * d + r]);
					}
				}
			}),
			{numRuns: 20},
		);
	},
);

it.each(neurons.map(problem => [problem.id, problem] as const))(
	'of weights whose sums overflow, those of %s are numbers still',
	(_, problem) => {
		const {dimension: d, examples} = problem;
		for (const at of [
			Float64Array.from({length: d}, (_unused, k) => (k % 2 === 0 ? 1.7e308 : -1.7e308)),
			new Float64Array(d).fill(1.7e308),
			new Float64Array(d).fill(-1.7e308),
		]) {
			const [gradient, hessian, own] = [new Float64Array(d), new Float64Array(d * d), new Float64Array(d)];
			neuronCurvature(examples!, at, gradient, hessian);
			problem.gradient(at, own);
			expect(gradient.every(Number.isFinite)).toBe(true);
			expect(hessian.every(Number.isFinite)).toBe(true);
			expect(gradient).toEqual(own);
		}
	},
);
