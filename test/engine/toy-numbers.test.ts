import {describe, expect, it} from 'vitest';
import {createRace} from '../../source/engine/race.js';

/** The figures of the lecture page, which the race must give to the tick. */
describe('toy, 1,000 steps', () => {
	const race = createRace({racers: ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam', 'line-search']});
	race.advance(1000);
	const standings = race.standings();
	const standing = (name: string) => standings.find(one => one.name === name)!;

	it.each([
		['gd', 216],
		['momentum', 151],
		['nag', 89],
		['adam', 80],
		['line-search', 23],
		['adagrad', null],
	])('%s settles at %s', (name, settled) => {
		expect(standing(name).settled).toBe(settled);
		expect(standing(name).status).toBe(settled === null ? 'racing' : 'finished');
	});

	it('rmsprop gets there at 48, leaves, and is back for good by 140', () => {
		const {reached, settled, status} = standing('rmsprop');
		expect(reached).toBe(48);
		expect(settled).toBeGreaterThanOrEqual(114);
		expect(settled).toBeLessThanOrEqual(140);
		expect(status).toBe('finished');
	});

	it('ranks by the settled tick, the one still racing last', () => {
		expect(standings.map(({name}) => name)).toEqual([
			'line-search',
			'adam',
			'nag',
			'rmsprop',
			'momentum',
			'gd',
			'adagrad',
		]);
		expect(standings.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	it('counts evaluations as declared: one gradient of two points a step, and five losses for line search', () => {
		expect(standing('gd').gradientEvaluations).toBe(2000);
		expect(standing('gd').lossEvaluations).toBe(0);
		expect(standing('line-search').gradientEvaluations).toBe(2000);
		expect(standing('line-search').lossEvaluations).toBe(10_000);
	});

	it('adagrad settles at 1,232 when run on', () => {
		const alone = createRace({racers: ['adagrad']});
		alone.advance(1300);
		expect(alone.standings()[0]).toMatchObject({settled: 1232, reached: 1232, status: 'finished'});
	});
});

describe('other figures of the lecture', () => {
	const raced = (problem: string, spec: string, steps: number) => {
		const race = createRace({problem, racers: [spec]});
		race.advance(steps);
		return race.lanes[0];
	};
	const lossOf = (problem: string, spec: string, steps: number) => {
		const lane = raced(problem, spec, steps);
		return lane.race.problem.loss(lane.state.parameters);
	};

	it('valley after 100 steps: gradient descent at 0.36, momentum at 0.00001', () => {
		expect(lossOf('valley', 'gd', 100)).toBeCloseTo(0.357, 3);
		expect(lossOf('valley', 'momentum', 100)).toBeCloseTo(1.01e-5, 7);
	});

	it('plateau: gd, momentum and nag are still near 0.405 after 100 steps', () => {
		for (const id of ['gd', 'momentum', 'nag']) expect(lossOf('plateau', id, 100)).toBeCloseTo(0.405, 2);
	});

	it('adagrad without the root throws w to 16.2 at once and stays at 0.325', () => {
		expect(raced('toy', 'adagrad:root=off', 1).state.parameters[0]).toBeCloseTo(16.2, 1);
		expect(lossOf('toy', 'adagrad:root=off', 100)).toBeCloseTo(0.325, 3);
	});

	it('uncorrected adam leads at 10 steps and is far behind at 100', () => {
		expect(lossOf('toy', 'adam:correction=off', 10)).toBeCloseTo(0.1, 2);
		expect(lossOf('toy', 'adam', 10)).toBeCloseTo(0.38, 2);
		expect(lossOf('toy', 'adam:correction=off', 100)).toBeCloseTo(0.0049, 4);
		expect(lossOf('toy', 'adam', 100)).toBeCloseTo(0.000073, 6);
	});

	it('annealing on six points: 54, 43, 42, and a freeze at 0.67', () => {
		const field = ['exponential:0.02', 'inverse:0.05', 'step:0.5/20', 'step:0.5/5'];
		const race = createRace({
			problem: 'six-points',
			racers: ['gd:lr=3,name=constant', ...field.map((schedule, i) => `gd:lr=3,schedule=${schedule},name=s${i}`)],
		});
		race.advance(600);
		const by = Object.fromEntries(race.standings().map(standing => [standing.name, standing]));
		expect([by.s0.settled, by.s1.settled, by.s2.settled, by.s3.settled]).toEqual([54, 43, 42, null]);
		expect(by.s3.gap).toBeCloseTo(0.67, 2);
		expect(by.constant.settled).toBeNull();
		expect(by.constant.gap).toBeCloseTo(0.12, 2);
	});
});
