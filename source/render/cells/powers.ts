/** 10ⁿ for an integer n: exact to the last bit by its text, as no product of tenths is. */
export const tenTo = (exponent: number): number => Number(`1e${exponent}`);

/** A number above 0 to any power, the same on every V8, whose own `**` is not. */
export const raised = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base));

/** 2ⁿ for an integer n: exact, ∞ or 0 where no double is. */
export function twoTo(exponent: number): number {
	let power = 1;
	for (let left = Math.min(Math.abs(exponent), 1100); left > 0; left--) power *= 2;
	return exponent < 0 ? 1 / power : power;
}
