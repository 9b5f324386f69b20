import fc from 'fast-check';
import {functionNames} from '../../../source/engine/formula/functions.js';

const number = fc.oneof(
	fc.integer({min: 0, max: 12}).map(String),
	fc.double({min: 0, max: 1e300, noNaN: true, noDefaultInfinity: true}).map(value => String(Math.abs(value))),
	fc.constantFrom('.5', '3.', '1e-3', '2.5E2'),
);
const leaf = fc.oneof(
	{weight: 2, arbitrary: fc.constantFrom('x', 'y', 'z_1')},
	number,
	fc.constantFrom('pi', 'e', 'a'),
);

/** Texts of formulas: every operator, every function, blanks and parentheses that nobody needs. */
export const formulaText: fc.Arbitrary<string> = fc
	.letrec<{formula: string}>(tie => {
		const inner = tie('formula');
		const call = fc.constantFrom(...functionNames).chain(name => {
			const many = name === 'min' || name === 'max';
			return fc
				.array(inner, many ? {minLength: 2, maxLength: 3} : {minLength: 1, maxLength: 1})
				.map(args => `${name}(${args.join(', ')})`);
		});
		return {
			formula: fc.oneof(
				{depthSize: 'small', withCrossShrink: true},
				leaf,
				fc
					.tuple(inner, fc.constantFrom('+', '-', '*', '/', '^', '**', ' − ', ' · ', ' × '), inner)
					.map(([a, sign, b]) => `(${a})${sign}(${b})`),
				fc.tuple(inner, fc.constantFrom(' + ', '-', '*', ' / '), inner).map(([a, sign, b]) => `${a}${sign}${b}`),
				inner.map(a => `-${a}`),
				inner.map(a => `(${a})²`),
				inner.map(a => `(${a})^-2`),
				call,
			),
		};
	})
	.formula.map(text => `x + ${text}`);

export const constants: ReadonlyMap<string, number> = new Map([['a', 2.5]]);
