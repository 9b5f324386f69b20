import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {InputError} from '../../../source/engine/errors.js';
import type {Examples} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {neuron} from '../../../source/engine/problems/neuron.js';
import {neuronOfMany} from '../../../source/engine/problems/neuron-many.js';
import {neuronOfOne} from '../../../source/engine/problems/neuron-one.js';
import {gradientAt, pointOf} from './helpers.js';

const wide: Examples = {inputs: 2, x: Float64Array.of(4, 3, -4, 2, 0.5, -8), y: Float64Array.of(0.2, 0.7, 1)};
const make = (examples: Examples, side = 6) =>
	neuron({
		id: 'made',
		label: 'Made',
		story: 'For a test.',
		start: new Array(examples.inputs + 1).fill(0),
		domain: new Array(examples.inputs + 1).fill([-side, side]),
		learningRates: {},
		examples,
	});

describe('a neuron', () => {
	it('has a finite loss and gradient wherever θ is finite', () => {
		const extremes = [Number.MAX_VALUE, -Number.MAX_VALUE, 1.7e308, -1.7e308, 1e300, 1, -1, 0, Number.MIN_VALUE];
		const value = fc.oneof(fc.constantFrom(...extremes), fc.double({noNaN: true, noDefaultInfinity: true}));
		for (const problem of [problems.toy, problems['six-points'], problems['four-inputs'], make(wide)]) {
			const d = problem.dimension;
			fc.assert(
				fc.property(fc.array(value, {minLength: d, maxLength: d}), at => {
					const loss = problem.loss(Float64Array.from(at));
					expect(loss).toBeGreaterThanOrEqual(0);
					expect(loss).toBeLessThanOrEqual(problem.exampleCount / 2);
					expect(gradientAt(problem, at).every(Number.isFinite)).toBe(true);
				}),
				{numRuns: 300},
			);
		}
	});

	it('sees on which side a logit lies that a plain sum loses', () => {
		const one = (x: number[]) => make({inputs: 2, x: Float64Array.from(x), y: Float64Array.of(0)});
		const huge = Number.MAX_VALUE;
		expect(one([4, 3]).loss(Float64Array.of(huge, -huge, 0))).toBe(0.5);
		expect(one([3, 4]).loss(Float64Array.of(huge, -huge, 0))).toBe(0);
		expect(one([2, 2]).loss(Float64Array.of(huge, -huge, 0))).toBe(0.125);
	});

	it('is the same whether its one input is special or not', () => {
		const examples = problems['six-points'].examples!;
		const [one, many] = [neuronOfOne(examples), neuronOfMany(examples)];
		fc.assert(
			fc.property(pointOf(problems['six-points']), at => {
				const parameters = Float64Array.from(at);
				const [a, b] = [new Float64Array(2), new Float64Array(2)];
				one.gradient(parameters, a);
				many.gradient(parameters, b);
				expect(a).toEqual(b);
				expect(one.loss(parameters)).toBe(many.loss(parameters));
			}),
		);
	});

	it('names its parameters', () => {
		expect(problems.toy.parameterNames).toEqual(['w', 'b']);
		expect(problems['four-inputs'].parameterNames).toEqual(['w1', 'w2', 'w3', 'w4', 'b']);
	});

	it('refuses data that make no sense', () => {
		expect(() => make({...wide, y: Float64Array.of(0.1)})).toThrow(InputError);
		expect(() => make({...wide, y: Float64Array.of(0.1, 0.2, 1.5)})).toThrow(InputError);
		expect(() => make({inputs: 1, x: Float64Array.of(Number.NaN), y: Float64Array.of(0.1)})).toThrow(InputError);
		expect(() => neuron({...problems.toy, examples: wide})).toThrow(InputError);
	});
});

describe('a subset', () => {
	it('keeps the kind and finds L* anew', () => {
		const part = problems['six-points'].subset!([4, 0, 4]);
		expect(part.exampleCount).toBe(3);
		expect(Array.from(part.examples!.x)).toEqual([1.5, 3.5, 1.5]);
		expect(part.minimumLoss).toBeLessThan(1e-20);
		expect(part).toMatchObject({id: 'six-points', formula: problems['six-points'].formula, start: [-2, 4]});
		expect(problems['four-inputs'].subset!([1, 2, 3]).dimension).toBe(5);
	});

	it('of one point has a line of minima, of which one is listed; of none, loss 0', () => {
		const one = problems.toy.subset!([0]);
		expect(one.minimumLoss).toBe(0);
		expect(one.minima).toHaveLength(1);
		expect(problems.toy.subset!([]).loss(Float64Array.of(1, 1))).toBe(0);
	});

	it('refuses what is no example', () => {
		for (const wrong of [-1, 2, 0.5, Number.NaN]) expect(() => problems.toy.subset!([wrong])).toThrow(InputError);
	});
});
