import {defineProblem} from '../define/problem.js';
import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {usualStart} from '../rehearsal/start.js';
import {mostVariables} from './bounds.js';
import {formulaOf} from './formula.js';
import {checkUsed} from './names.js';

/** [least, greatest] by the name of a parameter, in the order of the parameters. */
export type NamedDomain = ReadonlyMap<string, readonly [number, number]>;

export type FormulaProblemOptions = {
	/** Constants by name. */
	readonly constants?: ReadonlyMap<string, number>;
	/** A stretch for every parameter; −5 to 5 for each, and nobody is out for leaving it, when absent. */
	readonly domain?: NamedDomain | undefined;
	/** What the start is drawn by; 1 when absent. */
	readonly seed?: number | undefined;
	/** The words that stand for it in a command line. */
	readonly flags?: readonly string[];
};

/** The id of a formula as a problem. */
export const formulaId = 'formula';

const usual = [-5, 5] as const;

/** Throws `InputError` for a name that stands for something else. */
function checkParameter(name: string, constants: ReadonlyMap<string, number>): void {
	const isOne = () => {
		try {
			return formulaOf(name, {constants}).variables.length === 1;
		} catch {
			return false;
		}
	};
	if (!isOne()) throw new InputError(`--domain names ${name}, which is no parameter: leave it out.`);
}

/**
 * A formula as a problem of which nothing is known but how it is computed: no least loss, no minima, no rates. Its
 * parameters have the order of the domain, or of their first appearance. Throws `InputError`, mostly a `FormulaError`.
 */
export function formulaProblem(
	text: string,
	{constants = new Map(), domain: named, seed = 1, flags}: FormulaProblemOptions = {},
): Problem {
	const written = text.trim().replaceAll(/\s+/g, ' ');
	const formula = formulaOf(text, {constants});
	checkUsed(formula);
	const {variables, loss, gradient, lossAndGradient, lossInto} = formula;
	const missing = named && variables.find(name => !named.has(name));
	if (missing !== undefined) {
		throw new InputError(`--domain says nothing of ${missing}: give every parameter a stretch, as ${missing}=-5..5.`);
	}
	const names = named ? [...named.keys()] : variables;
	for (const name of names) checkParameter(name, constants);
	if (names.length > mostVariables) {
		throw new InputError(`--domain has ${names.length} parameters: at most ${mostVariables}.`);
	}
	// Those of the domain that the formula does not have are parameters all the same: it is level along them.
	const functions = named
		? formulaOf(text, {constants, variables: names})
		: {loss, gradient, lossAndGradient, lossInto};
	const domain = names.map(name => named?.get(name) ?? usual);
	const shape = {domain, dimension: names.length, loss: functions.loss, gradient: functions.gradient};
	const problem = defineProblem({
		id: formulaId,
		label: 'Formula',
		formula: written,
		story: 'A formula of your own: what its least loss is, nobody has said.',
		parameterNames: names,
		start: usualStart(shape, seed),
		domain,
		loss: functions.loss,
		gradient: functions.gradient,
		lossAndGradient: functions.lossAndGradient,
		lossInto: functions.lossInto,
	});
	return {...problem, ...(named ? {} : {isOpen: true}), ...(flags ? {flags} : {})};
}
