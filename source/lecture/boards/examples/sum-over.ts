import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';

/** The gradient where a lane stands, over some of the examples; over all where none are named. */
export function sumOver({race: {problem}, parameters}: ReadonlyLane, indices?: readonly number[]): number[] {
	const into = new Float64Array(problem.dimension);
	if (indices) problem.gradientOf(parameters, Uint32Array.from(indices), 0, indices.length, into);
	else problem.gradient(parameters, into);
	return Array.from(into);
}
