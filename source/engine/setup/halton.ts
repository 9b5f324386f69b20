/** The first `count` primes: the bases of the parameters, in their order. */
export function primes(count: number): number[] {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate++) if (isPrime(candidate, found)) found.push(candidate);
	return found;
}

/** By the primes up to its root: one of them divides what is none. */
function isPrime(candidate: number, smaller: readonly number[]): boolean {
	for (const prime of smaller) {
		if (prime * prime > candidate) return true;
		if (candidate % prime === 0) return false;
	}
	return true;
}

/**
 * Points 1 … `count` of Halton's sequence (1960) in the unit cube of `dimension` sides, one at a time: coordinate k of
 * point i is the digits of i in base 2, 3, 5, 7, 11 … mirrored at the point, in (0, 1). No seed, and the same bits
 * everywhere. Without its last digit a number is an earlier one, so the first count/base of each base are kept: in all
 * some three times `count` for 10,000 sides.
 */
export class Halton {
	private readonly bases: readonly number[];
	private readonly mirrored: readonly Float64Array[];

	constructor(dimension: number, count: number) {
		this.bases = primes(dimension);
		this.mirrored = this.bases.map(base => {
			const mirrored = new Float64Array(Math.floor(count / base) + 1);
			for (let i = 1; i < mirrored.length; i++) mirrored[i] = (mirrored[Math.floor(i / base)] + (i % base)) / base;
			return mirrored;
		});
	}

	/** Writes point `index`, an integer from 1 to `count`, into `into`, a coordinate a side. */
	point(index: number, into: Float64Array): void {
		const {bases, mirrored} = this;
		for (let k = 0; k < bases.length; k++) {
			const base = bases[k];
			into[k] = (mirrored[k][Math.floor(index / base)] + (index % base)) / base;
		}
	}
}
