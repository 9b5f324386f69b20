import {defineProblem} from '../engine/define/problem.js';
import {kernelOf} from '../engine/models/kernel.js';
import type {Model} from '../engine/models/model.js';
import {predictOf} from '../engine/models/predict.js';
import type {Examples, Problem} from '../engine/problem.js';
import {biasName} from './columns.js';
import type {Table} from './table.js';

/** The mean loss of each model, as a person reads it. */
const formulas: Readonly<Record<Model, string>> = {
	sigmoid: 'L = mean ½(σ(w·x + b) − y)²',
	logistic: 'L = mean of −ln p, p = σ(w·x + b)',
	linear: 'L = mean ½(w·x + b − y)²',
};

/** The examples at `indices`, in that order. */
function pick({inputs, x, y, ...told}: Examples, indices: readonly number[]): Examples {
	const picked = {...told, inputs, x: new Float64Array(indices.length * inputs), y: new Float64Array(indices.length)};
	for (const [n, index] of indices.entries()) {
		picked.x.set(x.subarray(index * inputs, (index + 1) * inputs), n * inputs);
		picked.y[n] = y[index]!;
	}
	return picked;
}

export type DataOptions = {
	/** As a race calls it: a name, no word of the built-in problems. */
	readonly id: string;
	/** As a person reads it. */
	readonly label: string;
	readonly model: Model;
	/** The words that stand for it in a command line. */
	readonly flags?: readonly string[] | undefined;
};

/**
 * A model fitted to a table: its mean loss over the rows, from θ = 0, a weight for each input under that input's name and
 * then `bias`. Its least loss is not known. Throws `InputError` for an id that is taken or no name.
 */
export function dataProblem({names, examples}: Pick<Table, 'names' | 'examples'>, options: DataOptions): Problem {
	const {id, label, model, flags} = options;
	const count = examples.y.length;
	const problem = defineProblem({
		...{id, label, formula: formulas[model], story: `${count} examples of ${names.length} inputs.`},
		start: new Array<number>(names.length + 1).fill(0),
		parameterNames: [...names, biasName],
		exampleCount: count,
		reduction: 'mean',
		...kernelOf(model, examples),
		examples,
		model,
		predict: predictOf(model),
		subset: indices => dataProblem({names, examples: pick(examples, indices)}, options),
	});
	return flags === undefined ? problem : {...problem, flags};
}
