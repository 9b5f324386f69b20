import {power} from '../power.js';

/**
 * base^exponent for any two numbers, from products, square roots, exp and log, never from the platform's power. Whole
 * exponents go by squaring, as `power` does, and halves by a root besides; the rest is base^⌊y⌋ · exp((y − ⌊y⌋) log
 * base), as a short exponent keeps more digits. A base below 0 has whole powers only, NaN otherwise; 0⁰ is 1.
 */
export function raised(base: number, exponent: number): number {
	if (Number.isInteger(exponent)) {
		if (Math.abs(exponent) <= Number.MAX_SAFE_INTEGER) return power(base, exponent);
		// All greater ones are even.
		return Math.exp(exponent * Math.log(Math.abs(base)));
	}
	if (Number.isNaN(exponent) || !(base >= 0)) return Number.NaN;
	if (base === 1) return 1;
	if (base === 0 || base === Number.POSITIVE_INFINITY || !Number.isFinite(exponent)) {
		return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
	}
	const whole = Math.trunc(exponent);
	const rest = exponent - whole;
	const root = Math.abs(rest) === 0.5 ? Math.sqrt(base) : Math.exp(Math.abs(rest) * Math.log(base));
	return exponent < 0 ? 1 / (power(base, -whole) * root) : power(base, whole) * root;
}

/** 1/(1 + e^(−z)); 0 and 1 far out. */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** −1, 0 or 1: the slope of |u|, and 0, in the middle of its sub-gradients, at the kink. */
export const signOf = (u: number): number => (u > 0 ? 1 : u < 0 ? -1 : u === 0 ? 0 : Number.NaN);

/** Whether a < b, as a share: 1, 0, and ½ of a tie, in the middle of the sub-gradients of min and max; NaN for NaN. */
export const below = (a: number, b: number): number => (a < b ? 1 : a > b ? 0 : a === b ? 0.5 : Number.NaN);

/** A share of something: nothing of it is 0, also of ∞ and NaN, as what min and max left out counts for nothing. */
export const shareOf = (share: number, value: number): number => (share === 0 ? 0 : share * value);
