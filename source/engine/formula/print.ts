import type {Operation, Term} from './terms.js';

/** How tight an operation holds its arguments together; what holds looser than its place allows is put in parentheses. */
const sums = 1;
const products = 2;
const signs = 3;
const powers = 4;
const whole = 5;

const infix: Readonly<Partial<Record<Operation, readonly [sign: string, strength: number]>>> = {
	add: [' + ', sums],
	subtract: [' - ', sums],
	multiply: ['*', products],
	divide: ['/', products],
	power: ['^', powers],
};

/** A number of a derivative may be below 0, and then holds no tighter than its sign. */
const isNegative = ({operation, value}: Term) => operation === 'number' && (value < 0 || Object.is(value, -0));

function strengthOf(term: Term): number {
	if (term.operation === 'negate' || isNegative(term)) return signs;
	// A share is written as a product.
	if (term.operation === 'share') return products;
	return infix[term.operation]?.[1] ?? whole;
}

/**
 * A term as a formula, parentheses only where they are needed: what is parsed again is the same. In derivatives stand two
 * things besides that no formula has: sign(u), and [a < b], which is 1 where it holds, 0 where not, ½ where a = b.
 */
export function printed(term: Term): string {
	const within = (arg: Term, least: number) => (strengthOf(arg) < least ? `(${printed(arg)})` : printed(arg));
	const {operation, args} = term;
	const [a, b] = args;
	switch (operation) {
		case 'number':
			return Object.is(term.value, -0) ? '-0' : String(term.value).replace('e+', 'e');
		case 'constant':
		case 'variable':
			return term.name;
		case 'negate':
			return `-${within(a, signs)}`;
		case 'power':
			// The base of a power is never one itself, and its exponent may have a sign.
			return `${within(a, whole)}^${within(b, signs)}`;
		case 'below':
			return `[${printed(a)} < ${printed(b)}]`;
		case 'share':
			return b.operation === 'number' && b.value === 1 ? printed(a) : `${printed(a)}*${within(b, products)}`;
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide': {
			const [sign, strength] = infix[operation]!;
			return `${within(a, strength)}${sign}${within(b, strength + 1)}`;
		}
		default:
			return `${operation}(${args.map(printed).join(', ')})`;
	}
}
