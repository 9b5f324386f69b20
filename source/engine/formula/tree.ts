import type {Span} from './fault.js';
import type {FunctionName} from './functions.js';

export type Infix = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

/** A formula as it was typed; every node knows where. Parentheses leave no trace but in the shape. */
export type Tree = Span &
	(
		| {readonly kind: 'number'; readonly value: number}
		/** `index` is the variable's place among all. */
		| {readonly kind: 'variable'; readonly name: string; readonly index: number}
		| {readonly kind: 'constant'; readonly name: string; readonly value: number}
		| {readonly kind: 'negate'; readonly of: Tree}
		| {readonly kind: 'infix'; readonly operation: Infix; readonly left: Tree; readonly right: Tree}
		| {readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Tree[]}
	);
