import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellGrain, dotGrain, placesOf} from '../../../source/render/chart/curve-places.js';
import {spread} from '../../../source/render/chart/end-labels.js';
import {fineLine} from '../../../source/render/chart/fine-line.js';
import {dotBit} from '../../../source/render/lines/dots.js';

const [columns, rows] = [6, 5];
const isSet = (dots: Uint8Array, x: number, place: number) =>
	(dots[Math.floor((4 * rows - 1 - place) / 4) * columns + (x >> 1)]! & dotBit(x, 4 * rows - 1 - place)) !== 0;

describe('a line in dots', () => {
	const extremes = fc.tuple(fc.nat(19), fc.nat(19)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

	it('reaches both extremes of every column, and has no gap from one to the next', () => {
		fc.assert(
			fc.property(fc.array(extremes, {minLength: 1, maxLength: 12}), pairs => {
				const dots = fineLine(
					pairs.map(([low]) => low),
					pairs.map(([, high]) => high),
					pairs.length,
					columns,
					rows,
				);
				let before: number[] = [];
				for (const [x, [low, high]] of pairs.entries()) {
					expect(isSet(dots, x, low) && isSet(dots, x, high)).toBe(true);
					const here = Array.from({length: 4 * rows}, (_, place) => place).filter(place => isSet(dots, x, place));
					expect(here.at(-1)! - here[0]!).toBe(here.length - 1);
					if (before.length > 0) {
						expect(here[0]! <= before.at(-1)! + 1 && here.at(-1)! >= before[0]! - 1).toBe(true);
					}
					before = here;
				}
			}),
		);
	});

	it('is in pieces where it is not a number', () => {
		const places = [3, Number.NaN, 9];
		const dots = fineLine(places, places, 3, columns, rows);
		expect(
			[0, 1, 2].map(x => Array.from({length: 20}, (_, place) => isSet(dots, x, place)).filter(Boolean).length),
		).toEqual([1, 0, 1]);
	});
});

describe('where a curve goes', () => {
	const plot = {left: 0, top: 0, columns: 8, rows: 4};
	const height = {range: [1e-3, 1] as const, scale: 'log' as const};

	it('is straight between few ticks, not a staircase', () => {
		const {low, count} = placesOf({low: [1, 1e-3], high: [1, 1e-3]}, 1.0625, height, plot, dotGrain);
		expect(count).toBe(16);
		for (let column = 1; column < count; column++) expect(low[column - 1]! - low[column]!).toBeCloseTo(1);
	});

	it.each([
		['cells', cellGrain],
		['dots', dotGrain],
	] as const)('leaves the chart below its foot and comes back, in %s', (_, grain) => {
		const values = [1, 1, 1e-9, 1e-9, 1e-9, 1e-9, 1, 1];
		const {low, left, gone, count} = placesOf({low: values, high: values}, 8, height, plot, grain);
		expect([left.length, gone, count]).toEqual([1, undefined, grain.across * 8 - (grain.across - 1)]);
		expect(low[left[0]!]).toBe(0);
		expect(Number.isNaN(low[left[0]! + 1])).toBe(true);
		expect(low[count - 1]).toBe(grain.down * 4 - 1);
	});

	it.each([
		['down', 1e-9],
		['up', 1e9],
	] as const)('ends where it leaves for good: %s', (way, out) => {
		const values = [1, 1, 1, out, out, out];
		const {gone, count} = placesOf({low: values, high: values}, 8, height, plot, cellGrain);
		expect([gone, count]).toEqual([way, 4]);
	});

	it('that starts below its foot is not drawn as if it rested there', () => {
		const {gone, count} = placesOf({low: [1e-9, 1e-9], high: [1e-9, 1e-9]}, 8, height, plot, dotGrain);
		expect([gone, count]).toEqual(['down', 0]);
	});
});

describe('labels', () => {
	it('have a row each, in order, and stay where they would be when there is room', () => {
		const wanted = fc
			.array(fc.double({min: 0, max: 11, noNaN: true}), {maxLength: 12})
			.map(all => all.sort((a, b) => a - b));
		fc.assert(
			fc.property(wanted, all => {
				const found = spread(all, 12);
				expect(found).toHaveLength(all.length);
				for (const [at, row] of found.entries()) {
					expect(Number.isInteger(row) && row >= 0 && row < 12).toBe(true);
					if (at > 0) expect(row).toBeGreaterThan(found[at - 1]!);
				}
			}),
		);
		expect(spread([1, 4, 9], 12)).toEqual([1, 4, 9]);
		expect(spread([5, 5, 5], 12)).toEqual([4, 5, 6]);
		expect(spread([11, 11], 12)).toEqual([10, 11]);
		expect(spread([0, 0.2], 12)).toEqual([0, 1]);
	});
});
