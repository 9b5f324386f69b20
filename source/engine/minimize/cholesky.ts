/**
 * Solves (H + λI) s = −g over the free parameters only, by Cholesky's method; those not free get s = 0.
 * `hessian` is symmetric, d × d, row after row; `factor` is d × d to write on. Says false, and leaves `step`
 * undefined, where the matrix is not positive definite (a pivot at or under `floor`, or not a number).
 * Golub & Van Loan, Matrix Computations (4th ed., 2013), section 4.2.
 */
export function dampedStep(
	hessian: Float64Array,
	gradient: Float64Array,
	free: readonly number[],
	damping: number,
	floor: number,
	factor: Float64Array,
	step: Float64Array,
): boolean {
	const d = gradient.length;
	step.fill(0);
	for (let r = 0; r < free.length; r++) {
		for (let c = 0; c <= r; c++) {
			let sum = hessian[free[r] * d + free[c]] + (r === c ? damping : 0);
			for (let k = 0; k < c; k++) sum -= factor[r * d + k] * factor[c * d + k];
			if (r !== c) factor[r * d + c] = sum / factor[c * d + c];
			else if (sum > floor) factor[r * d + r] = Math.sqrt(sum);
			else return false;
		}
	}
	for (let r = 0; r < free.length; r++) {
		let sum = -gradient[free[r]];
		for (let k = 0; k < r; k++) sum -= factor[r * d + k] * step[free[k]];
		step[free[r]] = sum / factor[r * d + r];
	}
	for (let r = free.length - 1; r >= 0; r--) {
		let sum = step[free[r]];
		for (let k = r + 1; k < free.length; k++) sum -= factor[k * d + r] * step[free[k]];
		step[free[r]] = sum / factor[r * d + r];
	}
	return true;
}
