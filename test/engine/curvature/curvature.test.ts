import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {curvatureLimits, curvatureOf} from '../../../source/engine/curvature/curvature.js';
import type {Problem} from '../../../source/engine/problem.js';
import {createRace, defineProblem, problems} from '../../../source/index.js';
import {bowl} from '../bowl.js';
import {pointOf} from '../problems/helpers.js';

const at = (problem: Problem, start: readonly number[], racer = 'gd:lr=0.1') =>
	curvatureOf(createRace({problem, racers: [racer], start}).lanes[0]);

/** The larger eigenvalue of [[a, b], [b, c]]. */
const larger = (a: number, b: number, c: number) => (a + c) / 2 + Math.hypot((a - c) / 2, b);

const analytic: Readonly<Record<string, (x: number, y: number) => number>> = {
	booth: () => larger(10, 8, 10),
	rosenbrock: (x, y) => larger(1200 * x * x - 400 * y + 2, -400 * x, 200),
	himmelblau: (x, y) => larger(12 * x * x + 4 * y - 42, 4 * (x + y), 12 * y * y + 4 * x - 26),
};

it.each(Object.entries(analytic))('λ is that of the Hessian of %s, anywhere', (id, eigenvalue) => {
	const problem = problems[id]!;
	fc.assert(
		fc.property(pointOf(problem), ([x, y]) => {
			const curvature = at(problem, [x!, y!]);
			if (typeof curvature === 'string') throw new Error(curvature);
			const expected = eigenvalue(x!, y!);
			expect(Math.abs(curvature.largest - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
		}),
		{numRuns: 40},
	);
});

it('on a hilltop λ is below 0, though its size is large', () => {
	// The hill between himmelblau's valleys.
	expect(at(problems.himmelblau, [-0.27, -0.92])).toMatchObject({largest: expect.closeTo(-16.0, 0)});
});

it('ηλ and what it must stay below are those of the next update', () => {
	expect(at(problems.booth, [0, 0], 'gd:lr=0.1')).toEqual({
		...{largest: expect.closeTo(18, 6), product: expect.closeTo(1.8, 6), bound: 2},
	});
	expect(at(problems.booth, [0, 0], 'momentum:lr=0.01,momentum=0.9')).toMatchObject({bound: 3.8});
	expect(at(problems.booth, [0, 0], 'nag:lr=0.01,momentum=0.9')).toMatchObject({bound: 3.8 / 2.8});
	expect(Object.keys(at(problems.booth, [0, 0], 'adam'))).toEqual(['largest']);
	const race = createRace({problem: bowl(), racers: [{optimizer: 'gd', schedule: {kind: 'inverse', k: 1}}]});
	race.advance(3);
	const [lane] = race.lanes;
	expect(curvatureOf(lane!)).toMatchObject({product: expect.closeTo(2 * lane!.nextHyper().learningRate!, 9)});
});

describe('it costs', () => {
	function counted(changes: Partial<Problem>) {
		const calls = {gradients: 0};
		const plain = bowl(changes.dimension);
		const problem = bowl(changes.dimension, {
			...changes,
			gradient(parameters, into) {
				calls.gradients++;
				plain.gradient(parameters, into);
			},
		});
		return {calls, problem};
	}

	it.each([1, 2, 12])('2d gradients of %d parameters, and none where θ has not moved', dimension => {
		const {calls, problem} = counted({dimension});
		const race = createRace({problem, racers: ['gd']});
		for (const expected of [2 * dimension, 0]) {
			calls.gradients = 0;
			expect(curvatureOf(race.lanes[0])).toMatchObject({largest: expect.closeTo(2, 6)});
			expect(calls.gradients).toBe(expected);
		}
		race.advance(1);
		calls.gradients = 0;
		curvatureOf(race.lanes[0]);
		expect(calls.gradients).toBe(2 * dimension);
	});

	it.each<[string, Partial<Problem>]>([
		['parameters', {dimension: curvatureLimits.parameters + 1}],
		['examples', {dimension: 2, exampleCount: curvatureLimits.work / 8 + 1}],
		['examples', {dimension: 200, exampleCount: 126}],
	])('nothing where there are too many %s', (reason, changes) => {
		const {calls, problem} = counted(changes);
		const [lane] = createRace({problem, racers: ['gd']}).lanes;
		calls.gradients = 0;
		expect(curvatureOf(lane!)).toBe(reason);
		expect(calls.gradients).toBe(0);
	});
});

it('is NaN where the gradient is', () => {
	const problem = bowl(2, {gradient: (_, into) => into.fill(Number.NaN)});
	expect(at(problem, [0, 0])).toMatchObject({largest: Number.NaN});
});

/** Σ λₖθₖ²/2 over one's own axes, which are the problem's turned by reflection on a plane that is aslant to all. */
function quadratic(eigenvalues: readonly number[]): Problem {
	const d = eigenvalues.length;
	const normal = Float64Array.from(eigenvalues, (_, k) => 1 + k / d);
	const square = normal.reduce((sum, value) => sum + value * value, 0);
	const reflected = (vector: Float64Array) => {
		const along = vector.reduce((sum, value, k) => sum + value * normal[k]!, 0);
		return vector.map((value, k) => value - (2 * along * normal[k]!) / square);
	};
	return defineProblem({
		id: 'quadratic',
		start: new Array(d).fill(1),
		domain: Array.from({length: d}, () => [-2, 2] as const),
		minimumLoss: -1000,
		loss: ([...theta]) =>
			reflected(Float64Array.from(theta)).reduce((sum, value, k) => sum + (eigenvalues[k]! * value * value) / 2, 0),
		gradient(theta, into) {
			into.set(reflected(reflected(Float64Array.from(theta)).map((value, k) => eigenvalues[k]! * value)));
		},
	});
}

const twelve = (f: (k: number) => number) => Array.from({length: 12}, (_, k) => f(k));

it.each<[string, readonly number[]]>([
	['a bowl of two', [1, 30]],
	['a hilltop of two', [-40, -3]],
	['a saddle of two, steeper down than up', [2, -50]],
	['a plain', [0, 0]],
	['a bowl of twelve', twelve(k => k + 1)],
	['a bowl of twelve, two as steep', twelve(k => Math.min(k, 10))],
	['a hilltop of twelve', twelve(k => -k - 0.5)],
	['a saddle of twelve, steeper down than up', twelve(k => (k === 3 ? 1 : -10 * k))],
	['a saddle of twelve, all but level', twelve(k => (k === 3 ? 1e-3 : k === 4 ? -1000 : 0))],
	['a plain of twelve', twelve(() => 0)],
	['a round bowl of twelve', twelve(() => 3)],
])('λ is the largest, not the largest in size: %s', (_, eigenvalues) => {
	const curvature = at(quadratic(eigenvalues), new Array(eigenvalues.length).fill(0.5));
	const size = Math.max(...eigenvalues.map(Math.abs));
	if (typeof curvature === 'string') throw new Error(curvature);
	expect(Math.abs(curvature.largest - Math.max(...eigenvalues))).toBeLessThanOrEqual(1e-6 * size);
	// The same bits again.
	expect(at(quadratic(eigenvalues), new Array(eigenvalues.length).fill(0.5))).toEqual(curvature);
});

describe.each([
	'gd',
	'momentum:momentum=0',
	'momentum:momentum=0.5',
	'momentum:momentum=0.9',
	'nag:momentum=0.5',
	'nag:momentum=0.9',
])('in a bowl, %s', racer => {
	const steepest = 7;
	const problem = {...quadratic([0.5, 3, steepest]), minimumLoss: 0};
	const lengthAfter = (share: number) => {
		const {bound} = at(problem, [1, 1, 1], racer) as {bound: number};
		const learningRate = (share * bound) / steepest;
		const race = createRace({problem, racers: [racer], learningRate});
		race.advance(4000);
		return Math.hypot(...race.lanes[0]!.parameters);
	};
	it('comes to rest a hundredth below its bound', () => expect(lengthAfter(0.99)).toBeLessThan(1e-6));
	it('leaves for good a hundredth above it', () => expect(lengthAfter(1.01)).not.toBeLessThan(1e6));
});
