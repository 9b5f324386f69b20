import type {DataOptions} from '../../data/problem.js';
import type {Table} from '../../data/table.js';
import type {FormulaProblemOptions} from '../../engine/formula/problem.js';
import type {Optimizer} from '../../engine/optimizer.js';
import type {Problem} from '../../engine/problem.js';
import {problems} from '../../engine/problems/index.js';

/** What a problem is made from, as it can be sent to another thread: plain values, and memory that both share. */
export type Recipe =
	| {readonly kind: 'built-in'; readonly id: string}
	| {readonly kind: 'formula'; readonly text: string; readonly options: FormulaProblemOptions}
	/** A path, as it was written. */
	| {readonly kind: 'module'; readonly path: string}
	| {readonly kind: 'data'; readonly table: Pick<Table, 'names' | 'examples'>; readonly options: DataOptions};

/** A symbol: what copies a problem to say more of it takes it along, and what reads its fields by name does not see it. */
const key = Symbol('recipe');

type Made = Problem & {readonly [key]?: Recipe};

/** A problem that knows what it was made from. Copies of it do too, as `{...problem, story}`. */
export const withRecipe = (problem: Problem, recipe: Recipe): Problem => ({...problem, [key]: recipe}) as Made;

/** What a problem was made from; `undefined` where nobody said so: it can be computed in this thread alone. */
export const recipeOf = (problem: Problem): Recipe | undefined =>
	(problem as Made)[key] ??
	(problems[problem.id]?.loss === problem.loss ? {kind: 'built-in', id: problem.id} : undefined);

/** The optimizers that come along with a problem. */
export async function ownOptimizers(recipe: Recipe): Promise<readonly Optimizer[]> {
	if (recipe.kind !== 'module') return [];
	return (await (await import('./module/load.js')).loadModule(recipe.path)).optimizers;
}

/** The problem of a recipe, but for what was found of it since: its functions give the same bits. */
export async function remade(recipe: Recipe): Promise<Problem> {
	switch (recipe.kind) {
		case 'built-in':
			return problems[recipe.id]!;
		case 'formula':
			return (await import('../../engine/formula/problem.js')).formulaProblem(recipe.text, recipe.options);
		case 'module':
			return (await import('./module/load.js')).loadModule(recipe.path).then(({problem}) => problem);
		case 'data':
			return (await import('../../data/problem.js')).dataProblem(recipe.table, recipe.options);
	}
}
