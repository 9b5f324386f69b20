import {describe, expect, it} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {angleBetween} from '../../../source/lecture/exhibits/estimates/angle.js';
import {nextBatch} from '../../../source/lecture/exhibits/estimates/next-batch.js';
import {estimatesOf} from '../../../source/lecture/exhibits/estimates/numbers.js';
import {effectiveRates} from '../../../source/lecture/exhibits/rates/numbers.js';

const laneOf = (racer: string, problem = 'six-points', ticks = 0) => {
	const race = createRace({problem, racers: [racer]});
	race.advance(ticks);
	return race.running[0];
};

describe('the next batch', () => {
	it('goes through the data in order, the last one smaller', () => {
		const batches = [0, 1, 2].map(ticks => nextBatch(laneOf('gd:batch=4', 'six-points', ticks)));
		expect(batches).toEqual([
			[0, 1, 2, 3],
			[4, 5],
			[0, 1, 2, 3],
		]);
		expect(nextBatch(laneOf('gd'))).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('is the very one that the update then takes, shuffled or not', () => {
		for (const racer of ['gd:batch=2,shuffle=on', 'nag:batch=4', 'line-search:batch=1', 'amsgrad:batch=5']) {
			const lane = laneOf(racer, 'six-points', 7);
			const saved = lane.save();
			const batch = nextBatch(lane);
			expect(lane.save()).toEqual(saved);
			lane.advance();
			expect(Array.from(lane.oracle.order.subarray(lane.oracle.from, lane.oracle.to))).toEqual(batch);
		}
	});
});

describe('estimates', () => {
	it('of the examples add up to the full gradient, those of the batch to its own', () => {
		const lane = laneOf('adam:batch=2,shuffle=on', 'six-points', 11);
		const {perExample, batch, batchIndices, full, angle, exampleAngles} = estimatesOf(lane);
		expect(perExample).toHaveLength(6);
		for (let k = 0; k < 2; k++) {
			const sum = (indices: readonly number[]) => indices.reduce((total, i) => total + perExample[i][k], 0);
			expect(sum([0, 1, 2, 3, 4, 5])).toBeCloseTo(full[k], 14);
			expect(sum(batchIndices)).toBeCloseTo(batch[k], 14);
		}
		expect(angle).toBe(angleBetween(batch, full));
		expect(exampleAngles).toEqual(perExample.map(gradient => angleBetween(gradient, full)));
	});

	it('of a full batch agree with it, and some of single points lead uphill', () => {
		expect(estimatesOf(laneOf('gd')).angle).toBeLessThan(1e-9);
		expect(estimatesOf(laneOf('gd:lr=0.5', 'six-points', 200)).exampleAngles.some(angle => angle > 90)).toBe(true);
		const turns = [0, 1, 2].map(ticks => estimatesOf(laneOf('gd:batch=1', 'counter', ticks)));
		expect(turns.map(({batch}) => batch[0])).toEqual([3, -1, -1]);
		expect(turns.map(({angle}) => angle)).toEqual([0, 180, 180]);
	});
});

describe('the angle between vectors', () => {
	it.each([
		[[1, 0], [0, 2], 90],
		[[1, 1], [-3, -3], 180],
		[[1, 2, 3], [2, 4, 6], 0],
		[[1e-200, 0], [1e200, 1e200], 45],
	])('%j and %j: %d', (a, b, degrees) => {
		expect(angleBetween(a, b)).toBeCloseTo(degrees, 10);
	});

	it('is not a number where one has no direction', () => {
		for (const none of [
			[0, 0],
			[Number.NaN, 0],
			[Number.POSITIVE_INFINITY, 0],
		]) {
			expect(angleBetween(none, [1, 0])).toBeNaN();
			expect(angleBetween([1, 0], none)).toBeNaN();
		}
	});

	it('keeps its digits near 0', () => {
		expect(angleBetween([1, 0], [1, 1e-10])).toBeCloseTo((1e-10 * 180) / Math.PI, 18);
	});
});

describe('effective rates', () => {
	it('are the learning rate, or what the optimizer makes of it for each parameter', () => {
		expect(Array.from(effectiveRates(laneOf('momentum:lr=0.3')))).toEqual([0.3, 0.3]);
		expect(Array.from(effectiveRates(laneOf('gd:lr=1,schedule=inverse:1', 'toy', 3)))).toEqual([0.25, 0.25]);
		const lane = laneOf('adagrad:lr=0.1', 'sparse', 20);
		const before = lane.state.parameters.slice();
		const rates = effectiveRates(lane);
		const {full} = estimatesOf(lane);
		lane.advance();
		for (let k = 0; k < 2; k++) expect(before[k] - rates[k] * full[k]).toBeCloseTo(lane.state.parameters[k], 12);
		expect(rates[0]).toBeGreaterThan(rates[1]);
		expect(new Set(effectiveRates(laneOf('line-search'))).size).toBe(1);
	});
});
