import {exampleCostOf} from './cost.js';
import {checkRunning, type ReadonlyLane} from './lane/readonly-lane.js';
import type {Problem} from './problem.js';
import {sampleOf} from './setup/observe.js';
import type {RaceSetup} from './setup/setup.js';

/** Examples that a look at how well a model does visits, at most and at least where there are more, and what they may cost. */
const [mostLooked, fewestLooked, mostWork] = [10_000, 100, 500_000];

/** Of how many of a problem's examples that look is: of more than this a seeded sample is taken. */
export const lookedOf = (problem: Problem): number =>
	Math.max(fewestLooked, Math.min(mostLooked, Math.floor(mostWork / exampleCostOf(problem))));

/** A problem over so many of its examples, by the seed, in the unit of all; itself where it has no more, or cannot be divided. */
const judgedOf = (problem: Problem, seed: number): Problem =>
	(problem.subset && sampleOf(problem, seed, {examples: lookedOf(problem)}).sample) ?? problem;

/** A race as far as its examples go. */
type Parts = Pick<RaceSetup, 'problem' | 'validation' | 'seed'>;

/** Whether a race is on a problem that classifies: it predicts, and its examples are of two classes. */
export const classifies = ({problem: {predict, examples}}: Pick<RaceSetup, 'problem'>): boolean =>
	predict !== undefined && examples?.classes !== undefined;

/**
 * The loss over the examples that are held out, in the same parameters: of many over a seeded sample (`lookedOf`). NaN where
 * none are. Nothing of it is computed as a race goes on.
 */
export const heldOutLossAt = ({validation, seed}: Parts, parameters: Float64Array): number =>
	validation === undefined ? Number.NaN : judgedOf(validation, seed).loss(parameters);

/**
 * The share of the examples on the right side of p = ½, 0 … 1: of those held out, where some are, else of all that are
 * raced on; of many of a seeded sample (`lookedOf`). p = ½ counts as y = 1, a p that is NaN as wrong. `null` for a problem that does
 * not classify.
 */
export function accuracyAt(race: Parts, parameters: Float64Array): number | null {
	if (!classifies(race)) return null;
	const {problem, validation, seed} = race;
	const {examples, predict} = judgedOf(validation ?? problem, seed);
	if (examples === undefined || predict === undefined || examples.y.length === 0) return null;
	const {inputs, x, y} = examples;
	const input = new Float64Array(inputs);
	let right = 0;
	for (let i = 0; i < y.length; i++) {
		for (let k = 0; k < inputs; k++) input[k] = x[i * inputs + k]!;
		const p = predict(parameters, input);
		if (y[i] === 1 ? p >= 0.5 : p < 0.5) right++;
	}
	return right / y.length;
}

/**
 * The loss of a lane over the examples held out of its race, in its present parameters and in the unit of the loss: of
 * over 10⁴ of them over a seeded sample. NaN where none are held out. No evaluation is counted. Throws `InputError` for
 * what is no lane.
 */
export function heldOutLossOf(lane: ReadonlyLane): number {
	checkRunning('lane', lane);
	return heldOutLossAt(lane.race, lane.parameters);
}

/**
 * The accuracy of a lane as it is now, 0 … 1: the share of the examples held out, or, where none are, of all, that are on
 * the right side of p = ½; of over 10⁴ of a seeded sample. `null` for a problem that does not classify. Throws
 * `InputError` for what is no lane.
 */
export function accuracyOf(lane: ReadonlyLane): number | null {
	checkRunning('lane', lane);
	return accuracyAt(lane.race, lane.parameters);
}
