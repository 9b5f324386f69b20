import {dampedStep} from './cholesky.js';

/** What is minimized: a loss with two derivatives over a box. */
export type Objective = {
	/** [least, greatest] of each of the d parameters, finite. */
	readonly domain: readonly (readonly [number, number])[];
	loss(parameters: Float64Array): number;
	/** Writes the gradient (d) and the Hessian (d × d, row after row) at `parameters`. */
	curvature(parameters: Float64Array, gradient: Float64Array, hessian: Float64Array): void;
};

/** Where one descent came to rest. */
export type Rest = {
	readonly parameters: Float64Array;
	readonly loss: number;
	/** Whether the loss there does not fall outwards over a side of the box. */
	readonly inside: boolean;
	/** Whether it is inside, with a gradient of 0 and a positive definite Hessian. */
	readonly proper: boolean;
};

/**
 * Goes down from `start` (inside the box) by projected Newton steps with Levenberg's damping: parameters that lie
 * on a bound with the loss falling outwards are held (Bertsekas, 1982), the others take (H + λI)⁻¹g and are put
 * back into the box. The true Hessian and not Gauss and Newton's, as the least loss need not be near 0.
 * λ = μ‖g‖, in units of the box, so that a step is at most 1/μ boxes long however flat the plain is and the end
 * is still quadratic (Mishchenko, 2023); μ goes up and down with the gain ratio (Moré, 1978; Nocedal & Wright,
 * Numerical Optimization, 2nd ed., sections 4.1, 10.3 and 16.7). Allocates a few vectors of length d.
 * In slices: yields after every step.
 */
export function* descending(objective: Objective, start: Float64Array): Generator<void, Rest> {
	const {domain} = objective;
	const d = domain.length;
	const parameters = Float64Array.from(start);
	const [trial, gradient, step] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
	const [hessian, factor] = [new Float64Array(d * d), new Float64Array(d * d)];
	const width = Float64Array.from(domain, ([least, greatest]) => greatest - least);
	let free: number[] = [];

	/** Derivatives at `parameters` in units of the box, and who is free; gives the norm of the free gradient. */
	const evaluate = (): number => {
		objective.curvature(parameters, gradient, hessian);
		free = [];
		let norm = 0;
		for (let k = 0; k < d; k++) {
			gradient[k] *= width[k];
			for (let l = 0; l < d; l++) hessian[k * d + l] *= width[k] * width[l];
			const [least, greatest] = domain[k];
			if (width[k] === 0 || (gradient[k] > 0 ? parameters[k] <= least : gradient[k] < 0 && parameters[k] >= greatest))
				continue;
			free.push(k);
			norm = Math.hypot(norm, gradient[k]);
		}
		return norm;
	};
	/** Writes parameters + step, put back into the box, on `trial`, the step really taken on `step`; gives its length. */
	const move = (): number => {
		let length = 0;
		for (const k of free) {
			trial[k] = Math.min(Math.max(parameters[k] + step[k] * width[k], domain[k][0]), domain[k][1]);
			step[k] = (trial[k] - parameters[k]) / width[k];
			length = Math.max(length, Math.abs(step[k]));
		}
		return length;
	};

	let loss = objective.loss(parameters);
	let mu = 1;
	let norm = evaluate();
	for (let round = 0; round < 200 && norm > 0; round++) {
		let damping = mu * norm;
		const largest = Math.max(...free.map(k => Math.abs(hessian[k * d + k])));
		let length = Number.POSITIVE_INFINITY;
		let gain = 0;
		while (length > 1e-15 && Number.isFinite(damping)) {
			if (!dampedStep(hessian, gradient, free, damping, 0, factor, step)) {
				damping = Math.max(4 * damping, 1e-8 * largest, Number.MIN_VALUE);
				continue;
			}
			trial.set(parameters);
			length = move();
			gain = loss - objective.loss(trial);
			if (gain > 0) break;
			damping = Math.max(4 * damping, 1e-8 * largest);
		}
		if (!(gain > 0)) break;
		const ratio = gain / promise(gradient, hessian, step);
		mu = (damping / norm) * (ratio > 0.75 ? 0.1 : ratio < 0.25 ? 4 : 1);
		parameters.set(trial);
		const tiny = gain <= 1e-16 * loss;
		loss -= gain;
		norm = evaluate();
		if (tiny || length < 1e-13) break;
		yield;
	}

	// The loss is level to rounding some 1e-8 round its minimum; the gradient is not, so the last digits go by it.
	for (let polish = 0; polish < 6 && norm > 0; polish++) {
		if (!dampedStep(hessian, gradient, free, 0, 0, factor, step)) break;
		const kept = Float64Array.from(parameters);
		trial.set(parameters);
		if (move() > 1e-4) break;
		parameters.set(trial);
		const next = evaluate();
		if (next < norm) norm = next;
		else {
			parameters.set(kept);
			norm = evaluate();
			break;
		}
	}
	loss = objective.loss(parameters);
	const largest = Math.max(...free.map(k => Math.abs(hessian[k * d + k])));
	const definite = dampedStep(hessian, gradient, free, 0, 1e-10 * largest, factor, step);
	const inside = free.length === d;
	return {parameters, loss, inside, proper: inside && definite && step.every(s => Math.abs(s) < 1e-6)};
}

/** What the quadratic model says a step gains: −(gᵀs + ½ sᵀHs). */
function promise(gradient: Float64Array, hessian: Float64Array, step: Float64Array): number {
	const d = step.length;
	let sum = 0;
	for (let k = 0; k < d; k++) {
		let row = gradient[k];
		for (let l = 0; l < d; l++) row += 0.5 * hessian[k * d + l] * step[l];
		sum -= row * step[k];
	}
	return sum;
}
