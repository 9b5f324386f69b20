/** Sweeps after which no matrix of ten rows has anything left off its diagonal: five or six are enough. */
const mostSweeps = 30;

/**
 * The eigenvalues of a symmetric d × d matrix, row after row, which end on its diagonal, unordered: by Jacobi's cyclic
 * rotations (Golub & Van Loan, Matrix Computations, 4th ed., section 8.5), in place, accurate to rounding. Entries must
 * be finite, and of a size whose square is.
 */
export function rotateToDiagonal(matrix: Float64Array, d: number): void {
	for (let sweep = 0; sweep < mostSweeps && !isDiagonal(matrix, d); sweep++) {
		for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(matrix, d, p, q);
	}
}

/**
 * The same for larger matrices, a row of rotations at a time, with the eigenvectors: column k of `vectors`, d × d, is
 * that of the kth eigenvalue on the diagonal.
 */
export function* eigenSteps(matrix: Float64Array, d: number, vectors: Float64Array): Generator<void, void> {
	vectors.fill(0);
	for (let k = 0; k < d; k++) vectors[k * d + k] = 1;
	for (let sweep = 0; sweep < mostSweeps && !isDiagonal(matrix, d); sweep++) {
		for (let p = 0; p < d; p++) {
			for (let q = p + 1; q < d; q++) rotate(matrix, d, p, q, vectors);
			yield;
		}
	}
}

/** Whether what is left off the diagonal is rounding. */
function isDiagonal(matrix: Float64Array, d: number): boolean {
	let off = 0;
	let all = 0;
	for (let k = 0; k < d; k++) {
		for (let l = 0; l < d; l++) {
			const square = matrix[k * d + l] * matrix[k * d + l];
			all += square;
			if (l !== k) off += square;
		}
	}
	return !(off > 1e-30 * all);
}

/** Makes the entry (p, q) 0; `vectors` are turned along. */
function rotate(matrix: Float64Array, d: number, p: number, q: number, vectors?: Float64Array): void {
	const entry = matrix[p * d + q];
	if (entry === 0) return;
	const ratio = (matrix[q * d + q] - matrix[p * d + p]) / (2 * entry);
	const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
	const cosine = 1 / Math.sqrt(1 + tangent * tangent);
	const sine = tangent * cosine;
	for (let k = 0; k < d; k++) {
		const a = matrix[k * d + p];
		const b = matrix[k * d + q];
		matrix[k * d + p] = cosine * a - sine * b;
		matrix[k * d + q] = sine * a + cosine * b;
	}
	for (let k = 0; k < d; k++) {
		const a = matrix[p * d + k];
		const b = matrix[q * d + k];
		matrix[p * d + k] = cosine * a - sine * b;
		matrix[q * d + k] = sine * a + cosine * b;
	}
	if (!vectors) return;
	for (let k = 0; k < d; k++) {
		const a = vectors[k * d + p];
		const b = vectors[k * d + q];
		vectors[k * d + p] = cosine * a - sine * b;
		vectors[k * d + q] = sine * a + cosine * b;
	}
}
