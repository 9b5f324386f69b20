import {expect, it} from 'vitest';
import {Growing} from '../../../source/data/growing.js';
import {standardize} from '../../../source/engine/models/standardize.js';

it('standardizing makes mean 0 and deviation 1 of every input, 0 of one that never changes, and says what they were', () => {
	const examples = {inputs: 3, x: Float64Array.of(1, 7, 10, 3, 7, 20, 5, 7, 60), y: Float64Array.of(0, 1, 0)};
	const {means, deviations} = standardize(examples);
	expect(means.map(mean => mean.toFixed(9))).toEqual(['3.000000000', '7.000000000', '30.000000000']);
	expect(deviations[0]).toBeCloseTo(Math.sqrt(8 / 3), 14);
	expect(deviations[1]).toBe(0);
	for (const k of [0, 2]) {
		const column = [0, 1, 2].map(i => examples.x[3 * i + k]);
		expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
		expect(column.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(3, 14);
	}
	expect([1, 4, 7].map(at => examples.x[at])).toEqual([0, 0, 0]);
});

it('numbers that come one by one are all there, also over many pieces, and those cut off are gone', () => {
	const numbers = new Growing();
	for (let n = 0; n < 200_000; n++) numbers.push(n);
	numbers.cut(150_000);
	for (let n = 0; n < 10; n++) numbers.push(-n);
	const all = numbers.all();
	expect(all.length).toBe(150_010);
	expect([all[0], all[65_536], all[149_999], all[150_009]]).toEqual([0, 65_536, 149_999, -9]);
	numbers.cut(0);
	expect(numbers.all().length).toBe(0);
});
