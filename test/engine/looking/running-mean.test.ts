import fc from 'fast-check';
import {expect, it} from 'vitest';
import {meanRoom, mostAveraged, RunningMean} from '../../../source/engine/lane/running-mean.js';

const losses = fc.array(fc.oneof({weight: 9, arbitrary: fc.double({min: -1e3, max: 1e3})}, fc.double()), {
	maxLength: 400,
});

it('is the mean of the last losses, with no trace of those before: neither rounding nor what is not finite', () => {
	fc.assert(
		fc.property(losses, fc.integer({min: 1, max: mostAveraged}), (all, window) => {
			const mean = new RunningMean(new Float64Array(meanRoom));
			mean.over(window);
			const into = new Float64Array(2);
			const off = all.map((loss, index) => {
				mean.take(Float64Array.of(0, loss), 1, into, 1);
				const last = all.slice(Math.max(0, index + 1 - window), index + 1);
				const expected = last.reduce((sum, one) => sum + one, 0) / last.length;
				const size = last.reduce((sum, one) => sum + Math.abs(one), 0);
				return Object.is(into[1], expected) || !Number.isFinite(size) || Math.abs(into[1] - expected) <= 1e-13 * size
					? Number.isFinite(size) || !Number.isFinite(into[1])
					: false;
			});
			expect(off).not.toContain(false);
			expect(Object.is(mean.last, all.at(-1) ?? Number.NaN)).toBe(true);
		}),
		{numRuns: 50},
	);
});

it('begins anew over another number of losses, and not over the same', () => {
	const mean = new RunningMean(new Float64Array(meanRoom));
	const into = new Float64Array(1);
	const means = [4, 4, 3, 3].map((window, index) => {
		mean.over(window);
		mean.take(Float64Array.of(2 ** index), 0, into, 0);
		return into[0];
	});
	expect(means).toEqual([1, 1.5, 4, 6]);
});
