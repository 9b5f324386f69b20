import fc from 'fast-check';
import {expect, it} from 'vitest';
import {soundSize} from '../../../source/terminal/session/size.js';

it('believes a sound size', () => {
	expect(soundSize({columns: 132, rows: 43})).toEqual({columns: 132, rows: 43});
	expect(soundSize({columns: 1, rows: 1})).toEqual({columns: 1, rows: 1});
});

it('draws 80 × 24 where the terminal lies', () => {
	for (const lie of [0, -3, Number.NaN, undefined]) {
		expect(soundSize({columns: lie, rows: lie})).toEqual({columns: 80, rows: 24});
		expect(soundSize({columns: lie, rows: 40})).toEqual({columns: 80, rows: 40});
	}
	expect(soundSize({})).toEqual({columns: 80, rows: 24});
	expect(soundSize({columns: Number.POSITIVE_INFINITY, rows: 1e9})).toEqual({columns: 80, rows: 200});
	expect(soundSize({columns: 65_535, rows: 10.9})).toEqual({columns: 500, rows: 10});
});

it('gives whole numbers in range, always', () => {
	fc.assert(
		fc.property(fc.double(), fc.double(), (columns, rows) => {
			const size = soundSize({columns, rows});
			expect(Number.isInteger(size.columns) && size.columns >= 1 && size.columns <= 500).toBe(true);
			expect(Number.isInteger(size.rows) && size.rows >= 1 && size.rows <= 200).toBe(true);
		}),
	);
});
