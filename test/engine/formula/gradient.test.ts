import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {formulaOf} from '../../../source/engine/formula/formula.js';
import {functionNames} from '../../../source/engine/formula/functions.js';
import {findProblem} from '../../../source/engine/setup/resolve.js';

const texts: Readonly<Record<string, string>> = {
	rosenbrock: '(1 - x)^2 + 100*(y - x^2)^2',
	himmelblau: '(x² + y − 11)² + (x + y² − 7)²',
	beale: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
	rastrigin: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
	ackley: '20*(1 - exp(-0.2*sqrt((x^2 + y^2)/2))) + e - exp((cos(2*pi*x) + cos(2*pi*y))/2)',
	mccormick: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
};

const lossAt = (text: string, ...at: number[]) => formulaOf(text).loss(Float64Array.from(at));
function gradientAt(text: string, ...at: number[]): number[] {
	const into = new Float64Array(at.length);
	formulaOf(text).gradient(Float64Array.from(at), into);
	return [...into];
}

test.each(Object.entries(texts))('%s typed is %s written', (id, text) => {
	const typed = formulaOf(text);
	const problem = findProblem(id);
	const [a, b] = [new Float64Array(2), new Float64Array(2)];
	const part = fc.double({min: -4, max: 4, noNaN: true});
	fc.assert(
		fc.property(part, part, (x, y) => {
			const at = Float64Array.of(x, y);
			// At its tip ackley has no gradient, and next to it next to none of the digits.
			if (id === 'ackley' && Math.hypot(x, y) < 1e-6) return;
			const loss = problem.loss(at);
			expect(Math.abs(typed.loss(at) - loss)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(loss)));
			typed.gradient(at, a);
			problem.gradient(at, b);
			const size = 1 + Math.hypot(...b) + Math.abs(loss);
			for (const k of [0, 1]) expect(Math.abs(a[k] - b[k])).toBeLessThanOrEqual(1e-12 * size);
		}),
	);
});

test.each([
	['x^2 + 10*y^2', ['2*x', '20*y']],
	[texts.rosenbrock, ['-2*(1 - x) - 400*x*(y - x^2)', '200*(y - x^2)']],
	[texts.himmelblau, ['4*x*(x^2 + y - 11) + 2*(x + y^2 - 7)', '2*(x^2 + y - 11) + 4*y*(x + y^2 - 7)']],
	[texts.rastrigin, ['2*x + 20*pi*sin(2*pi*x)', '2*y + 20*pi*sin(2*pi*y)']],
	['x*x*x', ['3*x^2']],
	['0.1*x^3', ['0.3*x^2']],
	['sqrt(x^2 + y^2)', ['x/sqrt(x^2 + y^2)', 'y/sqrt(x^2 + y^2)']],
	['x^-2', ['-2*x^-3']],
	['abs(x)', ['sign(x)']],
	['max(x, 2*y)', ['[2*y < x]', '[x < 2*y]*2']],
	['x^x', ['x*x^(x - 1) + x^x*log(x)']],
	['2*x + 0*y', ['2', '0']],
])('the gradient of %s is printed to be read', (text, expected) => {
	expect(formulaOf(text).gradientTexts).toEqual(expected);
});

test('--let is a constant in exponents too', () => {
	const {gradientTexts, gradient} = formulaOf('b*x^n', {constants: new Map([['b', 3], ['n', 2]])}); // biome-ignore format: short
	expect(gradientTexts).toEqual(['b*n*x^(n - 1)']);
	const into = new Float64Array(1);
	// A logarithm would make it NaN.
	gradient(Float64Array.of(-2), into);
	expect(into[0]).toBe(-12);
});

test('a printed gradient without kinks is a formula, and its values are the gradient', () => {
	for (const text of [...Object.values(texts), 'x^y', 'atan(x)/(1 + y^2)', 'tanh(x)*log10(y + 9)', 'sigmoid(x/y)']) {
		const {gradientTexts, variables} = formulaOf(text);
		const slopes = gradientTexts.map(one => formulaOf(one ?? '', {variables}).loss(Float64Array.of(1.3, 0.7)));
		const found = gradientAt(text, 1.3, 0.7);
		for (const k of [0, 1]) expect(slopes[k]).toBeCloseTo(found[k], 12);
	}
});

