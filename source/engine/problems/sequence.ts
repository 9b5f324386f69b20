import type {Problem} from '../problem.js';

/** What makes a problem of slopes that come in turn. */
export type SequenceOptions = Pick<Problem, 'id' | 'label' | 'formula' | 'story' | 'field' | 'learningRates'> & {
	/** The slope of each example, in the order they are visited; finite, their sum not 0. */
	readonly slopes: readonly number[];
	/** [least, greatest] that x may be: the domain. */
	readonly box: readonly [number, number];
	/** Inside the box. */
	readonly start: number;
};

/**
 * One parameter x in a box, an example a slope: the loss of example i is slopes[i]·x, that over all of them their sum
 * times x, and after every update x is put back into the box. So the least loss is at that end of the box which the
 * sum points away from, and the slope does not vanish there.
 *
 * NaN stays NaN, ±∞ is put back too; an empty range of examples has gradient 0. Throws a RangeError where a slope is
 * not finite or their sum is 0, as no end is best then.
 */
export function sequence({slopes, box, start, ...shown}: SequenceOptions): Problem {
	const [low, high] = box;
	const sum = slopes.reduce((total, slope) => total + slope, 0);
	if (!(Number.isFinite(sum) && sum !== 0)) throw new RangeError(`the slopes add up to ${sum}: no end is best`);
	const end = sum > 0 ? low : high;
	const minimumLoss = sum * end;
	return {
		...shown,
		dimension: 1,
		parameterNames: ['x'],
		start: [start],
		domain: [box],
		minimumLoss,
		minima: [{parameters: [end], loss: minimumLoss, best: true}],
		exampleCount: slopes.length,
		loss: parameters => sum * parameters[0],
		gradient(_parameters, into) {
			into[0] = sum;
		},
		gradientOf(_parameters, indices, from, to, into) {
			let total = 0;
			for (let at = from; at < to; at++) total += slopes[indices[at]];
			into[0] = total;
		},
		project(parameters) {
			parameters[0] = Math.min(Math.max(parameters[0], low), high);
		},
	};
}
