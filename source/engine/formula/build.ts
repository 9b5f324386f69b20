import type {Term, Terms} from './terms.js';
import type {Tree} from './tree.js';

/**
 * A tree as a term, as it was typed: min and max of many are taken two by two from the left, and a power of e is exp;
 * nothing else is changed, so that the loss has the bits one would expect.
 */
export function termOf(tree: Tree, terms: Terms): Term {
	switch (tree.kind) {
		case 'number':
			return terms.number(tree.value);
		case 'constant':
			return terms.constant(tree.name, tree.value);
		case 'variable':
			return terms.variable(tree.name, tree.index);
		case 'negate':
			return terms.make('negate', termOf(tree.of, terms));
		case 'infix': {
			const left = termOf(tree.left, terms);
			const right = termOf(tree.right, terms);
			const isExp = tree.operation === 'power' && left.name === 'e';
			return isExp ? terms.make('exp', right) : terms.make(tree.operation, left, right);
		}
		case 'call': {
			const [first, ...rest] = tree.args.map(arg => termOf(arg, terms));
			if (rest.length === 0) return terms.make(tree.name, first);
			return rest.reduce((all, arg) => terms.make(tree.name, all, arg), first);
		}
	}
}
