import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {bestAfter, findsOf, gridCosts, gridScan, randomScan} from '../../../source/lecture/exhibits/search/numbers.js';
import {bowl} from '../../engine/bowl.js';

const {toy} = problems;

describe('brute force', () => {
	it('visits every point of the grid once, the first parameter fastest, borders included', () => {
		const scan = gridScan(
			{
				domain: [
					[-6, 6],
					[0, 3],
				],
			},
			4,
		);
		const points = Array.from({length: 16}, (_, index) => scan(index));
		expect(points.slice(0, 5)).toEqual([
			[-6, 0],
			[-2, 0],
			[2, 0],
			[6, 0],
			[-6, 1],
		]);
		expect(points[15]).toEqual([6, 3]);
		expect(new Set(points.map(String)).size).toBe(16);
		expect(scan(16)).toEqual(points[0]);
		expect(gridScan({domain: [[-6, 6]]}, 1)(0)).toEqual([0]);
		expect(gridScan(bowl(3), 2)(7)).toEqual([10, 10, 10]);
	});

	it('costs n to the number of parameters', () => {
		expect(gridCosts(100)).toHaveLength(9);
		expect(gridCosts(100)[0]).toEqual({parameters: 2, evaluations: 1e4});
		expect(gridCosts(100)[8]).toEqual({parameters: 10, evaluations: 1e20});
	});
});

describe('random search', () => {
	it('is the same for a seed and an index, whatever was asked before, and inside the domain', () => {
		const scan = randomScan(toy, 7);
		const once = Array.from({length: 50}, (_, index) => scan(index));
		expect(Array.from({length: 50}, (_, index) => scan(49 - index)).reverse()).toEqual(once);
		expect(new Set(once.map(String)).size).toBe(50);
		expect(randomScan(toy, 8)(0)).not.toEqual(once[0]);
		for (const value of once.flat()) expect(Math.abs(value)).toBeLessThanOrEqual(6);
	});
});

describe('the finds of a search', () => {
	it.each([
		['grid', gridScan(toy, 31), 961],
		['random', randomScan(toy, 1), 500],
	])('of a %s are each the best so far', (_, scan, count) => {
		const finds = findsOf(toy, scan, count);
		let least = Number.POSITIVE_INFINITY;
		for (let index = 0; index < count; index++) {
			least = Math.min(least, toy.loss(Float64Array.from(scan(index))));
			expect(bestAfter(finds, index + 1)!.loss).toBe(least);
		}
		expect(bestAfter(finds, 0)).toBeUndefined();
		expect(findsOf(toy, scan, 100)).toEqual(finds.filter(({index}) => index < 100));
	});

	it('pass over what is not a number', () => {
		const holes = bowl(1, {loss: ([x]) => (x < 0 ? Number.NaN : x)});
		expect(findsOf(holes, gridScan(holes, 3), 3)).toEqual([{index: 1, parameters: [0], loss: 0}]);
	});
});
