/** σ(z) = 1/(1 + exp(−z)); no z overflows, NaN gives NaN. */
export function sigmoid(z: number): number {
	const small = Math.exp(-Math.abs(z));
	return (z < 0 ? small : 1) / (1 + small);
}
