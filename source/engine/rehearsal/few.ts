import {exampleCostOf} from '../cost.js';
import type {Problem} from '../problem.js';
import {chosen} from '../random.js';
import {subsetOf} from '../setup/check-problem.js';
import {sampleOf} from '../setup/observe.js';

/** Examples that rates and minima are looked for over, at most, and what they times the parameters may come to where they are over `fewest`. */
const [mostExamples, mostWork, fewest] = [1000, 800, 50];

/**
 * A problem over some of its examples, by the seed, in the unit of all of them: as many as make a look cheap, 1,000 at most.
 * Itself where it has no more, or cannot be asked for some.
 */
export function fewOf(problem: Problem, seed: number): Problem {
	const {exampleCount, reduction, subset} = problem;
	const count = Math.min(mostExamples, Math.max(fewest, Math.floor(mostWork / exampleCostOf(problem))));
	if (exampleCount <= count) return problem;
	// A mean is in the unit of all as it is, and has all that makes it fast.
	if (subset && reduction === 'mean')
		return subsetOf(problem, Array.from(chosen(count, exampleCount, seed, 'look', 1)));
	return sampleOf(problem, seed, {examples: count}).sample ?? problem;
}

/** A problem whose loss is so many times as great. */
function times(factor: number, problem: Problem): Problem {
	const {lossAndGradient, lossInto: _, subset: __, lossAndGradientOf: ___, ...rest} = problem;
	const scale = (into: Float64Array) => {
		for (let k = 0; k < into.length; k++) into[k] *= factor;
	};
	return {
		...rest,
		loss: parameters => factor * problem.loss(parameters),
		gradient(parameters, into) {
			problem.gradient(parameters, into);
			scale(into);
		},
		...(lossAndGradient && {
			lossAndGradient(parameters, into) {
				problem.lossAndGradient?.(parameters, into);
				scale(into);
			},
		}),
	};
}

/**
 * A problem as an update over a batch has it, where its loss is a sum: with a gradient as long as that of so many of its
 * `of` examples.
 */
export const forBatch = (problem: Problem, batch: number | 'full', of: number): Problem =>
	batch === 'full' || batch === of || problem.reduction === 'mean' ? problem : times(batch / of, problem);
