import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formulaOf} from '../../../source/engine/formula/formula.js';
import {raised} from '../../../source/engine/formula/raised.js';
import {compile} from '../../benchmark/compile.js';
import {constants, formulaText} from './arbitrary.js';

const part = fc.oneof(
	fc.double({min: -5, max: 5, noNaN: true}),
	fc.double(),
	fc.constantFrom(0, -0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

test('compiled and interpreted give the same bits', () => {
	fc.assert(
		fc.property(formulaText, fc.array(part, {minLength: 3, maxLength: 3}), (text, at) => {
			const [fast, slow] = [formulaOf(text, {constants}), formulaOf(text, {constants, compile: false})];
			expect(fast.isCompiled).toBe(true);
			expect(slow.isCompiled).toBe(false);
			const d = fast.variables.length;
			const parameters = Float64Array.from(at).subarray(0, d);
			const found = [fast, slow].map(formula => {
				const [gradient, both, one] = [new Float64Array(d), new Float64Array(d + 1), new Float64Array(3)];
				formula.gradient(parameters, gradient);
				formula.lossAndGradient(parameters, both);
				formula.lossInto(parameters, one, 2);
				const loss = formula.loss(parameters);
				expect(both[d]).toBe(loss);
				expect(one[2]).toBe(loss);
				expect([...both.subarray(0, d)]).toEqual([...gradient]);
				return [loss, ...gradient];
			});
			expect(found[0]).toEqual(found[1]);
		}),
		{numRuns: 300},
	);
});

test('where generating code is forbidden it is interpreted', () => {
	const [file] = compile('source/engine/formula/formula.ts');
	const script = `
		const {formulaOf} = await import(${JSON.stringify(file)});
		const {loss, isCompiled} = formulaOf('x^3 - exp(y)');
		console.log(isCompiled, loss(Float64Array.of(2, 0)));
	`;
	const args = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
	expect(execFileSync(process.execPath, args, {encoding: 'utf8'})).toBe('false 7\n');
	expect(execFileSync(process.execPath, args.slice(1), {encoding: 'utf8'})).toBe('true 7\n');
});

test('powers are those of everybody else, but for the last digits', () => {
	const base = fc.double({min: 1e-8, max: 1e8, noNaN: true});
	fc.assert(
		fc.property(base, fc.double({min: -20, max: 20, noNaN: true}), (b, y) => {
			const expected = b ** y;
			expect(Math.abs(raised(b, y) / expected - 1)).toBeLessThan(1e-14);
		}),
	);
	const special = [0, -0, 1, -1, 2, 0.5, -2.5, 3, -3, 1e300, -1e300, Number.POSITIVE_INFINITY, Number.NaN];
	for (const b of [...special, Number.NEGATIVE_INFINITY].filter(one => one >= 0 || Number.isNaN(one))) {
		for (const y of special) {
			// Here 1 to any power is 1 also where the power is not a number, or infinite, as in C.
			if (b === 1 && !Number.isFinite(y)) continue;
			const [found, expected] = [raised(b, y), b ** y];
			if (Number.isFinite(expected) && expected !== 0) expect(found / expected, `${b}^${y}`).toBeCloseTo(1, 13);
			else expect(Math.abs(found), `${b}^${y}`).toBe(Math.abs(expected));
		}
	}
});
