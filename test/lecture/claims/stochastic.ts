import {expect} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {estimatesOf} from '../../../source/lecture/exhibits/estimates/numbers.js';
import {rises, runOf} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const batchNames = ['k 1', 'k 2', 'k 3', 'all 6'];

export const stochastic: ClaimsByScene = {
	sgd: {
		claims: {
			'GD asks all six points, SGD one: six updates for the price of one.'({options}) {
				const race = createRace(options);
				race.advance(6);
				expect(race.lanes.map(lane => [lane.setup.name, lane.batchSize])).toEqual([
					['gd', 6],
					['SGD', 1],
				]);
				const cost = Object.fromEntries(
					race.standings().map(({name, gradientEvaluations}) => [name, gradientEvaluations]),
				);
				expect(cost).toEqual({gd: 36, SGD: 6});
			},
			'They disagree, so SGD staggers; GD follows the sum and never climbs.'(run) {
				const [lane] = createRace(run.options).lanes;
				const {perExample} = estimatesOf(lane);
				const products = perExample.flatMap((a, i) =>
					perExample.slice(i + 1).map(b => a.reduce((sum, value, k) => sum + value * b[k], 0)),
				);
				expect(Math.min(...products)).toBeLessThan(0);
				expect(rises(run.lane('SGD').loss)).toBeGreaterThan(20);
				expect(rises(run.lane('gd').loss)).toBe(0);
			},
		},
		says: ['Arrows: each point’s own −∇L.'],
		facts: {'24 of 60 steps rise': run => expect(rises(run.lane('SGD').loss)).toBe(24)},
		answers: ['about 25'],
	},
	batches: {
		claims: {
			'One pass is 6, 3, 2 or 1 updates.': run =>
				expect(batchNames.map(name => run.lane(name).updates[1])).toEqual([6, 3, 2, 1]),
			'In the first ten L rises 24, 19, 10 and 0 times.'({options}) {
				const {problem, racers} = options;
				const bySteps = runOf({problem: problem!, racers: racers!}, 60);
				const passes = [60, 30, 20, 10];
				expect(batchNames.map((name, i) => rises(bySteps.lane(name).loss.slice(0, passes[i] + 1)))).toEqual([
					24, 19, 10, 0,
				]);
			},
			'Yet pass by pass all four keep together, down to the pit.'(run) {
				for (const height of [0.9, 0.7, 0.5, 0.3, 0.1, 0.05, 0.01]) {
					const passes = batchNames.map(name => run.lane(name).gap.findIndex(gap => gap < height));
					expect(Math.max(...passes) - Math.min(...passes)).toBeLessThanOrEqual(3);
				}
				for (const name of batchNames) expect(run.lane(name).gap[200]).toBeLessThan(0.005);
			},
		},
		says: ['Now the last stretch.'],
		facts: {
			'⌈N/k⌉ updates a pass, also where k does not divide N'() {
				const run = runOf({problem: 'six-points', clock: 'epochs', racers: ['gd:batch=4', 'gd:batch=5']}, 1);
				expect(run.names.map(name => run.lane(name).updates[1])).toEqual([2, 2]);
			},
			'k = 1 is still staggering at the end': run => expect(rises(run.lane('k 1').loss.slice(150))).toBeGreaterThan(0),
		},
		answers: ['k 3 and all 6'],
	},
	stochastic: {
		claims: {
			'All three see one point a step.'({options}) {
				const race = createRace(options);
				expect(race.lanes.map(lane => lane.batchSize)).toEqual([1, 1, 1]);
			},
			'All gaps are near 90%.'(run) {
				for (const name of run.names) expect(Math.abs(run.lane(name).gap[20] - 0.93)).toBeLessThan(0.06);
			},
		},
		says: ['Memory adds up what the points agree on; the rest cancels.', 'Watch the gaps.'],
		facts: {
			'at step 60: 0.89 for SGD, 0.003 for momentum and NAG'(run) {
				const gaps = ['SGD', 'momentum', 'nag'].map(name => run.lane(name).gap[60]);
				expect(gaps[0]).toBeGreaterThan(0.8);
				expect(gaps[1]).toBeLessThan(0.01);
				expect(gaps[2]).toBeLessThan(0.01);
				expect(gaps.map(gap => gap.toPrecision(1))).toEqual(['0.9', '0.003', '0.003']);
			},
			'momentum and NAG are under 0.06 from step 56 on'(run) {
				for (const name of ['momentum', 'nag']) {
					expect(Math.max(...run.lane(name).gap.slice(56))).toBeLessThan(0.06);
				}
			},
		},
		answers: ['Momentum and NAG'],
	},
};
