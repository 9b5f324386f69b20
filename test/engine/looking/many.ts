import {dataProblem} from '../../../source/data/problem.js';
import {neuron} from '../../../source/engine/problems/neuron.js';
import type {Problem} from '../../../source/engine/problem.js';
import {uniforms} from '../../../source/engine/random.js';

/** Points that no line parts, of two inputs. */
export const examples = (count: number) => {
	const numbers = uniforms(3 * count, 5, 'start', 0);
	return {
		inputs: 2,
		x: Float64Array.from(numbers.slice(0, 2 * count), value => 4 * value - 2),
		y: Float64Array.from(numbers.slice(2 * count), value => (value < 0.4 ? 0 : 1)),
	};
};

/** Their mean loss, and their summed one, whose least is known. */
export const mean: Problem = dataProblem(
	{names: ['a', 'b'], examples: examples(48)},
	{id: 'mean', label: 'mean', model: 'sigmoid'},
);
export const sum: Problem = neuron({
	...{id: 'sum', label: 'sum', story: '', start: [0, 0, 0], learningRates: {}, examples: examples(48)},
	domain: [
		[-9, 9],
		[-9, 9],
		[-9, 9],
	],
});
