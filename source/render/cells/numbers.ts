import {tenTo} from './powers.js';

/** Numbers as text of a fixed width: a column of them never jumps, and no number is ever cut in half. */

const mostDigits = 4;
const steadyDigits = 3;

/** Stands for a number that does not fit. */
export const tooWide = '…';

/** A whole number of columns, whatever was asked for. */
function roomIn(width: number): number {
	return Number.isFinite(width) ? Math.max(0, Math.floor(width)) : 0;
}

/** Right-aligned, exactly `width` columns; what is wider gives way to an ellipsis, which promises nothing. */
function fitted(text: string, width: number): string {
	const room = roomIn(width);
	if (room === 0) return '';
	return (text.length <= room ? text : tooWide).padStart(room);
}

/** Digits that count: all but leading zeros, sign, point and exponent. */
export function significantDigits(text: string): number {
	const digits = text.replace(/e.*$/, '').replace(/[^0-9]/g, '');
	return digits.replace(/^0+/, '').length || 1;
}

function scientific(value: number, digits: number): string {
	return value.toExponential(digits - 1).replace('e+', 'e');
}

function plain(value: number, digits: number): string {
	const exponent = Math.floor(Math.log10(Math.abs(value)));
	// A whole part is shown to its last digit: 12345 is easier to read than 1.235e4, and says more.
	const decimals = Math.max(0, digits - 1 - exponent);
	return decimals > 100 ? '' : value.toFixed(decimals);
}

/** The text with most digits that fits, or undefined. `exact`: a number that is short by itself grows no zeros. */
function widest(value: number, room: number, digits: number, exact: boolean): string | undefined {
	const size = Math.abs(value);
	const enough = exact ? Math.min(digits, significantDigits(size.toExponential())) : digits;
	for (let count = enough; count >= 1; count--) {
		// toFixed rounds 9.9996 up to a digit more than asked for: 10.000; that one is only wider, never wrong.
		const fixed = size < 1e5 && size >= 1e-5 ? plain(value, count) : '';
		if (fixed !== '' && fixed.length <= room && Number(fixed) !== 0) return fixed;
		const power = scientific(value, count);
		// Rounded up, the greatest doubles would read as infinite.
		if (power.length <= room && Number.isFinite(Number(power))) return power;
	}
	return undefined;
}

/**
 * A number in exactly `width` columns, right-aligned, with as many significant digits as fit, at most 4
 * (a whole part below 100,000 is shown in full): `  0.357`, `1.01e-5`, `-2.3e-4`, `  12345`.
 * NaN is `NaN`, infinities `inf` and `-inf`; −0 is `0`; what cannot fit even with one digit is `…`; width ≤ 0 or
 * not finite gives the empty string.
 */
export function formatNumber(value: number, width: number): string {
	if (Number.isNaN(value)) return fitted('NaN', width);
	if (!Number.isFinite(value)) return fitted(value > 0 ? 'inf' : '-inf', width);
	if (value === 0) return fitted('0', width);
	return fitted(widest(value, roomIn(width), mostDigits, true) ?? tooWide, width);
}

/**
 * A number in exactly `width` columns, right-aligned, of three digits, zeros at the end kept, so that it holds still while
 * it changes: `   2.30`, `0.00231`, `-4.1e-5`; fewer digits where three do not fit. What is no such number is as in
 * `formatNumber`.
 */
export function formatSteady(value: number, width: number): string {
	const text = Number.isFinite(value) && value !== 0 ? widest(value, roomIn(width), steadyDigits, false) : undefined;
	return text === undefined ? formatNumber(value, width) : fitted(text, width);
}

/**
 * A fraction as a percentage in exactly `width` columns (6 unless told), right-aligned, three digits, from 100 % on
 * one decimal: `100.0%`, ` 12.3%`, ` 1.23%`, `0.034%`, ` 3e-6%`; beyond 999.9 % `>999%` (`<-999%`).
 * What is too small for the width is rounded to zero (`0.000%`). NaN is `NaN`, infinities `inf%` and `-inf%`.
 */
