import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {gradientAt, pointOf} from './helpers.js';

/** How many minima each has. A problem without a line here is not held to a count. */
const counts: Readonly<Record<string, number>> = {
	toy: 1,
	plateau: 1,
	valley: 1,
	'six-points': 1,
	sparse: 1,
	'four-inputs': 1,
	penguins: 1,
	moons: 1,
	circles: 1,
	beale: 1,
	rosenbrock: 1,
	ravine: 1,
	booth: 1,
	matyas: 1,
	rastrigin: 1,
	ackley: 1,
	counter: 1,
	himmelblau: 4,
	saddle: 2,
	'two-well': 2,
	mccormick: 2,
	'three-hump': 3,
	'styblinski-tang': 4,
};

describe.each(Object.values(problems))('the minima of $id', problem => {
	const {domain, minima, minimumLoss} = problem;
	const loss = (at: readonly number[]) => problem.loss(Float64Array.from(at));

	// Where a problem puts θ back into its box, a minimum may lie on the border, and the slope lead out of it.
	const reachable = (at: readonly number[]) => {
		const parameters = Float64Array.from(at);
		problem.project?.(parameters);
		return Array.from(parameters);
	};

	it('are minima: no slope that leads on, nothing lower near by, L* at the best', () => {
		expect(minima.length).toBe(counts[problem.id] ?? minima.length);
		expect(minima.some(minimum => minimum.best)).toBe(true);
		for (const {parameters, loss: stated, best} of minima) {
			expect(Math.abs(loss(parameters) - stated)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(stated)));
			if (best) expect(stated).toBe(minimumLoss);
			else expect(stated).toBeGreaterThan(minimumLoss + 1e-9);
			const downhill = reachable(gradientAt(problem, parameters).map((slope, k) => parameters[k] - slope));
			downhill.forEach((value, k) => void expect(Math.abs(value - parameters[k])).toBeLessThan(1e-12));
			parameters.forEach((value, k) => {
				expect(value).toBeGreaterThanOrEqual(domain[k][0]);
				expect(value).toBeLessThanOrEqual(domain[k][1]);
			});
			for (let turn = 0; turn < 64; turn++) {
				const ring = reachable(
					parameters.map((value, k) => {
						const [least, greatest] = domain[k];
						return value + 1e-3 * (greatest - least) * Math.cos((turn * Math.PI) / 32 - (k * Math.PI) / 2);
					}),
				);
				// Of one parameter the ring passes through the minimum itself, and a border keeps half of it there.
				if (ring.some((value, k) => Math.abs(value - parameters[k]) > 1e-9)) {
					expect(loss(ring)).toBeGreaterThan(stated);
				}
			}
		}
	});

	it('leave no lower point: grid, border, random points', () => {
		const floor = minimumLoss - 1e-9;
		if (problem.dimension === 2) {
			let least = Number.POSITIVE_INFINITY;
			for (let i = 0; i <= 200; i++) {
				for (let j = 0; j <= 200; j++) {
					const at = [i, j].map((n, k) => domain[k][0] + (n / 200) * (domain[k][1] - domain[k][0]));
					least = Math.min(least, loss(at));
				}
			}
			expect(least).toBeGreaterThanOrEqual(floor);
		}
		fc.assert(
			fc.property(pointOf(problem), at => loss(at) >= floor),
			{numRuns: 500},
		);
	});
});
