import type {FunctionName} from './functions.js';
import type {Infix} from './tree.js';

/**
 * What a term does with its arguments. Only derivatives have the last three: the sign of a number, the share that a < b
 * has (1, 0, or ½ of a tie), and a share of something.
 */
export type Operation =
	| 'number'
	| 'constant'
	| 'variable'
	| 'negate'
	| Infix
	| FunctionName
	| 'sign'
	| 'below'
	| 'share';

/** A formula, or a part of one, wherever it stands: equal ones are one object, and arguments have the lower ids. */
export type Term = {
	readonly id: number;
	readonly operation: Operation;
	readonly args: readonly Term[];
	/** Of a number or constant; NaN elsewhere. */
	readonly value: number;
	/** Of a constant or variable; empty elsewhere. */
	readonly name: string;
	/** Which parameter a variable is; −1 elsewhere. */
	readonly index: number;
	/** Whether no variable is in it. */
	readonly isConstant: boolean;
	/** Parts that it has when it is written out. */
	readonly size: number;
};

/** All terms of one formula and its derivatives. */
export class Terms {
	readonly #terms = new Map<string, Term>();

	#kept(key: string, make: () => Omit<Term, 'id'>): Term {
		let term = this.#terms.get(key);
		if (term === undefined) {
			term = {id: this.#terms.size, ...make()};
			this.#terms.set(key, term);
		}
		return term;
	}

	#leaf(operation: Operation, value: number, name: string, index: number): Term {
		const key = `${operation} ${Object.is(value, -0) ? '-0' : value} ${name}`;
		return this.#kept(key, () => ({operation, args: [], value, name, index, isConstant: index < 0, size: 1}));
	}

	readonly number = (value: number): Term => this.#leaf('number', value, '', -1);
	readonly constant = (name: string, value: number): Term => this.#leaf('constant', value, name, -1);
	readonly variable = (name: string, index: number): Term => this.#leaf('variable', Number.NaN, name, index);

	/** A term as it is asked for: nothing is made simpler. */
	make(operation: Operation, ...args: Term[]): Term {
		return this.#kept(`${operation} ${args.map(arg => arg.id).join(' ')}`, () => ({
			operation,
			args,
			value: Number.NaN,
			name: '',
			index: -1,
			isConstant: args.every(arg => arg.isConstant),
			size: args.reduce((sum, arg) => sum + arg.size, 1),
		}));
	}
}

/** All terms that some are made of, themselves included; arguments before what they are arguments of. */
export function partsOf(...roots: readonly Term[]): Term[] {
	const seen = new Set<Term>();
	const open = [...roots];
	for (let term = open.pop(); term !== undefined; term = open.pop()) {
		if (seen.has(term)) continue;
		seen.add(term);
		open.push(...term.args);
	}
	return [...seen].sort((a, b) => a.id - b.id);
}
