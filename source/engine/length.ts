/** The Euclidean length of a vector, however many numbers it has, without overflow on the way; NaN where one of them is. */
export function lengthOf(vector: ArrayLike<number>): number {
	let most = 0;
	for (let k = 0; k < vector.length; k++) {
		const size = Math.abs(vector[k]);
		if (!(size <= most)) most = size;
		if (Number.isNaN(most)) return most;
	}
	if (most === 0 || most === Number.POSITIVE_INFINITY) return most;
	let sum = 0;
	for (let k = 0; k < vector.length; k++) sum += (vector[k] / most) ** 2;
	return most * Math.sqrt(sum);
}
