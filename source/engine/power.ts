/**
 * base^exponent for an integer exponent (any from −2⁵³ to 2⁵³), raised by squaring: a function of the two and of nothing
 * else, to the last bit, where V8's own `**` gives other bits from version to version. Powers of two are exact.
 */
export function power(base: number, exponent: number): number {
	if (exponent < 0) return 1 / power(base, -exponent);
	let result = 1;
	let square = base;
	let left = exponent;
	// What is left of a great exponent soon fits a machine's integer, and those are faster.
	for (; left > 0x7fffffff; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result *= square;
		square *= square;
	}
	for (let bits = left | 0; bits > 0; bits >>= 1) {
		if ((bits & 1) === 1) result *= square;
		square *= square;
	}
	return result;
}