export function formatPercent(fraction: number, width = 6): string {
	const room = roomIn(width);
	const percent = fraction * 100;
	if (Number.isNaN(fraction)) return fitted('NaN', room);
	if (!Number.isFinite(fraction)) return fitted(fraction > 0 ? 'inf%' : '-inf%', room);
	if (percent === 0 && fraction === 0) return fitted('0%', room);
	if (Math.abs(percent) >= 999.95) return fitted(percent > 0 ? '>999%' : room >= 6 ? '<-999%' : '<-99%', room);
	const size = Math.abs(percent);
	const text = percent === 0 ? undefined : widest(percent, room - 1, size >= 99.95 ? 4 : 3, false);
	if (text !== undefined) return fitted(`${text}%`, room);
	if (size >= 0.5) return fitted(tooWide, room);
	// Too small for its digits. A zero has no sign, and no more decimals than it is right to.
	let decimals = Math.max(0, Math.min(3, room - 3));
	while (decimals > 0 && size > 0.5 * tenTo(-decimals)) decimals--;
	return fitted(`${(0).toFixed(decimals)}%`, room);
}

/**
 * A fraction as a percentage within a sentence, as short as it goes: `39%`, `0.1%`. Everywhere a percent sign follows its
 * number at once. NaN is `NaN%`, infinities `inf%` and `-inf%`.
 */
export function shortPercent(fraction: number): string {
	return `${formatRate(100 * fraction)}%`;
}

const units: readonly (readonly [size: number, letter: string])[] = [
	[1e3, 'k'],
	[1e6, 'M'],
	[1e9, 'G'],
	[1e12, 'T'],
];

/** 1.2M: one decimal below ten units, none above; undefined where no unit reaches. */
function abbreviated(count: number): string | undefined {
	for (const [size, letter] of units) {
		const scaled = Math.abs(count) / size;
		const text = scaled < 9.95 ? scaled.toFixed(1) : scaled.toFixed(0);
		if (scaled < 999.5) return `${count < 0 ? '-' : ''}${text}${letter}`;
	}
	return undefined;
}

/**
 * A count in exactly `width` columns, right-aligned: `12,345` where the commas fit, else `12345`, else `12k`, `1.2M`,
 * `3.4G`, else as `formatNumber`. Fractions are rounded; NaN and infinities as in `formatNumber`.
 */
export function formatCount(count: number, width: number): string {
	const room = roomIn(width);
	if (!Number.isFinite(count) || Math.abs(count) >= 1e15) return formatNumber(count, width);
	const digits = Math.round(Math.abs(count)).toFixed(0);
	const sign = Math.round(count) < 0 ? '-' : '';
	const grouped = sign + digits.replace(/\B(?=(\d{3})+$)/g, ',');
	if (grouped.length <= room) return fitted(grouped, room);
	if (digits.length + sign.length <= room) return fitted(sign + digits, room);
	const short = abbreviated(count);
	return short !== undefined && short.length <= room ? fitted(short, room) : formatNumber(Math.round(count), room);
}

/**
 * A learning rate as a person writes it, as short as it goes, at most three digits: `0.1`, `1`, `0.005`, `2e-5`, `1e6`.
 * Not padded. NaN is `NaN`, infinities `inf` and `-inf`.
 */
export function formatRate(rate: number): string {
	if (Number.isNaN(rate)) return 'NaN';
	if (!Number.isFinite(rate)) return rate > 0 ? 'inf' : '-inf';
	const rounded = Number(rate.toPrecision(3));
	const size = Math.abs(rounded);
	if (size === 0) return '0';
	return size >= 1e-3 && size < 1e5 ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

/** Numbers of a point that are all said, and those that are of one with more. */
const [mostSaid, someSaid] = [10, 4];

/** A point's numbers as they are, with commas; of many the first ones, and how many there are. */
export const pointText = (point: readonly number[]): string =>
	point.length <= mostSaid
		? point.join(', ')
		: `${point.slice(0, someSaid).map(formatRate).join(', ')} … (${point.length} numbers)`;
