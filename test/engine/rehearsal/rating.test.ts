import {expect, it} from 'vitest';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {prepared, preparing} from '../../../source/engine/rehearsal/prepare.js';
import type {RaceOptions} from '../../../source/engine/setup/resolve.js';
import {typed} from './typed.js';

/** Squares of distances to points on a line, their sum or their mean; every visit of an example is told. */
function distances(reduction: 'sum' | 'mean', exampleCount: number, dimension = 2, visit = (_count: number) => {}) {
	const point = (i: number, k: number) => ((i * 7 + k * 3) % 11) / 11;
	const over = (parameters: Float64Array, from: number, to: number, at: (n: number) => number, into?: Float64Array) => {
		visit(to - from);
		const share = reduction === 'mean' ? 1 / (to - from) : 1;
		into?.fill(0);
		let loss = 0;
		for (let n = from; n < to; n++) {
			for (let k = 0; k < dimension; k++) {
				const off = parameters[k] - point(at(n), k);
				loss += (share * off * off) / 2;
				if (into) into[k] += share * off;
			}
		}
		if (into && into.length > dimension) into[dimension] = loss;
		return loss;
	};
	return defineProblem({
		...{id: 'distances', reduction, exampleCount, start: new Array<number>(dimension).fill(4)},
		loss: parameters => over(parameters, 0, exampleCount, n => n),
		gradient: (parameters, into) => void over(parameters, 0, exampleCount, n => n, into),
		gradientOf: (parameters, indices, from, to, into) => void over(parameters, from, to, n => indices[n], into),
		lossAndGradientOf: (parameters, indices, from, to, into) => void over(parameters, from, to, n => indices[n], into),
	});
}

const ratesOf = (options: RaceOptions, ticks = 20) =>
	prepared(options, ticks).lanes.map(({settings}) => settings.hyper.learningRate);

it('rates that are looked for over some of the examples are those that suit all of them, summed or averaged', () => {
	const racers = ['gd', 'adam'];
	const mean = ratesOf({racers, problem: distances('mean', 4000)});
	const sum = ratesOf({racers, problem: distances('sum', 4000)});
	// One that divides by the gradient's length has no use for its unit; one that does not takes it into account.
	expect(sum[1]).toBe(mean[1]);
	expect(4000 * sum[0]).toBeGreaterThan(mean[0] / 3);
	expect(4000 * sum[0]).toBeLessThan(mean[0] * 3);
});

it('a batch of a sum is as short as it is', () => {
	const problem = distances('sum', 100);
	const [whole, tenth] = ['gd', 'gd:batch=10'].map(racer => ratesOf({racers: [racer], problem})[0]);
	expect(tenth / whole).toBeGreaterThan(4);
	expect(tenth / whole).toBeLessThan(21);
});

it('are looked for where nobody can search, above what Adam comes to', () => {
	const problem = distances('mean', 30, 12);
	const {found, lanes} = prepared({problem, racers: ['gd', 'adam']}, 200);
	for (const {settings} of lanes) expect(problem.learningRates).not.toContain(settings.hyper.learningRate);
	const least = problem.loss(Float64Array.from(found?.parameters ?? []));
	expect(found?.loss).toBe(least);
	expect(lanes[0].settings.hyper.learningRate).toBeGreaterThan(0.4);
	expect(lanes[0].settings.hyper.learningRate).toBeLessThan(2);
});

it('are looked for only for who races without one, or for whoever may join', () => {
	const cost = (options: RaceOptions, isForAll = false) => {
		let losses = 0;
		const problem = typed('x^2 + 3*y^2');
		const counted = {
			...problem,
			lossInto(parameters: Float64Array, into: Float64Array, at: number) {
				losses++;
				problem.lossInto?.(parameters, into, at);
			},
			lossAndGradient(parameters: Float64Array, into: Float64Array) {
				losses++;
				problem.lossAndGradient?.(parameters, into);
			},
		};
		const running = preparing({...options, problem: counted}, {ticks: 1, isForAll});
		for (let next = running.next(); !next.done; next = running.next());
		return losses;
	};
	const one = cost({racers: ['gd']});
	expect(one).toBeGreaterThan(5000);
	expect(cost({racers: ['gd:lr=0.1', {optimizer: 'adam', hyper: {learningRate: 0.1}}]})).toBeLessThan(100);
	expect(cost({racers: ['gd', 'adam'], learningRate: 0.1})).toBeLessThan(100);
	expect(cost({racers: ['adamw']})).toBe(cost({racers: ['adam']}));
	expect(cost({racers: ['gd']}, true)).toBeGreaterThan(3 * one);
});

it('of many examples visit no more of them than of some hundred', () => {
	let visits = 0;
	const problem = distances('mean', 10_000, 5, some => {
		visits += some;
	});
	prepared({problem, racers: ['gd', 'adagrad', 'adam']}, 10);
	expect(visits).toBeLessThan(2e7);
});

it('are the same where others may join as where nobody does: a race is the same in a dashboard', () => {
	// So many parameters that rates are looked for over few ticks, and of one racer over enough.
	const problem = distances('mean', 50, 2000);
	const [alone, anybody] = [false, true].map(isForAll => {
		const running = preparing({problem, racers: ['gd']}, {ticks: 1, isForAll});
		let next = running.next();
		while (!next.done) next = running.next();
		return next.value.lanes[0].settings.hyper.learningRate;
	});
	expect(alone).toBe(anybody);
});
