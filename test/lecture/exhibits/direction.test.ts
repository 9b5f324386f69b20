import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {problems} from '../../../source/engine/problems/index.js';
import {
	changeAlong,
	directionFrom,
	gradientAt,
	loweringLimit,
} from '../../../source/lecture/exhibits/direction/numbers.js';
import {angleBetween} from '../../../source/lecture/exhibits/estimates/angle.js';
import {bowl, scripted} from '../../engine/bowl.js';

const {toy, counter} = problems;
const start = Float64Array.from(toy.start);

describe('a direction', () => {
	it('is a unit vector at its angle from the gradient', () => {
		const gradient = fc
			.integer({min: 2, max: 6})
			.chain(d => fc.array(fc.double({min: -10, max: 10, noNaN: true}), {minLength: d, maxLength: d}));
		fc.assert(
			fc.property(gradient, fc.double({min: 0, max: 180, noNaN: true}), (values, degrees) => {
				fc.pre(Math.hypot(...values) > 1e-6);
				const u = directionFrom(values, degrees);
				expect(Math.hypot(...u)).toBeCloseTo(1, 12);
				expect(angleBetween(u, values)).toBeCloseTo(degrees, 8);
			}),
		);
	});

	it('turns left in a plane, and goes round', () => {
		expect(Array.from(directionFrom([2, 0], 90))).toEqual([0, 1]);
		expect(Array.from(directionFrom([2, 0], 180))).toEqual([-1, 0]);
		expect(Array.from(directionFrom([0, 3], 270)).map(Math.round)).toEqual([1, 0]);
		expect(directionFrom([1, 2], -90)).toEqual(directionFrom([1, 2], 270));
	});

	it('of one parameter is up or down, of no gradient along the first axis', () => {
		expect([0, 60, 90, 91, 180, 300].map(degrees => directionFrom([-4], degrees)[0])).toEqual([-1, -1, -1, 1, 1, -1]);
		expect(Array.from(directionFrom([0, 0], 0))).toEqual([1, 0]);
		expect(directionFrom([Number.NaN, 0], 10).every(Number.isNaN)).toBe(true);
		expect(directionFrom([1], Number.NaN)[0]).toBeNaN();
	});
});

describe('a change along a direction', () => {
	it('is as predicted for small steps, and predicted least straight down', () => {
		const gradient = gradientAt(toy, start);
		const at = (degrees: number) => changeAlong(toy, start, directionFrom(gradient, degrees), 1e-5);
		for (let degrees = 0; degrees <= 180; degrees += 15) {
			const {predicted, actual} = at(degrees);
			expect(Math.abs(actual - predicted)).toBeLessThan(1e-9);
			expect(predicted).toBeCloseTo(1e-5 * Math.hypot(...gradient) * Math.cos((degrees * Math.PI) / 180), 12);
			expect(predicted).toBeGreaterThanOrEqual(at(180).predicted);
		}
	});

	it('is worse than predicted where the surface bends up', () => {
		const {predicted, actual} = changeAlong(bowl(2), Float64Array.of(0, 2), [1, 0], 3);
		expect({predicted, actual}).toEqual({predicted: -6, actual: 3});
	});
});

describe('where a step stops to lower the loss', () => {
	const down = (problem: typeof toy, at: readonly number[], scale = -1) =>
		gradientAt(problem, Float64Array.from(at)).map(value => scale * value);

	it('is a rate of 1 on a bowl of curvature 2, wherever one stands', () => {
		for (const at of [
			[-1, -1],
			[0.999, 2],
			[500, 1e-3],
		]) {
			const limit = loweringLimit(bowl(2), Float64Array.from(at), down(bowl(2), at));
			expect(limit).toBeCloseTo(1, 9);
		}
	});

	it('is where the loss is what it was', () => {
		const valley = problems.valley;
		const at = [2.5, -9.5];
		const u = down(valley, at);
		const limit = loweringLimit(valley, Float64Array.from(at), u);
		expect(limit).toBeGreaterThan(0);
		expect(Number.isFinite(limit)).toBe(true);
		expect(Math.abs(changeAlong(valley, Float64Array.from(at), u, limit).actual)).toBeLessThan(1e-14);
		expect(changeAlong(valley, Float64Array.from(at), u, limit / 2).actual).toBeLessThan(0);
		expect(changeAlong(valley, Float64Array.from(at), u, limit * 1.01).actual).toBeGreaterThan(0);
	});

	it('is 0 uphill, on level ground and where nothing is finite; ∞ where the loss never comes back', () => {
		expect(loweringLimit(bowl(2), Float64Array.of(0, 0), down(bowl(2), [0, 0], 1))).toBe(0);
		expect(loweringLimit(bowl(2), Float64Array.of(1, 2), [1, 0])).toBe(0);
		expect(loweringLimit(bowl(1), Float64Array.of(Number.NaN), [1])).toBe(0);
		expect(loweringLimit(counter, Float64Array.of(0), [-1])).toBe(Number.POSITIVE_INFINITY);
	});

	it('overlooks no rise longer than two in a hundred of its own η, wherever it is', () => {
		for (let at = 1e-6; at < 500; at *= 1.7) {
			// Down by one in one, but for a wall from `at` on.
			const wall = scripted(x => (x >= at && x <= at * 1.0201 ? 1 : -x), {
				gradient: (_, into) => {
					into[0] = -1;
				},
			});
			expect(loweringLimit(wall, Float64Array.of(0), [1]) / at).toBeCloseTo(1, 12);
		}
	});

	it('finds steep places, and the first of several', () => {
		const steep = bowl(1, {
			loss: ([x]) => 1e8 * x * x,
			gradient: ([x], into) => {
				into[0] = 2e8 * x;
			},
		});
		expect(loweringLimit(steep, Float64Array.of(3), down(steep, [3])) * 1e8).toBeCloseTo(1, 9);
		const waves = scripted(x => Math.cos(x), {
			gradient: ([x], into) => {
				into[0] = -Math.sin(x);
			},
		});
		expect(loweringLimit(waves, Float64Array.of(1), [1])).toBeCloseTo(2 * Math.PI - 2, 9);
	});
});
