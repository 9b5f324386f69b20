import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {InputError} from '../../../source/engine/errors.js';
import {mostCharacters, mostNested} from '../../../source/engine/formula/bounds.js';
import {termOf} from '../../../source/engine/formula/build.js';
import {FormulaError} from '../../../source/engine/formula/fault.js';
import {formulaOf} from '../../../source/engine/formula/formula.js';
import {functionNames} from '../../../source/engine/formula/functions.js';
import {parse} from '../../../source/engine/formula/parse.js';
import {printed} from '../../../source/engine/formula/print.js';
import {Terms} from '../../../source/engine/formula/terms.js';
import type {Tree} from '../../../source/engine/formula/tree.js';
import {constants, formulaText} from './arbitrary.js';

/** A tree with all its parentheses. */
function whole(tree: Tree): string {
	switch (tree.kind) {
		case 'number':
			return String(tree.value);
		case 'variable':
		case 'constant':
			return tree.name;
		case 'negate':
			return `(-${whole(tree.of)})`;
		case 'infix': {
			const sign = {add: '+', subtract: '-', multiply: '*', divide: '/', power: '^'}[tree.operation];
			return `(${whole(tree.left)}${sign}${whole(tree.right)})`;
		}
		case 'call':
			return `${tree.name}(${tree.args.map(whole).join(',')})`;
	}
}
const shape = (text: string) => whole(parse(text).tree);

function faultOf(text: string, options = {}): FormulaError {
	try {
		parse(text, options);
	} catch (error) {
		if (error instanceof FormulaError) return error;
		throw error;
	}
	throw new Error(`${text} is taken`);
}

test.each([
	['a - b - c', '((a-b)-c)'],
	['a / b * c', '((a/b)*c)'],
	['a + b*c', '(a+(b*c))'],
	['2^3^x', '(2^(3^x))'],
	['2**3**x', '(2^(3^x))'],
	['-x^2', '(-(x^2))'],
	['(-x)^2', '((-x)^2)'],
	['2^-x', '(2^(-x))'],
	['2^-x^2', '(2^(-(x^2)))'],
	['-x*y', '((-x)*y)'],
	['--x', '(-(-x))'],
	['+x', 'x'],
	['x - +-y', '(x-(-y))'],
	['x² + y³', '((x^2)+(y^3))'],
	['−x² · y × 2', '(((-(x^2))*y)*2)'],
	['2^x²', '(2^(x^2))'],
	['.5*x + 1e-3 + 2.', '(((0.5*x)+0.001)+2)'],
	['max(x, y, 3)', 'max(x,y,3)'],
	['E1*x', '(E1*x)'],
	['x\n\t+\u00a0y', '(x+y)'],
])('%s is %s', (text, expected) => {
	expect(shape(text)).toBe(expected);
});

test('every node knows where it stands', () => {
	const text = 'x + (2·sin(−y))²';
	const visit = (tree: Tree): string[] => {
		const inner =
			tree.kind === 'negate'
				? [tree.of]
				: tree.kind === 'infix'
					? [tree.left, tree.right]
					: tree.kind === 'call'
						? tree.args
						: [];
		for (const one of inner) expect(one.from >= tree.from && one.to <= tree.to).toBe(true);
		return [text.slice(tree.from, tree.to), ...inner.flatMap(visit)];
	};
	expect(visit(parse(text).tree)).toEqual([text, 'x', '(2·sin(−y))²', '(2·sin(−y))', '2', 'sin(−y)', '−y', 'y', '²']);
});

test('variables are in the order of appearance, or as they are given', () => {
	expect(parse('b*a + c').variables).toEqual(['b', 'a', 'c']);
	expect(parse('b*a', {variables: ['a', 'b', 'c']}).variables).toEqual(['a', 'b', 'c']);
	expect(faultOf('a + d', {variables: ['a', 'b']}).message).toContain('d is not known: a, b are.');
});

describe('refuses by name and place', () => {
	test.each([
		['2x', 1, 'operator is missing'],
		['x y', 2, 'operator is missing'],
		['x.constructor', 1, 'members'],
		['Math.exp(x)', 4, 'members'],
		['x + constructor', 4, 'constructor is no name'],
		['hasOwnProperty(x)', 0, 'hasOwnProperty is no function'],
		['toString', 0, 'toString is no name'],
		['this + x', 0, 'this is no name'],
		['__proto__', 0, 'begins with a letter'],
		['x = 3', 2, '= assigns'],
		['x["y"]', 1, '[ is no parenthesis'],
		['x + "y"', 4, 'begins a text'],
		['x; y', 1, '; is no part'],
		['x(3)', 0, 'x is no function'],
		['eval(x)', 0, 'eval is no function'],
		['sine(x)', 0, 'Did you mean sin?'],
		['ln(x)', 0, 'write log(x)'],
		['sin + x', 0, 'sin is a function'],
		['Exp + x', 0, 'write exp'],
		['x + 1e999', 4, 'too large'],
		[`x + ${'9'.repeat(400)}`, 4, 'too large'],
		['x⁴', 1, 'raised signs'],
		['x²²', 2, 'two ways'],
		['x²^3', 2, 'two ways'],
		['sin(x, y)', 0, 'sin has 2 arguments: it takes one.'],
		['sin()', 0, 'sin has nothing: it takes one.'],
		['max(x)', 0, 'max has 1 argument: it takes two or more.'],
		['(x, y)', 2, 'comma'],
		['x, y', 1, 'comma'],
		['(x + (y)', 0, 'never closed'],
		['x)', 1, 'closes nothing'],
		['x +', 3, 'it ends'],
		['()', 1, ') stands where'],
		['3 + pi', 0, 'needs a parameter'],
		['a+b+c+d+f+g+h+i+j+k+l', 20, 'one parameter too many'],
		['x + \u202e', 4, 'U+202e'],
		['x + \ud800', 4, 'U+d800'],
		[`x + ${'n'.repeat(21)}`, 4, 'too long'],
	])('%j', (text, from, what) => {
		const {span, message} = faultOf(text);
		expect(span.from).toBe(from);
		expect(message).toContain(what);
		expect(message).not.toContain('\n');
		expect(message.length).toBeLessThan(250);
	});

	test('columns count characters, not halves of them', () => {
		expect(faultOf('😀').message).toMatch(/^Column 1 /);
		expect(faultOf('x + × 3').message).toMatch(/^Column 5 /);
	});
});

