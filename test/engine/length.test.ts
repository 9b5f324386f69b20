import {expect, it} from 'vitest';
import {lengthOf} from '../../source/engine/length.js';

it('the length of a vector is as it should be for any numbers, and any many of them', () => {
	for (const vector of [[], [0, -0], [3, -4], [1e200, 1e200], [1e-200, 0], [Infinity, 1]]) {
		expect(lengthOf(vector)).toBeCloseTo(Math.hypot(...vector), 12);
	}
	expect(lengthOf([Infinity, Number.NaN])).toBeNaN();
	expect(lengthOf([1, Number.NaN])).toBeNaN();
	expect(lengthOf(new Float64Array(1e6).fill(2))).toBeCloseTo(2000, 6);
});
