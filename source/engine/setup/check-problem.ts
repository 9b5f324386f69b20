import {InputError, refused, unknownName} from '../errors.js';
import {hyperparameters, isAllowed} from '../hyperparameters.js';
import {type Model, models} from '../models/model.js';
import type {Problem} from '../problem.js';
import {checkExamples} from './check-examples.js';
import {
	checkFunction,
	checkList,
	checkNumber,
	checkObject,
	checkPoint,
	checkSwitch,
	checkText,
	checkTexts,
	checkWhole,
} from './checks.js';

/** Every field of a problem, and whether it must be there. */
const fields: Readonly<Record<keyof Problem, boolean>> = {
	id: true,
	label: true,
	formula: true,
	story: true,
	dimension: true,
	parameterNames: true,
	start: true,
	domain: true,
	isOpen: false,
	minimumLoss: true,
	minima: true,
	field: false,
	learningRates: true,
	exampleCount: true,
	exampleCost: false,
	reduction: false,
	loss: true,
	gradient: true,
	lossAndGradient: false,
	lossInto: false,
	gradientOf: true,
	lossAndGradientOf: false,
	project: false,
	flags: false,
	examples: false,
	model: false,
	predict: false,
	subset: false,
};

export const problemKeys: readonly string[] = Object.keys(fields);

/** More than this is no problem for a terminal: two states of each racer alone take more than a past may. */
const [mostParameters, mostExamples] = [1e5, 1e7];

/** What an example may cost: a day. */
const mostCost = 1e13;

/** Names of parameters, no two alike: in CSV they are columns. */
function checkParameterNames(field: string, value: unknown, dimension: number): void {
	checkTexts(field, value, dimension);
	const names = value as readonly string[];
	if (new Set(names).size === names.length) return;
	const at = names.findIndex((name, k) => names.indexOf(name) < k);
	throw refused(`${field}[${at}]`, names[at], 'another name than the ones before it');
}

const sound = new WeakSet<object>();

/** Checks that something has all that a problem has, of the right kind; throws `InputError` naming what is not. */
export function checkProblem(field: string, value: unknown): Problem {
	const problem = checkObject(field, value);
	if (sound.has(problem)) return value as Problem;
	checkObject(field, problem, problemKeys);
	const of = (name: string) => `${field}.${name}`;
	checkWords(field, problem);
	checkText(of('formula'), problem.formula);
	const dimension = checkWhole(of('dimension'), problem.dimension, 1, mostParameters);
	checkParameterNames(of('parameterNames'), problem.parameterNames, dimension);
	checkPoint(of('start'), problem.start, dimension);
	checkDomain(of('domain'), problem.domain, dimension);
	if (problem.isOpen !== undefined) checkSwitch(of('isOpen'), problem.isOpen);
	if (!Number.isNaN(problem.minimumLoss)) checkNumber(of('minimumLoss'), problem.minimumLoss);
	const minima = checkList(of('minima'), problem.minima);
	for (let at = 0; at < minima.length; at++) checkMinimum(of(`minima[${at}]`), minima[at], dimension);
	checkRates(of('learningRates'), problem.learningRates);
	if (problem.flags !== undefined) checkTexts(of('flags'), problem.flags);
	if (problem.field !== undefined) checkField(of('field'), problem.field);
	checkWhole(of('exampleCount'), problem.exampleCount, 0, mostExamples);
	const {exampleCost = 1} = problem;
	if (!(typeof exampleCost === 'number' && exampleCost > 0 && exampleCost < mostCost))
		throw refused(of('exampleCost'), exampleCost, 'above 0, in tens of nanoseconds');
	const {reduction = 'sum'} = problem;
	if (reduction !== 'sum' && reduction !== 'mean') throw refused(of('reduction'), reduction, 'sum or mean');
	for (const name of ['loss', 'gradient', 'gradientOf']) checkFunction(of(name), problem[name]);
	for (const name of ['lossAndGradient', 'lossInto', 'lossAndGradientOf', 'project', 'predict', 'subset']) {
		if (problem[name] !== undefined) checkFunction(of(name), problem[name]);
	}
	if (problem.model !== undefined && !models.includes(problem.model as Model))
		throw unknownName(of('model'), problem.model, models);
	if (problem.examples !== undefined) checkExamples(of('examples'), problem.examples);
	sound.add(problem);
	return value as Problem;
}

/** A problem over some of its examples, by its own `subset`: a problem too, of as many as were asked for. */
export function subsetOf(problem: Pick<Problem, 'subset'>, indices: readonly number[]): Problem {
	const part = checkProblem('problem.subset()', problem.subset?.(indices));
	const {exampleCount} = part;
	if (exampleCount === indices.length) return part;
	throw refused('problem.subset().exampleCount', exampleCount, `${indices.length}, as many as it was asked for`);
}

/** What a person reads of a problem. */
export function checkWords(field: string, problem: Readonly<Record<string, unknown>>): void {
	for (const name of ['id', 'label', 'story']) checkText(`${field}.${name}`, problem[name]);
}

/** Racers as a problem names them; what they are asked to be is looked at when they race. */
function checkField(field: string, value: unknown): void {
	const racers = checkList(field, value);
	for (let at = 0; at < racers.length; at++)
		if (typeof racers[at] !== 'string') checkObject(`${field}[${at}]`, racers[at], undefined, 'a SPEC or an object');
}

/** Learning rates by optimizer id. */
export function checkRates(field: string, value: unknown): void {
	const {learningRate} = hyperparameters;
	for (const [id, rate] of Object.entries(checkObject(field, value))) {
		if (!isAllowed(learningRate, rate)) throw refused(`${field}.${id}`, rate, `a number ${learningRate.allowed}`);
	}
}

/** An interval for each parameter, its ends apart by what a double can tell. */
export function checkDomain(field: string, value: unknown, dimension: number): void {
	const sides = checkList(field, value, dimension);
	for (let k = 0; k < dimension; k++) {
		const [low, high] = checkPoint(`${field}[${k}]`, sides[k], 2);
		if (!(low < high && Number.isFinite(high - low))) {
			throw new InputError(`${field}[${k}] is ${low}, ${high}: it must be an interval, its lower end first.`);
		}
	}
}

function checkMinimum(field: string, value: unknown, dimension: number): void {
	const {parameters, loss, best} = checkObject(field, value, ['parameters', 'loss', 'best']);
	checkPoint(`${field}.parameters`, parameters, dimension);
	checkNumber(`${field}.loss`, loss);
	checkSwitch(`${field}.best`, best);
}
