import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	bandLevels,
	bandOf,
	bandsOf,
	type Field,
	fieldSteps,
	pixelsOf,
	sampleField,
	sketchField,
	steadyLevels,
} from '../../../source/render/land/field.js';
import {traceIsolines} from '../../../source/render/land/isolines.js';

const anyField = fc.record({columns: fc.nat(12), rows: fc.nat(6)}).chain(({columns, rows}) =>
	fc
		.array(fc.oneof(fc.double(), fc.integer({min: -3, max: 3})), {
			minLength: 2 * columns * rows,
			maxLength: 2 * columns * rows,
		})
		.map((values): Field => ({columns, rows: 2 * rows, values: Float64Array.from(values)})),
);

describe('sampleField', () => {
	it('samples the middles of the pixels, row after row from the top', () => {
		const {columns, rows, values} = sampleField((x, y) => 10 * x + y, {x: [0, 2], y: [0, 4]}, 2, 1);
		expect([columns, rows]).toEqual([2, 2]);
		expect(Array.from(values)).toEqual([8, 18, 6, 16]);
	});

	it('keeps what is not finite and copes with no room', () => {
		const view = {x: [0, 1], y: [0, 1]} as const;
		expect(Array.from(sampleField(() => Number.NaN, view, 1, 1).values)).toEqual([Number.NaN, Number.NaN]);
		expect(sampleField(() => 1, view, 0, Number.NaN).values).toHaveLength(0);
	});
});

describe('a field sampled in steps', () => {
	const loss = (x: number, y: number) => 10 * x + y * y;
	const view = {x: [0, 2], y: [-1, 4]} as const;

	it('is the same field, and tells how much of it is done', () => {
		for (const pixels of [1, 7, 1000]) {
			const steps = fieldSteps(loss, view, 9, 4, pixels);
			const shares: number[] = [];
			let next = steps.next();
			for (; !next.done; next = steps.next()) shares.push(next.value);
			expect(next.value).toEqual(sampleField(loss, view, 9, 4));
			expect(shares).toEqual(Array.from({length: Math.ceil(72 / pixels) - 1}, (_, at) => ((at + 1) * pixels) / 72));
		}
	});

	it('is sketched by a loss a square, and by all of them where a square is a pixel', () => {
		expect(sketchField(loss, view, 9, 4, 1)).toEqual(sampleField(loss, view, 9, 4));
		let looks = 0;
		const {values} = sketchField(() => ++looks, view, 9, 4, 3);
		expect(looks).toBe(9);
		// The losses are in the middles of the squares, and between them is a straight line.
		expect(
			[values[0], values[2], values[4], values[10], values[37], values[71]].map(value => value!.toFixed(2)),
		).toEqual(['1.00', '1.33', '2.00', '1.00', '4.00', '9.00']);
		expect(sketchField(loss, view, 0, Number.NaN, 3).values).toHaveLength(0);
	});
});

describe('steadyLevels', () => {
	const view = {x: [0, 1], y: [0, 1]} as const;
	const fieldOf = (loss: (x: number, y: number) => number) => sampleField(loss, view, 40, 20);
	const [before, finer, other] = [
		fieldOf((x, y) => x + y),
		fieldOf((x, y) => 1.01 * x + y),
		fieldOf((x, y) => 3 * x * x + y),
	];
	const within = {left: 0, top: 0, columns: 40, rows: 40};
	const levels = bandLevels(before, 8, within);

	it('are those of before, as long as they part the land about as its own do', () => {
		for (const [field, expected] of [
			[finer, levels],
			[other, bandLevels(other, 8, within)],
		] as const)
			expect(steadyLevels(field, bandLevels(field, 8, within), levels, within)).toEqual(expected);
	});
});

describe('bandLevels', () => {
	it('divides by quantiles', () => {
		const field = sampleField(x => x * x, {x: [0, 8], y: [0, 1]}, 8, 1);
		const bands = bandsOf(field, bandLevels(field, 4));
		expect(Array.from(bands.subarray(0, 8))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
	});

	it('looks at the domain only, if there is something to see', () => {
		const field = sampleField(x => x, {x: [0, 8], y: [0, 1]}, 8, 1);
		const within = pixelsOf([0, 4], [0, 1], {x: [0, 8], y: [0, 1]}, field);
		expect(within).toEqual({left: 0, top: 0, columns: 4, rows: 2});
		expect(bandLevels(field, 2, within)).toEqual([2]);
		expect(bandLevels(field, 2, {...within, columns: 0})).toEqual([4]);
	});

	it('gives a flat loss one band', () => {
		expect(
			bandLevels(
				sampleField(() => 3, {x: [0, 1], y: [0, 1]}, 5, 5),
				12,
			),
		).toEqual([]);
	});

	it('rises and names every band that there is, for any field', () => {
		fc.assert(
			fc.property(anyField, fc.integer({min: -1, max: 40}), (field, count) => {
				const levels = bandLevels(field, count);
				for (const [at, level] of levels.slice(1).entries()) expect(level).toBeGreaterThan(levels[at]);
				expect(levels.every(Number.isFinite)).toBe(true);
				expect(levels.length).toBeLessThan(Math.max(1, Math.min(32, count)) || 1);
				for (const [at, band] of bandsOf(field, levels).entries()) {
					expect(band).toBe(
						Number.isNaN(field.values[at]) ? -1 : levels.filter(level => level <= field.values[at]).length,
					);
				}
			}),
		);
	});

	it('puts infinities at the ends and NaN nowhere', () => {
		expect(
			[Number.NEGATIVE_INFINITY, 0, 1, Number.POSITIVE_INFINITY, Number.NaN].map(value => bandOf([1], value)),
		).toEqual([0, 0, 1, 1, -1]);
	});
});

describe('traceIsolines', () => {
	it('follows a straight border and leaves the frame alone', () => {
		const lines = traceIsolines(
			sampleField(x => x, {x: [0, 8], y: [0, 4]}, 8, 2),
			[4],
		);
		const touched = Array.from(lines.levels.entries()).filter(([, level]) => level >= 0);
		expect(touched.map(([at]) => at % 8).every(column => column === 3 || column === 4)).toBe(true);
		expect(touched).toHaveLength(2);
		expect(touched.every(([at]) => lines.slopes[at] === 2)).toBe(true);
	});

	it('neither throws nor leaves its arrays for any field', () => {
		fc.assert(
			fc.property(anyField, field => {
				const lines = traceIsolines(field, [...bandLevels(field, 5), Number.NaN, Number.POSITIVE_INFINITY]);
				expect(lines.dots).toHaveLength((field.columns * field.rows) / 2);
			}),
		);
	});
});

describe('even levels', () => {
	it('stand at equal steps of the loss', () => {
		const field = {columns: 4, rows: 2, values: Float64Array.from([0, 1, 2, 3, 4, 5, 6, 8])};
		expect(bandLevels(field, 4, undefined, 'even')).toEqual([2, 4, 6]);
		expect(bandLevels({...field, values: new Float64Array(8)}, 4, undefined, 'even')).toEqual([]);
	});
});
