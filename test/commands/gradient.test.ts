import fc from 'fast-check';
import {expect, test} from 'vitest';
import {excerpt} from '../../source/commands/print/excerpt.js';
import {textWidth} from '../../source/commands/print/text-width.js';
import {eachOf, runCli} from './cli-process.js';

test('a gradient is printed, a line a parameter, and without colour it is bare', async () => {
	expect(await runCli(['gradient', 'x² + 10·y²'])).toEqual({
		code: 0,
		signal: null,
		stdout: 'L     = x^2 + 10*y^2\n∂L/∂x = 2*x\n∂L/∂y = 20*y\n',
		stderr: '',
	});
	const {stdout} = await runCli(['gradient', '-x^2 + abs(x)^a', '--let', 'a=2', '--charset', 'ascii']);
	expect(stdout).toMatch(/^L {5}= -x\^2 \+ abs\(x\)\^a\ndL\/dx = /);
	expect(stdout).toContain('\nwhere a = 2\n');
	expect(stdout).toContain('sign(0) is 0');
	expect(stdout).toMatch(/^[ -~\n]*$/);
});

test('what is wrong is one line, and for a formula two more: the place and a caret', async () => {
	const cases: readonly (readonly [args: readonly string[], says: string, below?: string])[] = [
		[['2*x + 3*sin(y))'], 'Column 15 of the formula: this ) closes nothing', '  2*x + 3*sin(y))\n                ^\n'],
		[['x + constructor'], 'Column 5 of the formula: constructor is no name', '  x + constructor\n      ^\n'],
		[['-x=3'], '= assigns', '  -x=3\n    ^\n'],
		[['x +\n\ty)'], 'Column 7 of the formula', '  x +  y)\n        ^\n'],
		[['('.repeat(5000)], 'too deep'],
		[['(x'.repeat(4000)], 'x is no function'],
		[[], 'gradient has no formula'],
		[['x', 'y'], 'gradient takes one EXPR in quotes'],
		[['x', '--let', 'pi=3'], 'pi has a value already'],
		[['x', '--let', 'a'], 'write NAME=VALUE'],
		[['a*x', '--let', 'A=1'], '--let names A, which is not in the formula: it has a, x.'],
		[['x', '--let', 'a=b'], 'it must be a finite number'],
		[['x', '--let', 'a=1,a=2'], 'two values'],
		[['x', '--let', 'a=1e999'], 'it must be a finite number'],
		[['x', '--lr', '1'], 'gradient does not take --lr'],
		[['x', '--leet', '1'], 'Did you mean "--let"?'],
	];
	await eachOf(cases, async ([args, says, below]) => {
		const {code, stdout, stderr} = await runCli(['gradient', ...args]);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(says);
		const [line, ...rest] = stderr.split('\n');
		expect(line).toMatch(/^optim-race: /);
		if (below !== undefined) expect(rest.join('\n')).toBe(below);
		else expect(rest.length).toBeLessThanOrEqual(3);
	});
});

test('an excerpt is at most 60 columns, and its caret is under the place', () => {
	const text = fc.array(fc.constantFrom('x', '+', ' ', '\n', '😀', '語', '\u202e', '\u0301', '(', '\ud800'), {
		maxLength: 200,
	});
	fc.assert(
		fc.property(text, text, (before, after) => {
			const mark = '@';
			const whole = [...before, mark, ...after].join('');
			const from = before.join('').length;
			const [line, caret] = excerpt({text: whole, span: {from, to: from + 1}});
			for (const one of [line, caret]) expect(textWidth(one)).toBeLessThanOrEqual(60);
			expect(textWidth(line.slice(0, line.indexOf(mark)))).toBe(caret.indexOf('^'));
			expect(line + caret).not.toMatch(/[\n\u202e]/);
		}),
	);
});
