import {constantValue} from './apply.js';
import {mostPrinted} from './bounds.js';
import {termOf} from './build.js';
import {derivatives} from './derivative.js';
import {generate, generateValue} from './generate.js';
import {interpret, type Run} from './interpret.js';
import {type ParseOptions, parse} from './parse.js';
import {printed} from './print.js';
import {tapeOf} from './tape.js';
import {partsOf, type Term, Terms} from './terms.js';

/** A loss that was typed, ready to be raced on. The functions have the contract of those of a `Problem`. */
export type Formula = {
	/** Names of the parameters, in order: one to ten. */
	readonly variables: readonly string[];
	/** The loss as a formula, in our own spelling; parsed again it is the same. */
	readonly text: string;
	/** The derivative by each parameter, to be read; undefined where it is too long for that. */
	readonly gradientTexts: readonly (string | undefined)[];
	/** Constants of one's own that are not in it. */
	readonly unused: readonly string[];
	/** Whether min, max or abs is in it, so that the gradient has a choice at kinks. */
	readonly hasKinks: boolean;
	/** Whether the functions are compiled; else they are interpreted, to the same bits. */
	readonly isCompiled: boolean;
	/** NaN where some part of the formula is not defined. */
	loss(parameters: Float64Array): number;
	/** Writes all derivatives; NaN for each where the loss is NaN because a function is not defined there. */
	gradient(parameters: Float64Array, into: Float64Array): void;
	/** The same, the loss behind the derivatives: `into` has length d + 1. */
	lossAndGradient(parameters: Float64Array, into: Float64Array): void;
	/** The loss, written into `into[at]`. */
	lossInto(parameters: Float64Array, into: Float64Array, at: number): void;
};

export type FormulaOptions = ParseOptions & {
	/** Whether code may be generated; true when absent. Where the platform forbids it, none is. */
	readonly compile?: boolean;
};

/** What is defined for some numbers only, and whose derivative may have a value where it has none. */
const partial: ReadonlySet<string> = new Set(['sqrt', 'log', 'log2', 'log10', 'asin', 'acos']);

function isPartial({operation, args}: Term): boolean {
	if (operation !== 'power') return partial.has(operation);
	return !(args[1].isConstant && Number.isInteger(constantValue(args[1])));
}

/** Whether this platform lets code be made of text; a page or a process may forbid it. */
function mayGenerate(): boolean {
	try {
		return new Function('return 1')() === 1;
	} catch {
		return false;
	}
}

/**
 * Reads a formula and makes its loss and its gradient. Throws `InputError`, mostly a `FormulaError`, which says where.
 * The same formula and constants give the same bits, compiled or not.
 */
export function formulaOf(text: string, {compile = true, ...options}: FormulaOptions = {}): Formula {
	const {tree, variables, unused} = parse(text, options);
	const dimension = variables.length;
	const terms = new Terms();
	const whole = termOf(tree, terms);
	const slopes = derivatives(whole, dimension, terms);
	const parts = partsOf(whole);
	const isCompiled = compile && mayGenerate();
	const runOf = (roots: readonly Term[]): Run => (isCompiled ? generate : interpret)(tapeOf(roots, dimension));
	const [both, lossInto] = [runOf([...slopes, whole]), runOf([whole])];
	const shown = (term: Term) => (term.size <= mostPrinted / 4 ? printed(term) : undefined);
	const one = new Float64Array(1);
	const room = new Float64Array(dimension + 1);
	const isGuarded = parts.some(isPartial);
	const plain = isGuarded ? undefined : runOf(slopes);

	/** Writes derivatives and loss; no derivative is left where there is no loss. */
	const guarded = (parameters: Float64Array, into: Float64Array): void => {
		both(parameters, into, 0);
		if (Number.isNaN(into[dimension])) into.fill(Number.NaN, 0, dimension);
	};
	return {
		variables,
		unused,
		text: printed(whole),
		gradientTexts: slopes.map(shown),
		hasKinks: parts.some(({operation}) => operation === 'abs' || operation === 'min' || operation === 'max'),
		isCompiled,
		loss: isCompiled
			? generateValue(tapeOf([whole], dimension))
			: parameters => {
					lossInto(parameters, one, 0);
					return one[0];
				},
		gradient: plain
			? (parameters, into) => plain(parameters, into, 0)
			: (parameters, into) => {
					guarded(parameters, room);
					for (let k = 0; k < dimension; k++) into[k] = room[k];
				},
		lossAndGradient: isGuarded ? guarded : (parameters, into) => both(parameters, into, 0),
		lossInto,
	};
}
