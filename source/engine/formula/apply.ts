import {unaryFunctions} from './functions.js';
import {below, raised, shareOf, signOf} from './raised.js';
import type {Operation, Term} from './terms.js';

/** What an operation makes of numbers, one or two; leaves have none. The bits are those of everything compiled. */
export function apply(operation: Operation, a: number, b: number): number {
	switch (operation) {
		case 'number':
		case 'constant':
		case 'variable':
			return Number.NaN;
		case 'negate':
			return -a;
		case 'add':
			return a + b;
		case 'subtract':
			return a - b;
		case 'multiply':
			return a * b;
		case 'divide':
			return a / b;
		case 'power':
			return raised(a, b);
		case 'min':
			return Math.min(a, b);
		case 'max':
			return Math.max(a, b);
		case 'sign':
			return signOf(a);
		case 'below':
			return below(a, b);
		case 'share':
			return shareOf(a, b);
		default:
			return unaryFunctions[operation](a);
	}
}

/** The value of a term without variables; NaN of one that has some. */
export function constantValue(term: Term, known = new Map<Term, number>()): number {
	if (term.args.length === 0) return term.value;
	const found = known.get(term);
	if (found !== undefined) return found;
	const [a = Number.NaN, b = Number.NaN] = term.args.map(arg => constantValue(arg, known));
	const value = apply(term.operation, a, b);
	known.set(term, value);
	return value;
}
