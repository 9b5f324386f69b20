import type {Term, Terms} from './terms.js';

/** Parts of a term beyond which nothing is rearranged: nobody reads it, and what is shared stays so. */
const readable = 200;

/** A product taken apart: coefficient / divisor · Π factorᵉˣᵖᵒⁿᵉⁿᵗ / Π denominator, and the shares of it that count. */
type Parts = {
	coefficient: number;
	divisor: number;
	readonly factors: Map<Term, number>;
	readonly denominators: Map<Term, number>;
	readonly shares: Set<Term>;
};

/** A product of two decimals as one would work it out: 3 · 0.1 is 0.3, where doubles give 0.30000000000000004. */
export function folded(value: number): number {
	const short = Number(value.toPrecision(15));
	return String(short).length <= 14 ? short : value;
}

/** Whether a product of numbers has neither run over nor lost digits at the bottom. */
const isSafe = (product: number, factor: number) =>
	factor === 0 || (Math.abs(product) > 1e-290 && Number.isFinite(product));

/** Numbers first, then parameters and their powers, then the rest: 4*x*sin(x). */
function rank(factor: Term): number {
	if (factor.isConstant) return 0;
	return factor.operation === 'variable' ? 1 : 2;
}

/**
 * Makes derivatives readable: zeros and ones go, numbers come first, equal factors become powers, equal summands one with
 * a number before it. Nothing is cancelled that could be 0, and what is large is left as it is.
 */
export class Simple {
	readonly #terms: Terms;

	constructor(terms: Terms) {
		this.#terms = terms;
	}

	product(a: Term, b: Term): Term {
		const {number, make} = this.#makers();
		for (const [one, other] of [
			[a, b],
			[b, a],
		]) {
			if (one.operation !== 'number') continue;
			if (one.value === 0) return number(0);
			if (one.value === 1) return other;
		}
		if (a.size + b.size > readable) return make('multiply', a, b);
		const parts = this.#parts();
		this.#split(a, parts, false);
		this.#split(b, parts, false);
		return this.#joined(parts);
	}

	negative(a: Term): Term {
		return a.size > readable ? this.#terms.make('negate', a) : this.product(this.#terms.number(-1), a);
	}

	quotient(a: Term, b: Term): Term {
		if (a.operation === 'number' && a.value === 0) return a;
		if (a.size + b.size > readable) return this.#terms.make('divide', a, b);
		const parts = this.#parts();
		this.#split(a, parts, false);
		this.#split(b, parts, true);
		return this.#joined(parts);
	}

	/** base^exponent, and less where the exponent is 0 or 1. */
	power(base: Term, exponent: number): Term {
		if (exponent === 0) return this.#terms.number(1);
		return exponent === 1 ? base : this.#terms.make('power', base, this.#terms.number(exponent));
	}

	sum(a: Term, b: Term): Term {
		const {number, make} = this.#makers();
		if (a.operation === 'number' && a.value === 0) return b;
		if (b.operation === 'number' && b.value === 0) return a;
		if (a.size + b.size > readable) return make('add', a, b);
		const summands = new Map<Term, number>();
		this.#gather(a, 1, summands);
		this.#gather(b, 1, summands);
		if (![...summands.values()].every(Number.isFinite)) return make('add', a, b);
		let sum: Term | undefined;
		for (const [term, coefficient] of summands) {
			if (coefficient === 0) continue;
			if (sum === undefined) sum = this.product(number(coefficient), term);
			else if (coefficient > 0) sum = make('add', sum, this.product(number(coefficient), term));
			else sum = make('subtract', sum, this.product(number(-coefficient), term));
		}
		return sum ?? number(0);
	}

	#makers() {
		const terms = this.#terms;
		return {number: terms.number, make: terms.make.bind(terms)};
	}

	#parts(): Parts {
		return {coefficient: 1, divisor: 1, factors: new Map(), denominators: new Map(), shares: new Set()};
	}

	#gather(term: Term, sign: number, summands: Map<Term, number>): void {
		const {operation, args} = term;
		if (operation === 'add' || operation === 'subtract') {
			this.#gather(args[0], sign, summands);
			this.#gather(args[1], operation === 'add' ? sign : -sign, summands);
			return;
		}
		const parts = this.#parts();
		this.#split(term, parts, false);
		const coefficient = sign * parts.coefficient;
		const rest = this.#joined({...parts, coefficient: 1});
		summands.set(rest, folded((summands.get(rest) ?? 0) + coefficient));
	}

	#split(term: Term, parts: Parts, isBelow: boolean): void {
		const {operation, args, value} = term;
		const product = folded((isBelow ? parts.divisor : parts.coefficient) * value);
		if (operation === 'number' && (isBelow ? value > 0 : true) && isSafe(product, value)) {
			if (isBelow) parts.divisor = product;
			else parts.coefficient = product;
		} else if (operation === 'negate') {
			parts.coefficient = -parts.coefficient;
			this.#split(args[0], parts, isBelow);
		} else if (operation === 'multiply') for (const arg of args) this.#split(arg, parts, isBelow);
		else if (operation === 'divide' && !isBelow) {
			this.#split(args[0], parts, false);
			this.#split(args[1], parts, true);
		} else if (operation === 'share' && !isBelow) {
			parts.shares.add(args[0]);
			this.#split(args[1], parts, false);
		} else {
			const into = isBelow ? parts.denominators : parts.factors;
			const isWhole = operation === 'power' && args[1].operation === 'number' && Number.isInteger(args[1].value);
			const [base, exponent] = isWhole && args[1].value > 0 ? [args[0], args[1].value] : [term, 1];
			into.set(base, (into.get(base) ?? 0) + exponent);
		}
	}

	#multiplied(factors: Map<Term, number>, coefficient: number): Term {
		const {number, make} = this.#makers();
		const sorted = [...factors].sort(([a], [b]) => rank(a) - rank(b));
		const all = sorted.map(([base, exponent]) => this.power(base, exponent));
		if (all.length === 0) return number(coefficient);
		if (coefficient === -1) all[0] = make('negate', all[0]);
		else if (coefficient !== 1) all.unshift(number(coefficient));
		return all.reduce((product, factor) => make('multiply', product, factor));
	}

	#joined({coefficient, divisor, factors, denominators, shares}: Parts): Term {
		const {number, make} = this.#makers();
		if (coefficient === 0) return number(0);
		const ratio = coefficient / divisor;
		const isExact = String(ratio).length <= 6;
		const above = this.#multiplied(factors, isExact ? ratio : coefficient);
		const under = this.#multiplied(denominators, isExact ? 1 : divisor);
		const isOne = under.operation === 'number' && under.value === 1;
		const quotient = isOne ? above : make('divide', above, under);
		return [...shares].reduceRight((rest, share) => make('share', share, rest), quotient);
	}
}
