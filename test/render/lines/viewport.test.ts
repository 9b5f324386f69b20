import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	cellOf,
	containing,
	pixelColumn,
	pixelRow,
	pointOfCell,
	soundRange,
	type Viewport,
	xOfPixel,
	yOfPixel,
	zoomed,
} from '../../../source/render/lines/viewport.js';

const width = ([low, high]: readonly [number, number]) => high - low;

function expectSound({x, y}: Viewport): void {
	for (const range of [x, y]) {
		expect(range.every(Number.isFinite)).toBe(true);
		expect(width(range)).toBeGreaterThan(0);
	}
}

it('soundRange puts the ends the right way round', () => {
	expect(soundRange(2, -2)).toEqual([-2, 2]);
});

describe('zoomed', () => {
	const view: Viewport = {x: [-6, 6], y: [-2, 2]};

	it('halves about a point', () => {
		expect(zoomed(view, 2)).toEqual({x: [-3, 3], y: [-1, 1]});
		expect(zoomed(view, 2, [6, 0])).toEqual({x: [0, 6], y: [-1, 1]});
	});

	it('stays sound', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), fc.double(), (factor, x, y) => {
				expectSound(zoomed(view, factor, [x, y]));
			}),
		);
	});
});

describe('containing', () => {
	const otherwise: Viewport = {x: [-1, 1], y: [-1, 1]};
	const options = {otherwise};
	const coordinate = fc.double({min: -1e6, max: 1e6, noNaN: true});

	it('has every point well inside, for all it jumps', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(coordinate, coordinate), {minLength: 1}), points => {
				const view = containing(points, options);
				for (const [x, y] of points) {
					expect(x).toBeGreaterThan(view.x[0]);
					expect(x).toBeLessThan(view.x[1]);
					expect(y).toBeGreaterThan(view.y[0]);
					expect(y).toBeLessThan(view.y[1]);
				}
			}),
		);
	});

	it('holds still while they move a little', () => {
		const views = [0, 0.01, 0.02].map(step =>
			containing(
				[
					[step, 0],
					[1 + step, 1],
				],
				options,
			),
		);
		expect(views[1]).toEqual(views[0]);
		expect(views[2]).toEqual(views[0]);
	});

	it('ignores what is not finite, and has an answer for nothing', () => {
		expect(
			containing(
				[
					[Number.NaN, 1],
					[Number.POSITIVE_INFINITY, 0],
				],
				options,
			),
		).toBe(otherwise);
		expectSound(containing([[3, 3]], {...options, least: 0, margin: -1}));
	});
});

describe('pixels', () => {
	const view: Viewport = {x: [-6, 6], y: [-3, 3]};

	it('map there and back', () => {
		fc.assert(
			fc.property(fc.nat(39), fc.nat(19), (column, row) => {
				expect(pixelColumn(view, xOfPixel(view, column, 40), 40)).toBeCloseTo(column + 0.5);
				expect(pixelRow(view, yOfPixel(view, row, 10), 10)).toBeCloseTo(row + 0.5);
				expect(cellOf(view, ...pointOfCell(view, column, row, 40, 20), 40, 20)).toEqual([column, row]);
			}),
		);
	});

	it('have no cell for a point that is nowhere', () => {
		expect(cellOf(view, Number.NaN, 0, 40, 20)).toBeUndefined();
		expect(cellOf(view, 0, Number.POSITIVE_INFINITY, 40, 20)).toBeUndefined();
	});
});
