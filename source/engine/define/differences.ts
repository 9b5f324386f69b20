import type {Problem} from '../problem.js';

/** Steps to either side that are tried, in sizes of the direction, and how much shorter the second one is that each is held against. */
const [steps, shorter] = [[1e-3, 1e-4, 1e-5, 1e-6, 1e-7], 4];

/** Losses that one look along a direction takes at most. */
export const mostLosses = steps.length * 4;

/** What differences over two steps may be apart, and what rounding may add, for them to count; as shares of the slope. */
const [apart, rounding] = [2e-5, 1e-5];

/** How far a slope may be from differences, as a share of the greater. */
const share = 1e-4;

/** The slope along a direction as differences of the loss give it, and as a gradient says. */
export type Slope = {readonly measured: number; readonly said: number};

export const isSame = ({measured, said}: Slope): boolean =>
	Number.isFinite(said) && Math.abs(said - measured) <= share * Math.max(Math.abs(said), Math.abs(measured));

/** Central differences of the loss over a step to either side, and what the gradient says of the very same points. */
function differences(
	problem: Problem,
	at: Float64Array,
	along: ArrayLike<number>,
	step: number,
	gradient: Float64Array,
) {
	const [up, down] = [at.slice(), at.slice()];
	let said = 0;
	for (let k = 0; k < at.length; k++) {
		if (along[k] === 0) continue;
		up[k] += step * along[k];
		down[k] -= step * along[k];
		said += gradient[k] * (up[k] - down[k]);
	}
	const [above, below] = [problem.loss(up), problem.loss(down)];
	const noise = (4 * Number.EPSILON * Math.max(Math.abs(above), Math.abs(below))) / (2 * step);
	return {measured: (above - below) / (2 * step), said: said / (2 * step), noise};
}

/**
 * The slope of the loss along a direction, where central differences over two steps agree on it: near a kink, where a
 * loss is not finite and where it is rounded too coarsely they do not. Of several steps the first at which the gradient
 * says the same, else the last at which differences say what they said at the one before that counted: a loss that is
 * rounded, as in 32 bits, may agree with itself once. `undefined` where there is none.
 */
export function slopeAlong(
	problem: Problem,
	at: Float64Array,
	along: ArrayLike<number>,
	gradient: Float64Array,
): Slope | undefined {
	let [before, found]: (Slope | undefined)[] = [];
	let hasMoved = false;
	for (const step of steps) {
		const far = differences(problem, at, along, step, gradient);
		if (!Number.isFinite(far.measured)) continue;
		const near = differences(problem, at, along, step / shorter, gradient);
		const size = Math.max(Math.abs(near.measured), Math.abs(far.measured));
		// It stands still, and did not over a longer step: that is rounding.
		if (size === 0 && hasMoved) break;
		hasMoved = size > 0;
		const heard = Math.max(size, Number.isFinite(near.said) ? Math.abs(near.said) : 0);
		if (!(Math.abs(near.measured - far.measured) <= apart * size && near.noise <= rounding * heard)) continue;
		if (isSame(near)) return near;
		if (before && isSame({measured: before.measured, said: near.measured})) found = near;
		before = near;
	}
	return found;
}
