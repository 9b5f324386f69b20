import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {models} from '../../../source/commands/parse/flag-table.js';
import {kernelOf} from '../../../source/engine/models/kernel.js';
import {neuron} from '../../../source/engine/problems/neuron.js';

const examples = {
	inputs: 2,
	x: Float64Array.of(0.5, -1, 2, 0.25, -1.5, 1, 0, 0, 1, 1),
	y: Float64Array.of(0, 1, 1, 0.25, 0),
};
const every = Uint32Array.of(0, 1, 2, 3, 4);
const place = fc
	.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: 3, maxLength: 3})
	.map(all => Float64Array.from(all));

describe.each(models)('the model %s', model => {
	const kernel = kernelOf(model, examples);

	it('has the gradient that differences of its loss give', () => {
		fc.assert(
			fc.property(place, parameters => {
				const gradient = new Float64Array(3);
				kernel.gradient(parameters, gradient);
				for (const [k, slope] of gradient.entries()) {
					const [more, less] = [parameters.slice(), parameters.slice()];
					more[k] += 1e-5;
					less[k] -= 1e-5;
					expect((kernel.loss(more) - kernel.loss(less)) / 2e-5).toBeCloseTo(slope, 7);
				}
			}),
		);
	});

	it('says the same by every way', () => {
		fc.assert(
			fc.property(place, parameters => {
				const [gradient, both, loss] = [new Float64Array(3), new Float64Array(4), new Float64Array(1)];
				kernel.gradient(parameters, gradient);
				kernel.lossAndGradient(parameters, both);
				kernel.lossInto(parameters, loss, 0);
				expect([...both]).toEqual([...gradient, kernel.loss(parameters)]);
				expect(loss[0]).toBe(kernel.loss(parameters));
				const of = new Float64Array(3);
				kernel.gradientOf(parameters, every, 0, 5, of);
				expect(of).toEqual(gradient);
			}),
		);
	});

	it('over some examples is the mean of those, over none 0', () => {
		const parameters = Float64Array.of(0.3, -0.7, 0.1);
		const single = [...every].map(i => {
			const one = new Float64Array(3);
			kernel.gradientOf(parameters, every, i, i + 1, one);
			return one;
		});
		const two = new Float64Array(3);
		kernel.gradientOf(parameters, Uint32Array.of(9, 4, 1), 1, 3, two);
		for (const [k, slope] of two.entries()) expect(slope).toBeCloseTo((single[4][k] + single[1][k]) / 2, 14);
		kernel.gradientOf(parameters, every, 2, 2, two);
		expect([...two]).toEqual([0, 0, 0]);
	});
});

it('a sigmoid’s mean squared error is a neuron’s sum over the count', () => {
	const whole = neuron({
		...{id: 'n', label: 'n', story: '', start: [0, 0, 0], learningRates: {}, examples},
		domain: [
			[-3, 3],
			[-3, 3],
			[-3, 3],
		],
	});
	const parameters = Float64Array.of(0.3, -0.7, 0.1);
	expect(kernelOf('sigmoid', examples).loss(parameters)).toBeCloseTo(whole.loss(parameters) / 5, 14);
});

it('cross-entropy is finite however sure the model is', () => {
	const {loss} = kernelOf('logistic', {inputs: 1, x: Float64Array.of(1, -1), y: Float64Array.of(1, 1)});
	expect(loss(Float64Array.of(1e5, 0))).toBe(5e4);
	expect(loss(Float64Array.of(0, 0))).toBeCloseTo(Math.LN2, 15);
});
