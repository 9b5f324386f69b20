import type {Examples, Scales} from '../problem.js';

/**
 * Makes every input one of mean 0 and deviation 1, in place, and says what it was: x becomes (x − mean)/deviation, the
 * deviation being the root of the mean square. Both are those of the examples that are not held out: of the others nothing
 * is to be known. An input that is the same in all of those becomes 0; its deviation is 0.
 */
export function standardize({inputs, x, y}: Examples, heldOut: readonly number[] = []): Scales {
	const out = new Set(heldOut);
	const count = y.length - out.size;
	const means: number[] = [];
	const deviations: number[] = [];
	for (let k = 0; k < inputs; k++) {
		let sum = 0;
		for (let i = 0; i < y.length; i++) if (!out.has(i)) sum += x[i * inputs + k]! / count;
		let square = 0;
		for (let i = 0; i < y.length; i++) {
			if (out.has(i)) continue;
			const off = x[i * inputs + k]! - sum;
			square += (off * off) / count;
		}
		const deviation = Math.sqrt(square);
		for (let i = 0; i < y.length; i++) {
			x[i * inputs + k] = deviation === 0 ? 0 : (x[i * inputs + k]! - sum) / deviation;
		}
		means.push(sum);
		deviations.push(deviation);
	}
	return {means, deviations};
}
