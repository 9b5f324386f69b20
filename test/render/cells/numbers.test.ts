import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	formatCount,
	formatNumber,
	formatPercent,
	formatRate,
	formatSteady,
	significantDigits,
} from '../../../source/render/cells/numbers.js';

const anyDouble = fc.oneof(fc.double(), fc.double({min: -1e6, max: 1e6}), fc.integer({min: -2e6, max: 2e6}));
const anyWidth = fc.integer({min: 0, max: 14});

/** What a text promises: its value within half a unit of its last digit. */
function expectClose(text: string, value: number): void {
	const shown = Number(text);
	const decimals = text.split('.')[1]?.length ?? 0;
	if (shown === 0) expect(Math.abs(value)).toBeLessThanOrEqual(0.51 * 10 ** -decimals);
	else expect(Math.abs(shown - value) / Math.abs(value)).toBeLessThanOrEqual(5.1 * 10 ** -significantDigits(text));
}

describe('formatNumber', () => {
	it.each([
		[0.357, 7, '  0.357'],
		[1.0123e-5, 7, '1.01e-5'],
		[-2.31e-4, 7, '-2.3e-4'],
		[Number.NEGATIVE_INFINITY, 7, '   -inf'],
		[Number.NaN, 7, '    NaN'],
		[-0, 7, '      0'],
		[1, 7, '      1'],
		[0.35712, 7, ' 0.3571'],
		[12345, 7, '  12345'],
		[9.99996, 7, ' 10.000'],
		[1e-300, 7, ' 1e-300'],
		[-1e-300, 6, '     …'],
		[1.5, 1, '2'],
		[1.5, 0, ''],
		[1.5, Number.NaN, ''],
	])('writes %d in %d columns as %j', (value, width, text) => {
		expect(formatNumber(value, width)).toBe(text);
	});

	it('is exactly as wide as asked, whatever the double', () => {
		fc.assert(fc.property(anyDouble, anyWidth, (value, width) => formatNumber(value, width).length === width));
	});

	it('says what it shows: the value to the digits shown, four or as many as fit', () => {
		fc.assert(
			fc.property(anyDouble, anyWidth, (value, width) => {
				const text = formatNumber(value, width).trim();
				if (Number.isFinite(value) && text !== '' && text !== '…') expectClose(text, value);
			}),
		);
	});

	it('fits every double into nine columns', () => {
		// Save the last few below the greatest double, which round up to what is none.
		const below = anyDouble.filter(value => !(Math.abs(value) > 1.79e308));
		fc.assert(fc.property(below, value => !formatNumber(value, 9).includes('…')));
	});
});

describe('formatSteady', () => {
	it.each([
		[2.3, 7, '   2.30'],
		[2, 5, ' 2.00'],
		[0.00231, 7, '0.00231'],
		[-4.12e-5, 7, '-4.1e-5'],
		[123.4, 7, '    123'],
		[12345, 5, '12345'],
		[1.234e7, 6, '1.23e7'],
		[0, 5, '    0'],
		[Number.NaN, 5, '  NaN'],
		[Number.NEGATIVE_INFINITY, 5, ' -inf'],
	])('%d in %d columns is "%s"', (value, width, text) => expect(formatSteady(value, width)).toBe(text));

	it('is as wide as asked, and close to the value', () => {
		fc.assert(fc.property(anyDouble, anyWidth, (value, width) => formatSteady(value, width).length === width));
		fc.assert(
			fc.property(fc.double({min: -1e9, max: 1e9, noNaN: true}), value => expectClose(formatSteady(value, 7), value)),
		);
	});
});

describe('formatPercent', () => {
	it.each([
		[1, '100.0%'],
		[0.1234, ' 12.3%'],
		[0.01234, ' 1.23%'],
		[0.0003421, '0.034%'],
		[3e-8, ' 3e-6%'],
		[3e-14, '3e-12%'],
		[1e-320, '0.000%'],
		[0, '    0%'],
		[9.9994, '999.9%'],
		[9.9996, ' >999%'],
		[-9.9996, '<-999%'],
		[0.9994, ' 99.9%'],
		[42, ' >999%'],
		[-42, '<-999%'],
		[-0.1234, '-12.3%'],
		[Number.POSITIVE_INFINITY, '  inf%'],
		[Number.NaN, '   NaN'],
	])('writes %d as %j', (fraction, text) => {
		expect(formatPercent(fraction)).toBe(text);
	});

	it('is exactly as wide as asked, whatever the double', () => {
		fc.assert(fc.property(anyDouble, anyWidth, (value, width) => formatPercent(value, width).length === width));
	});

	it('says what it shows', () => {
		fc.assert(
			fc.property(fc.double({min: -9.99, max: 9.99, noNaN: true}), fc.integer({min: 4, max: 12}), (value, width) => {
				const text = formatPercent(value, width).trim();
				if (/^-?[\d.e-]+%$/.test(text)) expectClose(text.slice(0, -1), value * 100);
			}),
		);
	});
});

describe('formatCount', () => {
	it.each([
		[12345, 6, '12,345'],
		[12345, 5, '12345'],
		[12345, 4, ' 12k'],
		[1234567, 5, ' 1.2M'],
		[1234567, 9, '1,234,567'],
		[999999, 4, '1.0M'],
		[-12345, 7, '-12,345'],
		[0, 3, '  0'],
		[2.6, 3, '  3'],
		[Number.NaN, 5, '  NaN'],
		[1e20, 6, '  1e20'],
	])('writes %d in %d columns as %j', (count, width, text) => {
		expect(formatCount(count, width)).toBe(text);
	});

	it('is exactly as wide as asked, whatever the double', () => {
		fc.assert(fc.property(anyDouble, anyWidth, (value, width) => formatCount(value, width).length === width));
	});
});

describe('formatRate', () => {
	it.each([
		[0.1, '0.1'],
		[1, '1'],
		[0.005, '0.005'],
		[2e-5, '2e-5'],
		[1e6, '1e6'],
		[250, '250'],
		[0.0123456, '0.0123'],
		[0, '0'],
		[Number.POSITIVE_INFINITY, 'inf'],
		[Number.NaN, 'NaN'],
	])('writes %d as %j', (rate, text) => {
		expect(formatRate(rate)).toBe(text);
	});

	it('keeps three digits of every double', () => {
		fc.assert(
			fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), rate => {
				expect(Number(formatRate(rate)) || 0).toBe(Number(rate.toPrecision(3)) || 0);
			}),
		);
	});
});
