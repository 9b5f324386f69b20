import {describe, expect, it} from 'vitest';
import {defineProblem, InputError, type ProblemDefinition} from '../../source/index.js';

/** A definition over [−3, 3] in each parameter. */
const over = (dimension: number, rest: Pick<ProblemDefinition, 'loss' | 'gradient'> & Partial<ProblemDefinition>) => ({
	id: 'mine',
	start: Array.from({length: dimension}, () => 0.7),
	domain: Array.from({length: dimension}, () => [-3, 3] as const),
	...rest,
});

/** What the check says of a definition; empty where it lets it in. */
function said(definition: ProblemDefinition): string {
	try {
		defineProblem(definition, {checkGradient: true});
		return '';
	} catch (error) {
		if (error instanceof InputError) return error.message;
		throw error;
	}
}

const sum = (values: Float64Array, of: (value: number, k: number) => number) =>
	values.reduce((all, value, k) => all + of(value, k), 0);

/** Σ cₖ·θₖ², and its gradient with one component changed. */
const bowl = (dimension: number, wrong = -1, to = (value: number) => -value) =>
	over(dimension, {
		loss: at => sum(at, (value, k) => (1 + (k % 7)) * value * value),
		gradient(at, into) {
			for (let k = 0; k < at.length; k++) into[k] = 2 * (1 + (k % 7)) * at[k]!;
			if (wrong >= 0) into[wrong] = to(into[wrong]!);
		},
	});

describe('a gradient is let in', () => {
	it.each<[string, ProblemDefinition]>([
		['of one parameter', bowl(1)],
		['of very many', bowl(1000)],
		[
			'with kinks at every hundredth',
			over(2, {
				loss: at => sum(at, value => Math.abs(value - Math.round(100 * value) / 100)),
				gradient(at, into) {
					for (const [k, value] of at.entries()) into[k] = Math.sign(value - Math.round(100 * value) / 100);
				},
			}),
		],
		[
			'of the greatest of some',
			over(40, {
				loss: at => Math.max(...at),
				gradient(at, into) {
					const most = Math.max(...at);
					for (const [k, value] of at.entries()) into[k] = value === most ? 1 : 0;
				},
			}),
		],
		...[
			[2, 100],
			[10, 1e4],
			[300, 1e4],
		].map(([dimension, factor]): [string, ProblemDefinition] => [
			`of ${dimension} parameters, all of it in 32 bits`,
			over(dimension!, {
				loss: at => at.reduce((all, value) => Math.fround(all + Math.fround(factor! * value * value)), 0),
				gradient: (at, into) => into.set(at.map(value => Math.fround(2 * factor! * value))),
			}),
		]),
		[
			'of a loss too large for its slope to be seen',
			over(3, {loss: at => 1e12 + sum(at, Math.sin), gradient: (at, into) => into.set(at.map(Math.cos))}),
		],
		[
			'of a loss that is not finite in places, or anywhere',
			over(2, {loss: at => sum(at, Math.log), gradient: (at, into) => into.set(at.map(value => 1 / value))}),
		],
		['of a loss that is never finite', over(1, {loss: () => Number.NaN, gradient: (_, into) => into.fill(3)})],
		['of a loss that never changes', over(2, {loss: () => 4, gradient: (_, into) => into.fill(0)})],
		[
			'of steep waves',
			over(2, {
				loss: at => sum(at, value => Math.sin(500 * value)),
				gradient: (at, into) => into.set(at.map(value => 500 * Math.cos(500 * value))),
			}),
		],
	])('%s', (_, definition) => {
		expect(said(definition)).toBe('');
	});
});

describe('the one component that is wrong is named, by at most 1,000 losses', () => {
	it.each([
		[1, 0],
		[4, 3],
		[40, 17],
		[41, 40],
		[337, 203],
		[3000, 2998],
	])('of %i parameters, number %i', (dimension, wrong) => {
		const {loss, ...rest} = bowl(dimension, wrong);
		let losses = 0;
		const counted = (at: Float64Array) => {
			losses++;
			return loss(at);
		};
		const message = said({...rest, loss: counted});
		const [, k, is, gives] =
			/^problem\.gradient\[(\d+)\] \(\w+\) is (\S+) where differences of the loss give (\S+), at/.exec(message)!;
		expect([Number(k), Number(is)]).toEqual([wrong, -Number(gives)]);
		expect(losses).toBeLessThanOrEqual(1000);
		expect(message.includes('… (')).toBe(dimension > 4);
	});

	it.each([
		['no number', () => Number.NaN, 'is NaN where'],
		['infinite', () => Number.POSITIVE_INFINITY, 'is Infinity where'],
		['a thousandth too large', (value: number) => 1.001 * value, '(x4) is'],
	])('and where it is %s', (_, to, part) => {
		const message = said(bowl(9, 3, to));
		expect(message).toContain('problem.gradient[3]');
		expect(message).toContain(part);
	});
});

