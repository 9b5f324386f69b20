import {ticks} from 'd3-array';
import {clamp} from '../cells/clamp.js';
import {tenTo} from '../cells/powers.js';
import {roundAbove} from '../cells/round-numbers.js';
import type {Range} from '../lines/viewport.js';

export type ChartScale = 'log' | 'linear';

/** In log mode nothing is lower: below it doubles are noise. What is 0 or less sits there too. */
export const floor = 1e-16;
const ceiling = 1e16;

/**
 * The y range that shows all of `[low, high]`, in jumps: whole decades in log mode (1e-16 … 1e16, at least one), 1 2 5 × 10ⁿ
 * from 0 in linear mode. So the picture holds still while values move inside it. Numbers that are not finite count as
 * the widest range there is; where nothing is known (low above high) it is one unit. A low chart may ask for at most
 * `decades`, counted from the top: what lies below them sits on the floor.
 */
export function chartRange(low: number, high: number, scale: ChartScale, decades = 32): Range {
	const known = low <= high;
	if (scale === 'log') {
		const top = Math.ceil(Math.log10(clamp(known ? high : 1, floor, ceiling)) - 1e-9);
		const lowest = Math.floor(Math.log10(clamp(known ? low : 0.1, floor, ceiling)) + 1e-9);
		const bottom = Math.max(lowest, top - Math.max(1, Math.floor(decades) || 1));
		return bottom < top ? [tenTo(bottom), tenTo(top)] : bottom > -16 ? [tenTo(top - 1), tenTo(top)] : [1e-16, 1e-15];
	}
	const top = known && high > 0 ? roundAbove(clamp(high, 1e-100, 1e100)) : 0;
	const bottom = known && low < 0 ? -roundAbove(clamp(-low, 1e-100, 1e100)) : 0;
	return bottom < top ? [bottom, top] : [0, 1];
}

/**
 * Where a value stands in `rows` rows, 0 (the lowest) … rows − 1, with fractions; clamped into them. NaN stays NaN.
 * In log mode what is at or below the range's foot, 0 and less, sits on the floor.
 */
export function rowOf(value: number, [low, high]: Range, scale: ChartScale, rows: number): number {
	if (Number.isNaN(value)) return Number.NaN;
	const place = (one: number) => (scale === 'log' ? Math.log10(Math.max(floor, one)) : one);
	const share = (place(Math.max(low, Math.min(high, value))) - place(low)) / (place(high) - place(low));
	return Math.max(0, Math.min(rows - 1, (share || 0) * (rows - 1)));
}

/** Values for y labels: decades in log mode, as many as there is room for; ticks in linear mode. Lowest first. */
export function yLabels([low, high]: Range, scale: ChartScale, rows: number): number[] {
	const most = Math.max(1, Math.floor((rows + 1) / 2));
	if (scale === 'linear') return ticks(low, high, Math.max(1, Math.floor(rows / 3)));
	const [bottom, top] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
	const step = [1, 2, 3, 4, 5, 8, 16, 32].find(one => (top - bottom) / one + 1 <= most) ?? 64;
	const labels: number[] = [];
	// From the top, where every race begins.
	for (let power = top; power >= bottom; power -= step) labels.unshift(tenTo(power));
	return labels;
}
