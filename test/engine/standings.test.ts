import {describe, expect, it} from 'vitest';
import type {Status} from '../../source/engine/lane/convergence.js';
import {at} from '../../source/engine/lane/lane-state.js';
import {createRace} from '../../source/engine/race.js';
import {isLevel, standingsOf} from '../../source/engine/standings.js';
import {bowl} from './bowl.js';

/** A lane in a given condition, by writing its numbers. */
type Condition = {status: Status; settled?: number; gap?: number};

function standing(conditions: Readonly<Record<string, Condition>>): string[] {
	const problem = bowl(1, {minima: [{parameters: [-9], loss: 50, best: false}]});
	const {running: lanes} = createRace({problem, racers: Object.keys(conditions).map(name => `gd:name=${name}`)});
	for (const lane of lanes) {
		const {status, settled = Number.NaN, gap = 0.5} = conditions[lane.setup.name];
		const {numbers, parameters, previous} = lane.state;
		numbers.set([500, 500]);
		numbers[at.gap] = gap;
		for (const key of ['lookedAt', 'lookedStep'] as const) numbers[at[key]] = 500;
		for (const key of ['loss', 'exact'] as const) numbers[at[key]] = gap;
		numbers[at.settled] = settled;
		numbers[at.settledStep] = settled;
		const {gaps, mask} = lane.state;
		for (let tick = 0; tick <= 500; tick++) {
			numbers[gaps + (tick & mask)] = tick <= 300 && status !== 'stalled' ? 2 : gap;
		}
		if (status === 'wrong-minimum') for (const vector of [parameters, previous]) vector[0] = -9;
		else previous[0] = 3;
	}
	const standings = standingsOf(lanes);
	for (const {name, status} of standings) expect([name, status]).toEqual([name, conditions[name].status]);
	expect(standings.map(({rank}) => rank)).toEqual(standings.map((_, i) => i + 1));
	return standings.map(({name}) => name);
}

describe('the leaderboard', () => {
	it('has the finished first and the diverged last', () => {
		expect(
			standing({
				a: {status: 'diverged', gap: 2e6},
				b: {status: 'wrong-minimum'},
				c: {status: 'stalled'},
				d: {status: 'racing'},
				e: {status: 'finished', settled: 10, gap: 0.002},
			}),
		).toEqual(['e', 'b', 'c', 'd', 'a']);
	});

	it('has who is lower in front, whatever the badge: racing is not in front of stalled with a better gap', () => {
		expect(
			standing({
				a: {status: 'racing', gap: 0.4},
				b: {status: 'stalled', gap: 0.1},
				c: {status: 'wrong-minimum', gap: 0.3},
				d: {status: 'racing', gap: 0.2},
			}),
		).toEqual(['b', 'd', 'c', 'a']);
	});

	it('orders the finished by the settled tick, whatever the gap, and ties by name', () => {
		expect(
			standing({
				late: {status: 'finished', settled: 90, gap: 0},
				b: {status: 'finished', settled: 30, gap: 0},
				a: {status: 'finished', settled: 30, gap: 0.0005},
				first: {status: 'finished', settled: 0, gap: 0.001},
			}),
		).toEqual(['first', 'a', 'b', 'late']);
	});

	it('has gaps that differ by rounding level: racers at rest in one pit keep their places', () => {
		const pit = 0.375;
		const around = (a: number, b: number) =>
			standing({b: {status: 'wrong-minimum', gap: pit * (1 + a)}, a: {status: 'racing', gap: pit * (1 + b)}});
		for (const [a, b] of [
			[0, 0],
			[1e-13, -1e-13],
			[-1e-13, 1e-13],
		])
			expect(around(a!, b!)).toEqual(['a', 'b']);
		expect(around(-1e-9, 1e-9)).toEqual(['b', 'a']);
		expect(isLevel(Number.POSITIVE_INFINITY, 3)).toBe(false);
		expect(isLevel(Number.NaN, Number.POSITIVE_INFINITY)).toBe(true);
		expect(isLevel(0, 1e-300)).toBe(false);
	});

	it('orders all others by the gap, what is not a number last, and ties by name', () => {
		expect(
			standing({
				z: {status: 'racing', gap: 0.2},
				y: {status: 'racing', gap: 0.1},
				x: {status: 'racing', gap: 0.2},
			}),
		).toEqual(['y', 'x', 'z']);
		expect(
			standing({
				none: {status: 'diverged', gap: Number.NaN},
				also: {status: 'diverged', gap: Number.NaN},
				far: {status: 'diverged', gap: 3e6},
				infinite: {status: 'diverged', gap: Number.POSITIVE_INFINITY},
			}),
		).toEqual(['far', 'also', 'infinite', 'none']);
	});

	it('says of a lane what there is to say', () => {
		const race = createRace({problem: 'six-points', racers: ['line-search:batch=4,name=it']});
		race.advance(5);
		const [it] = race.standings();
		expect(it).toMatchObject({
			rank: 1,
			name: 'it',
			lane: race.lanes[0],
			updates: 5,
			gradientEvaluations: 16,
			lossEvaluations: 150,
		});
		expect(it.epochs).toBeCloseTo(2 + 4 / 6, 12);
		expect(it.loss).toBe(race.setup.problem.loss(race.lanes[0].state.parameters));
	});
});
