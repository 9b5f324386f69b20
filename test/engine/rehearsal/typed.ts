import {defineProblem, type ProblemDefinition} from '../../../source/engine/define/problem.js';
import {formulaOf} from '../../../source/engine/formula/formula.js';
import type {Problem} from '../../../source/engine/problem.js';

/** A formula as a problem of which nothing more is known. */
export function typed(text: string, changes: Partial<ProblemDefinition> = {}): Problem {
	const {variables, loss, gradient, lossAndGradient, lossInto} = formulaOf(text);
	return defineProblem({
		id: 'typed',
		parameterNames: variables,
		start: variables.map((_, k) => 3 - k),
		loss,
		gradient,
		lossAndGradient,
		lossInto,
		...changes,
	});
}
