import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {problems} from '../problems/index.js';
import {checkName} from '../setup/check-name.js';
import {checkProblem, problemKeys} from '../setup/check-problem.js';
import {checkFunction, checkObject, checkPoint, checkSwitch} from '../setup/checks.js';
import {checkGradient} from './gradient.js';

/** What one must say of a problem; the rest has defaults. */
export type ProblemDefinition = Pick<Problem, 'id' | 'start' | 'loss' | 'gradient'> &
	Partial<Omit<Problem, 'dimension' | 'isOpen' | 'flags' | 'subset'>> & {
		/** The same kind of problem over some of the examples only, by their place: what `holdOut` needs. */
		subset?(indices: readonly number[]): Problem | Omit<ProblemDefinition, 'id'>;
	};

/** How a problem is checked. */
export type DefineOptions = {
	/** Whether the gradient is held against differences of the loss at five points, by at most 1,000 losses; false when absent. */
	readonly checkGradient?: boolean;
};

/** Names of parameters where nobody gives any: x and y of a plane, else x₁ and on. */
const namesOf = (count: number): string[] =>
	count <= 2 ? ['x', 'y'].slice(0, count) : Array.from({length: count}, (_, k) => `x${k + 1}`);

/** Where one looks first, where nobody says: about the start, so far that 0 is at its edge, and 1 at the least. */
const aroundStart = (start: readonly number[]): Problem['domain'] =>
	Array.from(start, value => [value - Math.max(1, Math.abs(value)), value + Math.max(1, Math.abs(value))] as const);

/** Batches of a problem that has one example: it is in them or not. */
const wholeBatches: Pick<Problem, 'gradientOf'> & ThisType<Problem> = {
	gradientOf(parameters, _indices, from, to, into) {
		if (to > from) this.gradient(parameters, into);
		else into.fill(0);
	},
};

/**
 * What a problem's `subset` gives, whole: what it leaves out it has of the problem that it is a part of, where that does not
 * go by examples.
 */
function partOf(whole: Problem, part: unknown): Problem {
	if (typeof part !== 'object' || part === null || 'dimension' in part) return part as Problem;
	const {id, label, formula, story, parameterNames, learningRates, domain, isOpen, reduction, exampleCost} = whole;
	return defineProblem({
		...{id, label, formula, story, parameterNames, learningRates},
		...(isOpen ? {} : {domain}),
		...(reduction === undefined ? {} : {reduction}),
		...(exampleCost === undefined ? {} : {exampleCost}),
		...part,
	} as ProblemDefinition);
}

/**
 * A problem of one's own, ready for a race: `createRace({problem})`. Left out, `label` is the id, `parameterNames` are
 * x and y or x1 … xd, `formula` and `story` are empty, there are no `minima` and no `learningRates`, and `exampleCount`
 * is 1, where `gradientOf` is the gradient, and losses of examples add up (`reduction`). Without `minimumLoss` the finish is a race's `target`, or the best that is
 * found before it starts; without `domain` nobody is out for leaving it, and one looks about the start first. The dimension is the length of `start`. The functions are kept as they are;
 * what `subset` gives may leave out as much.
 *
 * Throws an `InputError` where a field is missing or unsound, lengths do not agree, the id is that of another problem,
 * there are examples and no `gradientOf`, or, with `checkGradient`, the gradient is not what differences of the loss give.
 */
export function defineProblem(definition: ProblemDefinition, options: DefineOptions = {}): Problem {
	const given = checkObject('problem', definition, problemKeys);
	const {checkGradient: isChecked = false} = checkObject('options', options, ['checkGradient']);
	checkName('problem.id', given.id);
	if (Object.hasOwn(problems, definition.id)) {
		throw new InputError(`problem.id "${definition.id}" is taken: give yours its own.`);
	}
	const dimension = checkPoint('problem.start', given.start).length;
	const {exampleCount = 1, domain} = definition;
	checkFunction('problem.gradient', given.gradient);
	const problem = {
		label: definition.id,
		formula: '',
		story: '',
		dimension,
		parameterNames: namesOf(dimension),
		minimumLoss: Number.NaN,
		minima: [],
		learningRates: {},
		exampleCount,
		...(exampleCount === 1 ? wholeBatches : {}),
		...definition,
		...(domain === undefined ? {domain: aroundStart(definition.start), isOpen: true} : {domain}),
	};
	const checked = checkProblem('problem', problem as Problem);
	if (checkSwitch('options.checkGradient', isChecked)) checkGradient(checked);
	const {subset} = checked;
	return subset ? {...checked, subset: indices => partOf(checked, subset.call(checked, indices))} : checked;
}
