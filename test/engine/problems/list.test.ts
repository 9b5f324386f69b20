import {describe, expect, it} from 'vitest';
import {optimizers} from '../../../source/engine/optimizers/index.js';
import {problems} from '../../../source/engine/problems/index.js';

const optimizerIds = ['adagrad', 'adam', 'amsgrad', 'gd', 'momentum', 'nag', 'rmsprop'];
const width = (text: string) => Array.from(text).length;

describe('the list of problems', () => {
	it('gives the same object again, and nothing but its own', () => {
		expect(problems.toy).toBe(problems.toy);
		expect(problems.constructor).toBeUndefined();
		expect(Object.isFrozen(problems)).toBe(true);
	});
});

describe.each(Object.keys(problems))('%s', id => {
	const problem = problems[id];

	it('has an id, a label, a formula and a story that fit', () => {
		expect(problem.id).toBe(id);
		for (const [text, most] of [
			[problem.label, 20],
			[problem.formula, 40],
			[problem.story, 70],
		] as const) {
			expect(width(text)).toBeGreaterThan(0);
			expect(width(text), text).toBeLessThanOrEqual(most);
			expect(text).not.toMatch(/[\p{M}\p{C}]/u);
		}
	});

	it('has sound dimensions, and starts inside its domain above L*', () => {
		expect(problem.parameterNames).toHaveLength(problem.dimension);
		expect(new Set(problem.parameterNames).size).toBe(problem.dimension);
		expect(problem.start).toHaveLength(problem.dimension);
		expect(problem.domain).toHaveLength(problem.dimension);
		problem.domain.forEach(([least, greatest], k) => {
			expect(least).toBeLessThan(greatest);
			expect(problem.start[k]).toBeGreaterThanOrEqual(least);
			expect(problem.start[k]).toBeLessThanOrEqual(greatest);
		});
		expect(problem.loss(Float64Array.from(problem.start))).toBeGreaterThan(problem.minimumLoss + 1e-3);
	});

	it('has a rate for every optimizer of the lecture that takes one, and for none that is not there', () => {
		const ids = Object.keys(problem.learningRates);
		expect(ids).toEqual(expect.arrayContaining(optimizerIds));
		expect(Object.keys(optimizers)).toEqual(expect.arrayContaining(ids));
		for (const rate of Object.values(problem.learningRates)) expect(rate).toBeGreaterThan(0);
	});

	it('takes NaN, ∞ and huge numbers without throwing', () => {
		const into = new Float64Array(problem.dimension);
		for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE]) {
			const parameters = new Float64Array(problem.dimension).fill(value);
			problem.loss(parameters);
			problem.gradient(parameters, into);
			problem.gradientOf(parameters, Uint32Array.of(0), 0, 1, into);
		}
	});
});
