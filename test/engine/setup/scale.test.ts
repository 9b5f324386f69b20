import {describe, expect, it} from 'vitest';
import {defineProblem} from '../../../source/engine/define/problem.js';
import {problems} from '../../../source/engine/problems/index.js';
import {createRace} from '../../../source/engine/race.js';
import {Halton, primes} from '../../../source/engine/setup/halton.js';
import {scaleOf} from '../../../source/engine/setup/scale.js';
import {scripted} from '../bowl.js';

/** The radical inverse from its definition, digit by digit. */
function mirrored(index: number, base: number): number {
	const digits = index.toString(base).split('').reverse();
	return digits.reduce((sum, digit, place) => sum + Number.parseInt(digit, base) / base ** (place + 1), 0);
}

/** Points 0 … `count`, side by side: entry [k][i] is coordinate k of point i. */
function haltonPoints(dimension: number, count: number): Float64Array[] {
	const [halton, point] = [new Halton(dimension, count), new Float64Array(dimension)];
	const sides = Array.from(point, () => new Float64Array(count + 1));
	for (let i = 1; i <= count; i++) {
		halton.point(i, point);
		for (let k = 0; k < dimension; k++) sides[k][i] = point[k];
	}
	return sides;
}

describe('Halton’s points', () => {
	it('have the primes for bases', () => {
		expect(primes(12)).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]);
		expect(primes(10_000).at(-1)).toBe(104_729);
	});

	it('are to the bit what each without its last digit gives', () => {
		for (const [k, side] of haltonPoints(40, 4096).entries()) {
			const base = primes(40)[k];
			for (let i = 1; i <= 4096; i++) {
				if (side[i] !== (side[Math.floor(i / base)] + (i % base)) / base) expect.fail(`${i} in base ${base}`);
			}
		}
	});

	it('are the digits of 1, 2, 3 … in base 2, 3, 5, 7, 11, 13 mirrored at the point', () => {
		const points = haltonPoints(6, 200);
		for (const [k, base] of [2, 3, 5, 7, 11, 13].entries()) {
			for (let i = 1; i <= 200; i++) expect(points[k][i]).toBeCloseTo(mirrored(i, base), 14);
		}
		expect([...haltonPoints(1, 5)[0].subarray(1)]).toEqual([0.5, 0.25, 0.75, 0.125, 0.625]);
	});

	it('lie inside the cube and fill it evenly: as many in every eighth of a side', () => {
		for (const side of haltonPoints(10, 4096)) {
			const eighths = new Array(8).fill(0);
			expect(side.subarray(1).every(value => value > 0 && value < 1)).toBe(true);
			for (const value of side.subarray(1)) {
				eighths[Math.floor(value * 8)]++;
			}
			for (const count of eighths) expect(Math.abs(count - 512)).toBeLessThan(10);
		}
	});
});

describe('the scale ρ of a problem', () => {
	it.each(Object.values(problems).map(problem => [problem.id, problem] as const))(
		'%s: a hundredth of the median height over the domain',
		(_, problem) => {
			// By a grid of its own: a fifth of a percent of the ranks is far more than the two can differ by.
			const points = haltonPoints(problem.dimension, 20_000).map(side => side.subarray(4097));
			const losses = Float64Array.from(points[0], (_share, i) =>
				problem.loss(Float64Array.from(problem.domain, ([low, high], k) => low + points[k][i] * (high - low))),
			).sort();
			const rank = (share: number) => losses[Math.round(share * losses.length)] - problem.minimumLoss;
			expect(100 * scaleOf(problem)).toBeGreaterThan(rank(0.48));
			expect(100 * scaleOf(problem)).toBeLessThan(rank(0.52));
		},
	);

	it('is looked for once a problem, the first time it is asked for', () => {
		let asked = 0;
		const problem = scripted(x => {
			asked++;
			return x * x;
		});
		expect(asked).toBe(0);
		const scale = scaleOf(problem);
		expect(asked).toBe(4096);
		expect(scaleOf(problem)).toBe(scale);
		createRace({problem, racers: ['gd', 'gd', 'gd']});
		expect(asked).toBeLessThan(4096 + 20);
	});

	it.each([
		[300, 5, 4096],
		[10_000, 6, 166],
		[1, 100_000, 12],
		[1_000_000, 6, 8],
	])('of %i examples and %i parameters is looked for at few points enough', (exampleCount, dimension, most) => {
		let asked = 0;
		const problem = defineProblem({
			...{id: 'counted', exampleCount, minimumLoss: 0},
			start: new Array<number>(dimension).fill(1),
			domain: Array.from({length: dimension}, () => [-1, 2] as const),
			loss(parameters) {
				asked++;
				return parameters.reduce((sum, value) => sum + value * value, 0);
			},
			gradient: (parameters, into) => into.set(parameters.map(value => 2 * value)),
			gradientOf: (parameters, _indices, _from, _to, into) => into.set(parameters.map(value => 2 * value)),
		});
		// The mean of a square over a side is 1.
		expect((100 * scaleOf(problem)) / dimension).toBeCloseTo(1, dimension > 1000 ? 1 : 0);
		expect(asked).toBeLessThanOrEqual(most);
	});

	it('is that of the examples left where some are held out', () => {
		const {setup} = createRace({problem: 'sparse', racers: ['gd:schedule=validation:0.5']});
		expect(scaleOf(setup.problem)).not.toBe(scaleOf(problems.sparse));
		expect(scaleOf(setup.problem)).toBeGreaterThan(0);
	});

	it('leaves out what is not finite', () => {
		const half = scripted(x => (x < 0 ? Number.NaN : x < 5 ? Number.POSITIVE_INFINITY : 7));
		expect(scaleOf(half)).toBe(0.07);
	});

	it('is above 0 whatever the function: a plain, a plain with a hole, no finite point', () => {
		expect(scaleOf(scripted(() => 0))).toBe(0.01);
		expect(scaleOf(scripted(() => -500, {minimumLoss: -500}))).toBe(5);
		expect(scaleOf(scripted(x => -500 + 1e-13 * Math.sin(1e3 * x), {minimumLoss: -500}))).toBe(5);
		expect(scaleOf(scripted(() => Number.NaN))).toBe(0.01);
		// Two thirds of the domain at the goal: the median of the rest.
		expect(scaleOf(scripted(x => (x < 10 / 3 ? 0 : 3)))).toBe(0.03);
		expect(scaleOf(scripted(x => 1e-12 * x * x))).toBeCloseTo(25e-14, 16);
	});

	it('lets everyone be home on a plain, and nobody diverge for a hair over it', () => {
		const plain = scripted(x => 3 + 1e-15 * x, {minimumLoss: 3});
		const race = createRace({problem: plain, racers: ['gd']});
		race.advance(30);
		expect(race.standings()[0]).toMatchObject({status: 'finished', settled: 0});
	});
});
