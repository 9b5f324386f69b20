import {constantValue} from './apply.js';
import {folded, Simple} from './simplify.js';
import {partsOf, type Term, type Terms} from './terms.js';

/**
 * The derivative of a term by each of so many variables, as terms: reverse mode (Griewank & Walther, Evaluating
 * Derivatives, 2nd ed., 2008, chapter 3), exact as far as doubles are. From the whole to its parts, each part gets what
 * a change of it does to the whole, once.
 *
 * At a kink stands the middle of the sub-gradients: |u| has slope 0 where u is 0, and of a tie min and max give each side
 * a half. What min or max leaves out counts for nothing, however steep. √u and u^y have an infinite slope, or none, at 0.
 */
export function derivatives(whole: Term, dimension: number, terms: Terms): Term[] {
	const simple = new Simple(terms);
	/** What was added to the slope of each part, the last part that it is an argument of first. */
	const slopes = new Map<Term, Term[]>([[whole, [terms.number(1)]]]);
	const result: Term[] = Array.from({length: dimension}, () => terms.number(0));
	for (const term of partsOf(whole).reverse()) {
		const found = slopes.get(term);
		if (found === undefined || term.isConstant) continue;
		const slope = found.reduceRight((sum, share) => simple.sum(sum, share));
		if (term.index >= 0) {
			result[term.index] = slope;
			continue;
		}
		const shares = sharesOf(term, slope, terms, simple);
		// From the right, as the list is read from its end: summands come in the order of the formula.
		for (let at = shares.length - 1; at >= 0; at--) {
			const arg = term.args[at];
			if (arg.isConstant) continue;
			const before = slopes.get(arg);
			if (before) before.push(shares[at]());
			else slopes.set(arg, [shares[at]()]);
		}
	}
	return result;
}

/** What each argument of a term gets of the term's own slope. */
function sharesOf(term: Term, slope: Term, terms: Terms, simple: Simple): (() => Term)[] {
	const {operation, args} = term;
	const [a, b] = args;
	const {number} = terms;
	const times = (...factors: readonly Term[]) => factors.reduce((all, factor) => simple.product(all, factor), slope);
	const over = (divisor: Term) => simple.quotient(slope, divisor);
	const make = terms.make.bind(terms);
	switch (operation) {
		case 'number':
		case 'constant':
		case 'variable':
		case 'sign':
		case 'below':
		case 'share':
			return [];
		case 'add':
			return [() => slope, () => slope];
		case 'subtract':
			return [() => slope, () => simple.negative(slope)];
		case 'negate':
			return [() => simple.negative(slope)];
		case 'multiply':
			return [() => times(b), () => times(a)];
		case 'divide':
			return [() => over(b), () => simple.negative(simple.quotient(times(a), simple.power(b, 2)))];
		case 'power':
			return [() => times(b, lowered(a, b, terms, simple)), () => times(term, make('log', a))];
		case 'min':
			return [() => make('share', make('below', a, b), slope), () => make('share', make('below', b, a), slope)];
		case 'max':
			return [() => make('share', make('below', b, a), slope), () => make('share', make('below', a, b), slope)];
		case 'abs':
			return [() => times(make('sign', a))];
		case 'sqrt':
			return [() => over(simple.product(number(2), term))];
		case 'exp':
			return [() => times(term)];
		case 'log':
			return [() => over(a)];
		case 'log2':
		case 'log10':
			return [() => over(simple.product(make('log', number(operation === 'log2' ? 2 : 10)), a))];
		case 'sin':
			return [() => times(make('cos', a))];
		case 'cos':
			return [() => times(simple.negative(make('sin', a)))];
		case 'tan':
			return [() => times(make('add', number(1), simple.power(term, 2)))];
		case 'asin':
		case 'acos': {
			const root = make('sqrt', make('subtract', number(1), simple.power(a, 2)));
			return [() => (operation === 'asin' ? over(root) : simple.negative(over(root)))];
		}
		case 'atan':
			return [() => over(make('add', number(1), simple.power(a, 2)))];
		case 'sinh':
			return [() => times(make('cosh', a))];
		case 'cosh':
			return [() => times(make('sinh', a))];
		// Not 1 − tanh² and s(1 − s), which lose all their digits where these are flat.
		case 'tanh':
			return [() => over(simple.power(make('cosh', a), 2))];
		case 'sigmoid':
			return [() => times(term, make('sigmoid', simple.negative(a)))];
	}
}

/** base^(exponent − 1). */
function lowered(base: Term, exponent: Term, terms: Terms, simple: Simple): Term {
	const isSigned = exponent.operation === 'negate' && exponent.args[0].operation === 'number';
	if (isSigned || exponent.operation === 'number') return simple.power(base, folded(constantValue(exponent) - 1));
	return terms.make('power', base, terms.make('subtract', exponent, terms.number(1)));
}
