import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formulaProblem} from '../../../source/engine/formula/problem.js';
import {prepared} from '../../../source/engine/rehearsal/prepare.js';
import {lossesOver, median} from '../../../source/engine/setup/scale.js';

const domainOf = (...sides: readonly (readonly [string, number, number])[]) =>
	new Map(sides.map(([name, low, high]) => [name, [low, high] as const]));

describe('a formula as a problem', () => {
	it('has its parameters in the order of the domain, else of first appearance', () => {
		expect(formulaProblem('y + x^2').parameterNames).toEqual(['y', 'x']);
		const problem = formulaProblem('y + x^2', {domain: domainOf(['x', 0, 4], ['z', 1, 2], ['y', -2, 2])});
		expect(problem.parameterNames).toEqual(['x', 'z', 'y']);
		expect(problem.domain).toEqual([
			[0, 4],
			[1, 2],
			[-2, 2],
		]);
		expect(problem.loss(Float64Array.of(3, 7, 1))).toBe(10);
		expect(problem.isOpen).toBeUndefined();
	});

	it('looks from −5 to 5 where there is no domain, and nobody has left that', () => {
		const problem = formulaProblem('x*b', {constants: new Map([['b', 2]])});
		expect(problem).toMatchObject({domain: [[-5, 5]], isOpen: true, minima: [], learningRates: {}, formula: 'x*b'});
		expect(problem.minimumLoss).toBeNaN();
	});

	it.each([
		['x + y', domainOf(['x', 0, 1]), '--domain says nothing of y'],
		['x', domainOf(['x', 0, 1], ['pi', 0, 1]), '--domain names pi'],
		['x', domainOf(['x', 0, 1], ['sin', 0, 1]), '--domain names sin'],
		['x', domainOf(...Array.from({length: 11}, (_, k) => [`x${k || ''}`, 0, 1] as const)), 'has 11 parameters'],
		['log(-x)', domainOf(['x', 1, 2]), 'not finite at any'],
		['x +', undefined, 'Column 4 of the formula'],
	])('%s is refused where the domain or the formula is not sound', (text, domain, says) => {
		expect(() => formulaProblem(text, {domain})).toThrow(says);
	});
});

describe('the start that nobody said', () => {
	it.each(['x^2 + 10*y^2', 'sqrt(x) + log(y)^2', 'x', 'abs(x) - sin(y)*z', 'max(x, 0)', '1e300*x'])(
		'of %s is in the domain, not under the median, on a slope, and short to type',
		text => {
			fc.assert(
				fc.property(fc.integer({min: -1000, max: 1000}), seed => {
					const problem = formulaProblem(text, {seed});
					const {start, domain, dimension} = problem;
					const loss = problem.loss(Float64Array.from(start));
					expect(loss).toBeGreaterThanOrEqual(median(lossesOver(problem)));
					const gradient = new Float64Array(dimension);
					problem.gradient(Float64Array.from(start), gradient);
					expect(gradient.some(slope => slope !== 0)).toBe(true);
					for (const [k, value] of start.entries()) {
						expect(value).toBeGreaterThanOrEqual(domain[k][0]);
						expect(value).toBeLessThanOrEqual(domain[k][1]);
						expect(Number(value.toPrecision(4))).toBe(value);
					}
					expect(formulaProblem(text, {seed}).start).toEqual(start);
				}),
				{numRuns: 10},
			);
		},
	);

	it('is another by another seed', () => {
		const starts = [1, 2, 3].map(seed => formulaProblem('x^2', {seed}).start[0]);
		expect(new Set(starts).size).toBe(3);
	});

	it('of a plain is anywhere with a loss', () => {
		expect(formulaProblem('0*x + 3').start).toHaveLength(1);
		expect(prepared({problem: formulaProblem('0*x + 3')}).found?.loss).toBe(3);
	});
});
