import {rotateToDiagonal} from './jacobi.js';
import {powerIteration} from './power-iteration.js';

/** Parameters up to which every eigenvalue is found. */
const mostExact = 10;

/**
 * The largest eigenvalue of a symmetric d × d matrix, row after row; the most negative is not it, however large in size.
 * Exact to rounding up to ten rows, by power iteration beyond. The matrix is used up. NaN where an entry is not finite.
 */
export function largestEigenvalue(matrix: Float64Array, d: number): number {
	let size = 0;
	for (let index = 0; index < d * d; index++) {
		if (!Number.isFinite(matrix[index])) return Number.NaN;
		size = Math.max(size, Math.abs(matrix[index]));
	}
	if (size === 0) return 0;
	// So that no square is infinite, nor 0.
	for (let index = 0; index < d * d; index++) matrix[index] /= size;
	if (d > mostExact) return size * powerIteration(matrix, d);
	rotateToDiagonal(matrix, d);
	let most = matrix[0];
	for (let k = 1; k < d; k++) most = Math.max(most, matrix[k * d + k]);
	return size * most;
}