describe('is bounded', () => {
	it('in length, before anything is parsed', () => {
		expect(() => parse('('.repeat(mostCharacters + 1))).toThrow(`at most ${mostCharacters}`);
		expect(() => parse('('.repeat(1e7))).toThrow(InputError);
		expect(() => parse('  \n ')).toThrow('is empty');
	});
	it('in depth: 5,000 parentheses overflow nothing', () => {
		expect(faultOf(`${'('.repeat(4999)}x${')'.repeat(4999)}`).message).toContain(`at most ${mostNested}`);
		expect(faultOf('('.repeat(5000)).message).toContain(`at most ${mostNested}`);
		expect(faultOf(`${'-'.repeat(5000)}x`).message).toContain(`at most ${mostNested}`);
		expect(faultOf(`x${'^x'.repeat(3000)}`).message).toContain(`at most ${mostNested}`);
		expect(faultOf(`${'sin('.repeat(2000)}x`).message).toContain(`at most ${mostNested}`);
		expect(shape(`${'('.repeat(mostNested)}x${')'.repeat(mostNested)}`)).toBe('x');
	});
	it('in size, and what is as large as may be works', () => {
		expect(faultOf(`x${'+x'.repeat(3000)}`).message).toContain('at most 2000 parts');
		for (const text of [
			`x${'+x'.repeat(999)}`,
			`x${'*x'.repeat(999)}`,
			`sin(x)${'*sin(x)'.repeat(600)}`,
			`x${'/y'.repeat(999)}`,
		]) {
			const {loss, gradient, variables} = formulaOf(text);
			const into = new Float64Array(variables.length);
			gradient(new Float64Array(variables.length).fill(1), into);
			expect(Number.isFinite(loss(Float64Array.of(1, 1)))).toBe(true);
			expect(into.every(Number.isFinite)).toBe(true);
		}
	});
});

test('constants of one’s own are finite, and named like nothing else', () => {
	const withConstant = (name: string, value = 1) => parse('x', {constants: new Map([[name, value]])});
	for (const name of ['pi', 'e', 'sin', '__proto__', 'constructor', '', '2', 'a b', 'x'.repeat(30)]) {
		expect(() => withConstant(name), name).toThrow(InputError);
	}
	expect(() => withConstant('a', Number.NaN)).toThrow('finite');
	expect(() => withConstant('x')).toThrow('needs a parameter');
});

test('what is printed is parsed as the same formula', () => {
	fc.assert(
		fc.property(formulaText, text => {
			const terms = new Terms();
			const term = termOf(parse(text, {constants}).tree, terms);
			expect(termOf(parse(printed(term), {constants}).tree, terms)).toBe(term);
		}),
	);
});

test('whatever is typed throws InputError or is a formula', () => {
	const piece = fc.constantFrom(
		...functionNames,
		...'xyze0123456789.+-*/^(),²³−·× _="\\[]{}$`',
		'**',
		'1e',
		'😀',
		'\n',
		'=>',
	);
	const garbage = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.string({unit: 'grapheme'}),
		fc.array(piece, {maxLength: 40}).map(pieces => pieces.join('')),
		fc.tuple(formulaText, piece, fc.nat()).map(([text, one, at]) => {
			const cut = at % (text.length + 1);
			return text.slice(0, cut) + one + text.slice(cut + (at % 3));
		}),
	);
	fc.assert(
		fc.property(garbage, text => {
			try {
				const {loss, gradient, variables} = formulaOf(text);
				const at = new Float64Array(variables.length).fill(0.5);
				gradient(at, new Float64Array(variables.length));
				expect(typeof loss(at)).toBe('number');
			} catch (error) {
				expect(error).toBeInstanceOf(InputError);
				if (error instanceof FormulaError) {
					expect(error.span.from).toBeGreaterThanOrEqual(0);
					expect(error.span.from).toBeLessThanOrEqual(error.span.to);
					expect(error.span.to).toBeLessThanOrEqual(text.length);
				}
			}
		}),
		{numRuns: 1000},
	);
});
