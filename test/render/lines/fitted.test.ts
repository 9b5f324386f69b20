import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitted, isSquare, within} from '../../../source/render/lines/fitted.js';
import type {Range, Viewport} from '../../../source/render/lines/viewport.js';

const width = ([low, high]: Range) => high - low;
const square: Viewport = {x: [-10, 10], y: [-10, 10]};

it('a domain is square to one in a hundred', () => {
	expect(isSquare({x: [-2, 2], y: [0, 4]})).toBe(true);
	expect(isSquare({x: [0, 10], y: [0, 10.05]})).toBe(true);
	for (const high of [9, 9.8, 10.2, 11, 100]) expect(isSquare({x: [0, 10], y: [0, high]})).toBe(false);
});

describe('fitted', () => {
	const share = fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}));
	/** A stretch of a range, a thousandth of it or more. */
	const part = ([low, high]: Range) =>
		share.map(([a, b]): Range => {
			const size = 0.001 + 0.999 * b;
			const from = low + (high - low) * a * (1 - size);
			return [from, Math.min(high, from + (high - low) * size)];
		});
	const plot = fc.tuple(fc.integer({min: 10, max: 160}), fc.integer({min: 5, max: 60}));
	const inside = (one: Range, other: Range) => {
		const slack = 1e-9 * width(other);
		expect(one[0]).toBeGreaterThanOrEqual(other[0] - slack);
		expect(one[1]).toBeLessThanOrEqual(other[1] + slack);
	};

	it.each([square, {x: [-6, 6], y: [-12, 6]}, {x: [0, 1], y: [0, 50]}] as const)(
		'holds the view, and of %j nothing outside',
		domain => {
			fc.assert(
				fc.property(part(domain.x), part(domain.y), plot, (x, y, [columns, rows]) => {
					const view = fitted({x, y}, domain, columns, rows);
					for (const axis of ['x', 'y'] as const) {
						inside({x, y}[axis], view[axis]);
						inside(view[axis], domain[axis]);
					}
					const unit = (width(view.x) / columns / (width(view.y) / (2 * rows))) as number;
					if (isSquare(domain)) {
						// Units are square, unless that would take more than there is.
						const isFull = [width(view.x), width(view.y)].some(one => one >= 20 * (1 - 1e-9));
						if (!isFull) expect(unit).toBeCloseTo(1, 6);
					} else {
						expect(width(view.x) / width(view.y)).toBeCloseTo(width(domain.x) / width(domain.y), 6);
					}
					// Doing it again changes nothing that can be seen.
					const again = fitted(view, domain, columns, rows);
					for (const axis of ['x', 'y'] as const) {
						expect(Math.abs(again[axis][0] - view[axis][0])).toBeLessThan(1e-6 * width(view[axis]));
					}
				}),
			);
		},
	);

	it('shows a square domain whole and nothing beside it, whatever the shape of the picture', () => {
		for (const [columns, rows] of [
			[40, 20],
			[40, 10],
			[85, 33],
			[20, 60],
		] as const)
			expect(fitted(square, square, columns, rows)).toEqual(square);
	});

	it('does not hold back what is wider than the domain', () => {
		const {x, y} = fitted({x: [-40, 40], y: [-40, 40]}, square, 80, 20);
		expect([width(x), width(y)]).toEqual([160, 80]);
	});

	it('leaves a point where it is, when told', () => {
		const {x} = fitted({x: [0, 4], y: [0, 4]}, square, 80, 20, [1, 2]);
		expect(x).toEqual([-1, 7]);
	});

	it('mends whatever it is given', () => {
		fc.assert(
			fc.property(fc.array(fc.double(), {minLength: 10, maxLength: 10}), ([a, b, c, d, e, f, g, h, columns, rows]) => {
				const {x, y} = fitted({x: [a, b], y: [c, d]}, {x: [e, f], y: [g, h]}, columns, rows);
				for (const range of [x, y]) {
					expect(range.every(Number.isFinite)).toBe(true);
					expect(width(range)).toBeGreaterThan(0);
				}
			}),
		);
	});
});

it('within moves a view into the domain, or round it where it is wider', () => {
	expect(within({x: [-14, -8], y: [7, 11]}, square)).toEqual({x: [-10, -4], y: [6, 10]});
	expect(within({x: [-14, 14], y: [0, 1]}, square)).toEqual({x: [-14, 14], y: [0, 1]});
	expect(within({x: [0, 30], y: [-50, -20]}, square)).toEqual({x: [-10, 20], y: [-20, 10]});
});
