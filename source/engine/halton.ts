/** The first `count` primes: the bases of the parameters, in their order. */
function primes(count: number): number[] {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate++) {
		if (found.every(prime => candidate % prime !== 0)) found.push(candidate);
	}
	return found;
}

/**
 * Points 1 … `count` of Halton's sequence (1960) in the unit cube of `dimension` sides, side by side: entry [k][i] is
 * coordinate k of point i, the digits of i in base 2, 3, 5, 7, 11 … mirrored at the point. Each is in (0, 1), but for
 * entry [k][0], which is 0 and no point of ours: it would be a corner. No seed, and the same bits everywhere.
 */
export function haltonPoints(dimension: number, count: number): Float64Array[] {
	return primes(dimension).map(base => {
		const mirrored = new Float64Array(count + 1);
		// Without its last digit a number is an earlier one.
		for (let i = 1; i <= count; i++) mirrored[i] = (mirrored[Math.floor(i / base)] + (i % base)) / base;
		return mirrored;
	});
}
