/** Multiplications that a frame can wait for; a round takes d² of them. */
const mostWork = 2e7;
/** The share of the shifted eigenvalue that a round must add to it, and that the residual must exceed, to be worth another. */
const [leastGain, leastResidual] = [1e-13, 1e-8];
/** Its multiples' fractions are spread evenly and never repeat: a start that no eigenvector stands square to by design. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The largest eigenvalue of a symmetric d × d matrix, row after row, by power iteration (Golub & Van Loan, Matrix
 * Computations, 4th ed., section 8.2). Power iteration finds the largest in size; so all are first shifted by Gershgorin's
 * lower bound, above which they are 0 or more. The same matrix gives the same bits; entries must be finite.
 */
export function powerIteration(matrix: Float64Array, d: number): number {
	let bound = Number.POSITIVE_INFINITY;
	for (let k = 0; k < d; k++) {
		let least = matrix[k * d + k];
		for (let l = 0; l < d; l++) if (l !== k) least -= Math.abs(matrix[k * d + l]);
		bound = Math.min(bound, least);
	}
	const vector = new Float64Array(d);
	const image = new Float64Array(d);
	for (let k = 0; k < d; k++) vector[k] = 0.5 + (((k + 1) * golden) % 1);
	normalize(vector);
	let value = 0;
	for (let work = 0; work < mostWork; work += d * d) {
		const last = value;
		value = 0;
		for (let k = 0; k < d; k++) {
			let sum = -bound * vector[k];
			for (let l = 0; l < d; l++) sum += matrix[k * d + l] * vector[l];
			image[k] = sum;
			value += vector[k] * sum;
		}
		let residual = 0;
		for (let k = 0; k < d; k++) {
			const rest = image[k] - value * vector[k];
			residual += rest * rest;
		}
		// Of a multiple of the identity nothing is left after the shift.
		if (value <= 0 || Math.sqrt(residual) <= leastResidual * value || value - last <= leastGain * value) break;
		vector.set(image);
		normalize(vector);
	}
	return value + bound;
}

function normalize(vector: Float64Array): void {
	let square = 0;
	for (const value of vector) square += value * value;
	const length = Math.sqrt(square);
	for (let k = 0; k < vector.length; k++) vector[k] /= length;
}
