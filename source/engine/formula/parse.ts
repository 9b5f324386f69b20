import {InputError} from '../errors.js';
import {mostCharacters, mostNested, mostNodes} from './bounds.js';
import {FormulaError, type Span} from './fault.js';
import {type FunctionName, functionNames} from './functions.js';
import {checkConstants, Names, uncallable} from './names.js';
import {type Token, tokensOf} from './tokens.js';
import type {Infix, Tree} from './tree.js';

/** What a formula was read as: its tree, and its variables by index. */
export type Parsed = {
	readonly tree: Tree;
	readonly variables: readonly string[];
	/** Constants of one's own that are not in it. */
	readonly unused: readonly string[];
};

export type ParseOptions = {
	/** Constants of one's own by name, each finite; not pi or e, and no function. */
	readonly constants?: ReadonlyMap<string, number>;
	/** All variables, in order; those that appear, in order of appearance, when absent. */
	readonly variables?: readonly string[];
};

const sums: Readonly<Record<string, Infix>> = {'+': 'add', '-': 'subtract'};
const products: Readonly<Record<string, Infix>> = {'*': 'multiply', '/': 'divide'};
const raisedTo: Readonly<Record<string, number>> = {'²': 2, '³': 3};

/**
 * Reads a formula by precedence: sums, products, signs, powers, from loose to tight. A power is right-associative and
 * tighter than a sign before it, and its exponent may have one: −x^2 is −(x^2), 2^−x is 2^(−x).
 */
class Parser {
	readonly #text: string;
	readonly #tokens: readonly Token[];
	readonly #names: Names;
	#at = 0;
	#nodes = 0;
	#nested = 0;

	constructor(text: string, names: Names) {
		this.#text = text;
		this.#names = names;
		this.#tokens = tokensOf(text);
	}

	whole(): Tree {
		const tree = this.#sum();
		const token = this.#next;
		if (token.kind === 'end') return tree;
		if (this.#isSign(')')) throw this.#fault(token, 'this ) closes nothing: leave it out, or write ( before.');
		if (this.#isSign(',')) throw this.#fault(token, 'a comma stands between the arguments of min and max only.');
		throw this.#fault(token, 'an operator is missing before this: write *, say, to multiply.');
	}

	get #next(): Token {
		return this.#tokens[this.#at];
	}

	#isSign(sign: string): boolean {
		const token = this.#next;
		return token.kind === 'sign' && token.sign === sign;
	}

	#fault(span: Span, what: string): FormulaError {
		return new FormulaError(this.#text, span, what);
	}

	#node<Node extends Tree>(node: Node): Node {
		if (++this.#nodes > mostNodes) throw this.#fault(node, `the formula is too large: at most ${mostNodes} parts.`);
		return node;
	}

