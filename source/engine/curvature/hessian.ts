import type {Problem} from '../problem.js';

/** ∛ε: where rounding and the third derivative cost a central difference as much (Nocedal & Wright, 2nd ed., section 8.1). */
const share = 6.055e-6;

/** What a Hessian is made in: of length d each, but for the d × d of `hessian`. Kept by the caller, as frames follow each other. */
export type HessianRoom = {
	readonly hessian: Float64Array;
	readonly point: Float64Array;
	readonly up: Float64Array;
	readonly down: Float64Array;
};

export function hessianRoom(d: number): HessianRoom {
	const vector = () => new Float64Array(d);
	return {hessian: new Float64Array(d * d), point: vector(), up: vector(), down: vector()};
}

/**
 * Writes the Hessian of the full loss at `parameters` on `room.hessian`, by central differences of the gradient and made
 * symmetric: 2d gradients. A step is ∛ε of |θₖ| or of the domain's width, whichever is more. Where a gradient is not
 * finite, entries are not.
 */
export function differenceHessian(
	problem: Pick<Problem, 'dimension' | 'domain' | 'gradient'>,
	parameters: ArrayLike<number>,
	{hessian, point, up, down}: HessianRoom,
): void {
	const {dimension: d, domain} = problem;
	point.set(parameters);
	for (let k = 0; k < d; k++) {
		const here = parameters[k];
		const step = share * Math.max(Math.abs(here), domain[k][1] - domain[k][0]);
		const above = here + step;
		const below = here - step;
		point[k] = above;
		problem.gradient(point, up);
		point[k] = below;
		problem.gradient(point, down);
		point[k] = here;
		for (let l = 0; l < d; l++) hessian[k * d + l] = (up[l] - down[l]) / (above - below);
	}
	for (let k = 0; k < d; k++) {
		for (let l = 0; l < k; l++) {
			const mean = hessian[k * d + l] / 2 + hessian[l * d + k] / 2;
			hessian[k * d + l] = mean;
			hessian[l * d + k] = mean;
		}
	}
}