/** Inside the domain of each function, and of its derivative. */
const inside: Readonly<Record<string, readonly [number, number]>> = {
	sqrt: [0.1, 4],
	log: [0.1, 4],
	log2: [0.1, 4],
	log10: [0.1, 4],
	asin: [-0.9, 0.9],
	acos: [-0.9, 0.9],
	tan: [-1.4, 1.4],
};
const oneOf = functionNames.filter(name => name !== 'min' && name !== 'max');
test.each([
	...oneOf.map(name => [`${name}(x)`, inside[name] ?? [-2, 2]] as const),
	...oneOf.map(name => [`sin(2*${name}(x)) * ${name}(x)^2 / (3 + x)`, inside[name] ?? [-2, 2]] as const),
	['x^1.5', [0.1, 4]] as const,
	['x^-0.3', [0.1, 4]] as const,
	['x^x', [0.1, 4]] as const,
	['2^x', [-3, 3]] as const,
	['e^(-x^2)', [-3, 3]] as const,
	['(1 + x^2)^(x/2)', [-2, 2]] as const,
	['x^5 - x^-3', [0.5, 2]] as const,
	['min(x, x^2, 2 - x)', [-2, 2]] as const,
	['max(sin(x), cos(x))*x', [-2, 2]] as const,
])('the gradient of %s is that of differences', (text, [from, to]) => {
	const {loss} = formulaOf(text);
	for (let share = 0.013; share < 1; share += 0.0617) {
		const x = from + share * (to - from);
		const [near, far] = [1e-4, 2e-4].map(h => (loss(Float64Array.of(x + h)) - loss(Float64Array.of(x - h))) / (2 * h));
		const best = (4 * near - far) / 3;
		expect(gradientAt(text, x)[0]).toBeCloseTo(best, 7);
	}
});

describe('at a kink it is the middle of the sub-gradients', () => {
	it('of abs, min and max', () => {
		expect(gradientAt('abs(x)', 0)).toEqual([0]);
		expect(gradientAt('abs(x)', -0)).toEqual([0]);
		expect(gradientAt('max(x, y)', 1, 1)).toEqual([0.5, 0.5]);
		expect(gradientAt('min(x, 3*y)', 3, 1)).toEqual([0.5, 1.5]);
		expect(gradientAt('max(x, -x)', 0)).toEqual(gradientAt('abs(x)', 0));
	});
	it('and what is left out counts for nothing, however steep', () => {
		expect(gradientAt('max(sqrt(x), 1)', 0)).toEqual([0]);
		expect(gradientAt('max(log(x), -5)', 0)).toEqual([0]);
	});
});

describe('outside the domain of a function', () => {
	test.each([
		'sqrt(x)',
		'log(x)',
		'log2(x)',
		'log10(x)',
		'asin(x - 1)',
		'acos(x - 1)',
		'x^0.5',
		'x^(1/3)',
		'0*log(x)',
		'max(log(x), 1)',
	])('%s is NaN, loss and all of the gradient', text => {
		expect(lossAt(`${text} + y^2`, -1, 2)).toBeNaN();
		expect(gradientAt(`${text} + y^2`, -1, 2)).toEqual([Number.NaN, Number.NaN]);
	});
	it('nothing is NaN that has a value', () => {
		expect(gradientAt('x^2 + x^-3', -1)).toEqual([-5]);
		expect(lossAt('x^y', -2, 3)).toBe(-8);
		expect(gradientAt('x^y', -2, 3)[0]).toBe(12);
	});
});

test('flat ends keep their digits', () => {
	expect(gradientAt('sigmoid(x)', 40)[0] / Math.exp(-40)).toBeCloseTo(1, 12);
	expect(gradientAt('tanh(x)', 25)[0] / (4 * Math.exp(-50))).toBeCloseTo(1, 12);
	expect(gradientAt('sigmoid(x)', 800)).toEqual([0]);
	expect(gradientAt('tanh(x)', -800)).toEqual([0]);
});