	#nest(span: Span, inner: () => Tree): Tree {
		if (++this.#nested > mostNested) {
			throw this.#fault(span, `parentheses, signs and powers are too deep: at most ${mostNested} in one another.`);
		}
		const tree = inner();
		this.#nested--;
		return tree;
	}

	#chain(operations: Readonly<Record<string, Infix>>, operand: () => Tree): Tree {
		let left = operand();
		for (;;) {
			const token = this.#next;
			const operation = token.kind === 'sign' ? operations[token.sign] : undefined;
			if (operation === undefined) return left;
			this.#at++;
			const right = operand();
			left = this.#node({kind: 'infix', operation, left, right, from: left.from, to: right.to});
		}
	}

	readonly #sum = (): Tree => this.#chain(sums, this.#product);
	readonly #product = (): Tree => this.#chain(products, this.#signed);

	readonly #signed = (): Tree => {
		const token = this.#next;
		const isMinus = this.#isSign('-');
		if (!isMinus && !this.#isSign('+')) return this.#power();
		this.#at++;
		const of = this.#nest(token, this.#signed);
		return isMinus ? this.#node({kind: 'negate', of, from: token.from, to: of.to}) : of;
	};

	#power(): Tree {
		const base = this.#primary();
		const token = this.#next;
		if (token.kind !== 'sign') return base;
		const value = raisedTo[token.sign];
		if (value !== undefined) {
			this.#at++;
			const then = this.#next;
			if (then.kind === 'sign' && (then.sign in raisedTo || then.sign === '^')) {
				throw this.#fault(then, 'a power right behind ² or ³ can be read in two ways: write parentheses.');
			}
			const right = this.#node({kind: 'number', value, from: token.from, to: token.to});
			return this.#node({kind: 'infix', operation: 'power', left: base, right, from: base.from, to: token.to});
		}
		if (token.sign !== '^') return base;
		this.#at++;
		const right = this.#nest(token, this.#signed);
		return this.#node({kind: 'infix', operation: 'power', left: base, right, from: base.from, to: right.to});
	}

	#primary(): Tree {
		const token = this.#next;
		if (token.kind === 'number') {
			this.#at++;
			return this.#node({kind: 'number', value: token.value, from: token.from, to: token.to});
		}
		if (token.kind === 'name') {
			this.#at++;
			return this.#isSign('(') ? this.#call(token, token.name) : this.#named(token, token.name);
		}
		if (this.#isSign('(')) {
			this.#at++;
			const inner = this.#nest(token, this.#sum);
			const to = this.#close(token, 'this ( is never closed: write ) behind it.');
			return {...inner, from: token.from, to};
		}
		if (token.kind === 'end') throw this.#fault(token, 'it ends where a number, a name or ( must stand.');
		throw this.#fault(token, `${this.#text.slice(token.from, token.to)} stands where a number, a name or ( must.`);
	}

	/** Where what an open parenthesis began ends. */
	#close(open: Span, never: string): number {
		const token = this.#next;
		if (this.#isSign(')')) {
			this.#at++;
			return token.to;
		}
		if (token.kind === 'end') throw this.#fault(open, never);
		if (this.#isSign(',')) throw this.#fault(token, 'a comma stands between the arguments of min and max only.');
		throw this.#fault(token, 'an operator is missing before this: write *, say, to multiply.');
	}

	#named(span: Span, name: string): Tree {
		const named = this.#names.find(name);
		if (named.kind === 'none') throw this.#fault(span, named.why);
		return this.#node({...named, name, from: span.from, to: span.to});
	}

	#call(span: Span, written: string): Tree {
		const name = functionNames.find(one => one === written);
		if (name === undefined) throw this.#fault(span, uncallable(written));
		const open = this.#next;
		this.#at++;
		const args: Tree[] = [];
		if (!this.#isSign(')')) {
			do {
				if (args.length > 0) this.#at++;
				args.push(this.#nest(open, this.#sum));
			} while (this.#isSign(','));
		}
		const to = this.#close(open, 'this ( is never closed: write ) behind it.');
		this.#checkCount({from: span.from, to}, name, args.length);
		return this.#node({kind: 'call', name, args, from: span.from, to});
	}

	#checkCount(span: Span, name: FunctionName, count: number): void {
		const takesMany = name === 'min' || name === 'max';
		if (takesMany ? count >= 2 : count === 1) return;
		const got = count === 0 ? 'nothing' : `${count} argument${count === 1 ? '' : 's'}`;
		throw this.#fault(span, `${name} has ${got}: it takes ${takesMany ? 'two or more' : 'one'}.`);
	}
}

/**
 * The tree of a formula. Throws `FormulaError`, which says where, for what is none; `InputError` where it is empty or too
 * long, or a constant is unsound. Time and depth are bounded for any text.
 */
export function parse(text: string, {constants = new Map(), variables}: ParseOptions = {}): Parsed {
	checkConstants(constants);
	if (text.length > mostCharacters) {
		throw new InputError(`The formula has ${text.length} characters: at most ${mostCharacters}.`);
	}
	if (text.trim() === '') throw new InputError('The formula is empty: write one, as x^2 + 10*y^2.');
	const names = new Names(constants, variables);
	const tree = new Parser(text, names).whole();
	if (names.variables.length === 0) {
		throw new FormulaError(text, tree, 'nothing in it can change: it needs a parameter, as x.');
	}
	return {tree, variables: names.variables, unused: [...names.unused]};
}
