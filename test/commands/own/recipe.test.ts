import {describe, expect, test} from 'vitest';
import {type Recipe, recipeOf, remade, withRecipe} from '../../../source/commands/own/recipe.js';
import {dataProblem} from '../../../source/data/problem.js';
import {formulaProblem} from '../../../source/engine/formula/problem.js';
import type {Problem} from '../../../source/engine/problem.js';
import {problems} from '../../../source/engine/problems/index.js';

const numbers = (length: number, of: (at: number) => number) => Float64Array.from({length}, (_, at) => of(at));

const formula: Recipe = {
	kind: 'formula',
	text: 'a*x^2 + sin(y)',
	options: {
		constants: new Map([['a', 3]]),
		domain: new Map([
			['y', [-1, 2]],
			['x', [0, 4]],
		]),
		seed: 7,
	},
};
const data: Recipe = {
	kind: 'data',
	table: {
		names: ['u', 'v'],
		examples: {inputs: 2, x: numbers(40, at => Math.sin(at)), y: numbers(20, at => at % 2)},
	},
	options: {id: 'data', label: 'rows', model: 'logistic'},
};
const own: readonly [string, Problem][] = [
	['toy', problems.toy!],
	['formula', withRecipe(formulaProblem(formula.text, formula.options), formula)],
	['data', withRecipe(dataProblem(data.table, data.options), data)],
];

/** What a problem says at some places, and over a batch. */
function told(problem: Problem): Float64Array[] {
	return [0.5, -1.25, 3].flatMap(value => {
		const at = new Float64Array(problem.dimension).fill(value);
		const [gradient, part] = [new Float64Array(problem.dimension), new Float64Array(problem.dimension)];
		problem.gradient(at, gradient);
		problem.gradientOf(at, Uint32Array.of(0), 0, 1, part);
		return [gradient, part, Float64Array.of(problem.loss(at))];
	});
}

describe('a recipe', () => {
	test.each(own)('of %s arrives as it was sent, and makes the same bits', async (_, problem) => {
		const sent = structuredClone(recipeOf(problem)!);
		expect(told(await remade(sent))).toEqual(told(problem));
	});

	test('goes along with copies, and is no field that is read', () => {
		const [, , [, problem]] = own;
		const copy = {...problem, story: 'another'};
		expect(recipeOf(copy)).toBe(recipeOf(problem));
		expect(Object.keys(copy)).toEqual(Object.keys({...dataProblem(data.table, data.options), story: ''}));
	});

	test('is not made up for what nobody knows the making of', () => {
		expect(recipeOf({...problems.toy!, loss: () => 0})).toBeUndefined();
	});
});