describe('a problem is refused that', () => {
	const plain = bowl(2);
	const {gradient} = plain;
	let calls = 0;
	const examples = {
		exampleCount: 10,
		gradientOf(at: Float64Array, _: Uint32Array, from: number, to: number, into: Float64Array) {
			gradient.call(this, at, into);
			for (const [k, value] of into.entries()) into[k] = (value * (to - from)) / 10;
		},
	};

	/** Ten examples with as much of the gradient as they are many, 1 to 10. */
	const weighed = (which: (indices: Uint32Array, place: number) => number): Partial<ProblemDefinition> => ({
		...examples,
		gradientOf(at, indices, from, to, into) {
			let share = 0;
			for (let place = from; place < to; place++) share += (1 + which(indices, place)) / 55;
			gradient.call(plain as never, at, into);
			for (const [k, value] of into.entries()) into[k] = share * value;
		},
	});
	const seen: number[] = [];

	it('has none of these faults: it is let in', () => {
		expect(said({...plain, ...examples})).toBe('');
		expect(said({...plain, ...weighed((indices, place) => indices[place]!)})).toBe('');
	});

	it.each<[string, string, Partial<ProblemDefinition>]>([
		['gives no number', 'problem.loss() is "1": it must be a number.', {loss: (() => '1') as never}],
		['counts', 'at one point: it must give the same every time', {loss: () => ++calls}],
		['moves the point', 'problem.loss changes the parameters', {loss: at => at.fill(0).length}],
		[
			'leaves a component out',
			'problem.gradient does not write into[1], or adds to what is there',
			{gradient: (at, into) => into.fill(2 * at[0]!, 0, 1)},
		],
		[
			'adds to what is there',
			'problem.gradient does not write into[0], or adds',
			{gradient: (at, into) => into.set(into.map((before, k) => before + 2 * (k + 1) * at[k]!))},
		],
		[
			'has another loss at hand',
			'problem.lossAndGradient makes the loss 3, and problem.loss',
			{
				lossAndGradient(at, into) {
					gradient.call(this as never, at, into.subarray(0, 2));
					into[2] = 3;
				},
			},
		],
		['writes another loss', 'problem.lossInto makes the loss 7, and', {lossInto: (_, into, at) => into.fill(7, at)}],
		[
			'takes all examples for every batch',
			'over two batches that make up all examples',
			{...examples, gradientOf: (at, _indices, _from, _to, into) => gradient.call(plain as never, at, into)},
		],
		[
			'adds to a batch that is there',
			'problem.gradientOf does not write into[0], or adds to what is there',
			{
				...examples,
				gradientOf(at, indices, from, to, into) {
					const before = into.slice();
					examples.gradientOf(at, indices, from, to, into);
					for (const [k, value] of before.entries()) into[k]! += value;
				},
			},
		],
		[
			'draws for a batch',
			'problem.gradientOf gives',
			{
				...examples,
				gradientOf(at, indices, from, to, into) {
					examples.gradientOf(at, indices, from, to, into);
					into[0]! *= 1 + 1e-12 * ++calls;
				},
			},
		],
		[
			'sorts the examples of a batch where they lie',
			'problem.gradientOf changes the indices it is given',
			{
				...examples,
				gradientOf(at, indices, from, to, into) {
					examples.gradientOf(at, indices.subarray(from, to).sort(), from, to, into);
				},
			},
		],
		[
			'moves the point in a batch',
			'problem.gradientOf changes the parameters',
			{
				...examples,
				gradientOf: (at, indices, from, to, into) => examples.gradientOf(at.fill(1), indices, from, to, into),
			},
		],
		[
			'takes places for examples',
			'problem.gradientOf takes other examples than indices[from]',
			weighed((_, place) => place),
		],
		[
			'has another gradient of batches from the third point on',
			'over all examples, where the gradient is',
			{
				...examples,
				gradientOf(at, indices, from, to, into) {
					examples.gradientOf(at, indices, from, to, into);
					if (!seen.includes(at[0]!)) seen.push(at[0]!);
					if (seen.indexOf(at[0]!) > 1) into[0]! *= 2;
				},
			},
		],
		[
			'has a mean for a sum',
			'one is a sum over the examples and the other their mean',
			{
				...examples,
				gradientOf(at, indices, from, to, into) {
					examples.gradientOf(at, indices, from, to, into);
					for (const [k, value] of into.entries()) into[k] = value / 10;
				},
			},
		],
		[
			'shares a mean out over all examples, not over the batch',
			"with reduction 'mean' it is the batch's mean",
			{...examples, reduction: 'mean'},
		],
		[
			'has the mean of a batch, and does not say so',
			"for its mean say reduction: 'mean'",
			{...examples, gradientOf: (at, _indices, _from, _to, into) => gradient.call(plain as never, at, into)},
		],
	])('%s', (_, message, changes) => {
		expect(said({...plain, ...changes})).toContain(message);
	});
});
