import {constantValue} from './apply.js';
import {type Operation, partsOf, type Term} from './terms.js';

/** One thing to do: `into`, `a` and `b` are places; of a whole power, `b` is the exponent itself. */
export type Instruction = {
	readonly operation: Exclude<Operation, 'number' | 'constant' | 'variable'> | 'whole-power';
	readonly into: number;
	readonly a: number;
	readonly b: number;
};

/**
 * Terms in the order they are worked out. Numbers lie in places: first the parameters, then the constants, then what is
 * worked out, each place written once.
 */
export type Tape = {
	readonly dimension: number;
	readonly constants: readonly number[];
	readonly instructions: readonly Instruction[];
	/** Places of the results. */
	readonly results: readonly number[];
};

/** The tape of some terms. What has no variables is worked out here; what several terms share, once. */
export function tapeOf(roots: readonly Term[], dimension: number): Tape {
	const known = new Map<Term, number>();
	const places = new Map<Term, number>();
	const constants: number[] = [];
	const rows = partsOf(...roots);
	const isUsed = new Set<Term>(roots);
	for (const {isConstant, args} of rows) if (!isConstant) for (const arg of args) isUsed.add(arg);
	for (const term of rows) {
		if (term.index >= 0) places.set(term, term.index);
		else if (term.isConstant && isUsed.has(term)) {
			places.set(term, dimension + constants.length);
			constants.push(constantValue(term, known));
		}
	}
	const instructions: Instruction[] = [];
	for (const term of rows) {
		if (term.isConstant || term.index >= 0) continue;
		const into = dimension + constants.length + instructions.length;
		places.set(term, into);
		instructions.push(instructionOf(term, into, places, known));
	}
	return {dimension, constants, instructions, results: roots.map(root => places.get(root)!)};
}

function instructionOf(
	{operation, args}: Term,
	into: number,
	places: ReadonlyMap<Term, number>,
	known: Map<Term, number>,
): Instruction {
	const [a, b] = args;
	if (operation === 'power' && b.isConstant) {
		const exponent = constantValue(b, known);
		if (Number.isSafeInteger(exponent)) return {operation: 'whole-power', into, a: places.get(a)!, b: exponent};
	}
	const place = (arg: Term | undefined) => (arg === undefined ? 0 : places.get(arg)!);
	return {operation: operation as Instruction['operation'], into, a: place(a), b: place(b)};
}
