import {expect} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {estimatesOf} from '../../../source/lecture/exhibits/estimates/numbers.js';
import {distance, pitOf, rises, runOf, slopeAt} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const batchNames = ['B 1', 'B 2', 'B 3', 'all 6'];

export const stochastic: ClaimsByScene = {
	sgd: {
		claims: {
			'For a step GD asks all six points, SGD one, in turn: a guess at the slope, for a sixth of the price.'({
				options,
			}) {
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
			'SGD staggers; GD follows their sum and never climbs.'(run) {
				const [lane] = createRace(run.options).lanes;
				const {perExample} = estimatesOf(lane);
				const products = perExample.flatMap((a, i) =>
					perExample.slice(i + 1).map(b => a.reduce((sum, value, k) => sum + value * b[k], 0)),
				);
				expect(Math.min(...products)).toBeLessThan(0);
				expect(rises(run.lane('SGD').loss)).toBeGreaterThan(20);
				// In the pit what is left of its slope is rounding.
				expect(rises(run.lane('gd').loss.slice(0, 145))).toBe(0);
			},
			'GD has paid 360 points for its gap, SGD 60.'({options}) {
				const race = createRace(options);
				race.advance(60);
				const cost = Object.fromEntries(race.standings().map(lane => [lane.name, lane.gradientEvaluations]));
				expect(cost).toEqual({gd: 360, SGD: 60});
			},
		},
		says: ['Arrows: each point’s own −∇L.'],
		facts: {
			'24 of 60 steps rise': run => expect(rises(run.lane('SGD').loss.slice(0, 61))).toBe(24),
			'paid alike they are level: 67.5% and 67.7%'(run) {
				const [single, full] = [run.lane('SGD').gap[360], run.lane('gd').gap[60]];
				expect([single, full].map(gap => (100 * gap).toFixed(1))).toEqual(['67.5', '67.7']);
			},
		},
		answers: ['about 25', 'level with it'],
	},
	batches: {
		claims: {
			'A pass (epoch) is 6, 3, 2 or 1 steps.': run =>
				expect(batchNames.map(name => run.lane(name).updates[1])).toEqual([6, 3, 2, 1]),
			'In the first ten passes L rises on 24 of 60, 19 of 30, 10 of 20 and 0 of 10 steps.'({options}) {
				const {problem, racers} = options;
				const bySteps = runOf({problem: problem!, racers: racers!}, 60);
				const passes = [60, 30, 20, 10];
				expect(batchNames.map((name, i) => rises(bySteps.lane(name).loss.slice(0, passes[i] + 1)))).toEqual([
					24, 19, 10, 0,
				]);
			},
			'Pass by pass all four keep together.'(run) {
				for (const height of [0.9, 0.7, 0.5, 0.3, 0.1, 0.05, 0.01]) {
					const passes = batchNames.map(name => run.lane(name).gap.findIndex(gap => gap < height));
					expect(Math.max(...passes) - Math.min(...passes)).toBeLessThanOrEqual(3);
				}
				for (const name of batchNames) expect(run.lane(name).gap[200]).toBeLessThan(0.005);
			},
		},
		says: [
			'The more points B a step asks, the better its guess.',
			'Say B 1 is exactly in the pit, where ∇L = 0.',
			'Now 100 points, 16 a step.',
		],
		facts: {
			'the mean of more points is nearer to the mean of all, over all choices of them'(run) {
				const place = Float64Array.from(run.lane('all 6').place[0]);
				const full = slopeAt(run, run.lane('all 6').place[0]);
				const subsets = Array.from({length: 64}, (_, bits) => [0, 1, 2, 3, 4, 5].filter(i => (bits >> i) % 2 === 1));
				const off = [1, 2, 3, 6].map(size => {
					const errors = subsets
						.filter(({length}) => length === size)
						.map(indices => {
							const slope = new Float64Array(2);
							run.problem.gradientOf(place, Uint32Array.from(indices), 0, size, slope);
							return distance(
								Array.from(slope, value => value / size),
								full.map(value => value / 6),
							);
						});
					return errors.reduce((sum, error) => sum + error) / errors.length;
				});
				expect(off).toEqual([...off].sort((a, b) => b - a));
				expect(off[3]).toBeLessThan(1e-12);
			},
			'larger batches do not rise less often: 40, 63, 50 and 0 % of the steps'({options}) {
				const bySteps = runOf({problem: options.problem!, racers: options.racers!}, 60);
				const shares = [60, 30, 20, 10].map(
					(steps, i) => rises(bySteps.lane(batchNames[i]).loss.slice(0, steps + 1)) / steps,
				);
				expect(shares.map(share => Math.round(100 * share))).toEqual([40, 63, 50, 0]);
			},
			'a pass over 100 points is 7 steps of 16 or less'() {
				const run = runOf({problem: 'sparse', clock: 'epochs', racers: ['gd:batch=16']}, 1);
				expect(run.lane('gd').updates[1]).toBe(7);
			},
			'in the pit the full slope is 0, no point’s own is, and a step by any one of them raises L'(run) {
				const place = Float64Array.from(pitOf(run));
				expect(Math.hypot(...slopeAt(run, pitOf(run)))).toBeLessThan(1e-6);
				for (let example = 0; example < 6; example++) {
					const slope = new Float64Array(2);
					run.problem.gradientOf(place, Uint32Array.of(example), 0, 1, slope);
					expect(Math.hypot(...slope)).toBeGreaterThan(0.02);
					expect(run.problem.loss(place.map((value, k) => value - 0.5 * slope[k]))).toBeGreaterThan(
						run.problem.loss(place),
					);
				}
			},
			'⌈N/B⌉ updates a pass, also where B does not divide N'() {
				const run = runOf({problem: 'six-points', clock: 'epochs', racers: ['gd:batch=4', 'gd:batch=5']}, 1);
				expect(run.names.map(name => run.lane(name).updates[1])).toEqual([2, 2]);
			},
			'B 1 is still staggering at the end, and all 6 is home': run => {
				expect(run.lane('all 6').settled[200]).toBe(144);
				expect(rises(run.lane('B 1').loss.slice(150))).toBeGreaterThan(0);
			},
		},
		answers: ['7', 'it raises L'],
	},
	stochastic: {
		claims: {
			'All three ask one point a step and stagger.'(run) {
				const race = createRace(run.options);
				expect(race.lanes.map(lane => lane.batchSize)).toEqual([1, 1, 1]);
				for (const name of run.names) expect(rises(run.lane(name).loss.slice(0, 101))).toBeGreaterThan(10);
			},
			'By tick 60 SGD is still at a gap of 89%.': run => expect((100 * run.lane('SGD').gap[60]).toFixed(0)).toBe('89'),
			'Momentum and NAG are in the pit, with gaps of 0.3%.'(run) {
				for (const name of ['momentum', 'nag']) {
					expect((100 * run.lane(name).gap[60]).toFixed(1)).toBe('0.3');
					expect(distance(run.lane(name).place[60], pitOf(run))).toBeLessThan(0.11);
				}
			},
			'Momentum is under 6% from tick 56 on.'(run) {
				const {gap} = run.lane('momentum');
				expect(gap.findIndex(value => value < 0.06)).toBe(56);
				expect(Math.max(...gap.slice(56))).toBeLessThan(0.06);
			},
		},
		says: ['Memory adds up what the points agree on; what they do not cancels out.'],
		facts: {
			'at step 60: 0.89 for SGD, 0.003 for momentum and NAG'(run) {
				const gaps = ['SGD', 'momentum', 'nag'].map(name => run.lane(name).gap[60]);
				expect(gaps[0]).toBeGreaterThan(0.8);
				expect(gaps[1]).toBeLessThan(0.01);
				expect(gaps[2]).toBeLessThan(0.01);
				expect(gaps.map(gap => gap.toPrecision(1))).toEqual(['0.9', '0.003', '0.003']);
			},
			'of the way past the pit, NAG’s is the shorter: 5.1% at 70 and 3.9% at 69'(run) {
				const tops = ['momentum', 'nag'].map(name => Math.max(...run.lane(name).gap.slice(60, 101)));
				expect(tops.map(gap => (100 * gap).toFixed(1))).toEqual(['5.1', '3.9']);
				const far = ['momentum', 'nag'].map(name =>
					Math.max(
						...run
							.lane(name)
							.place.slice(60, 101)
							.map(point => distance(point, pitOf(run))),
					),
				);
				expect(far[1]).toBeLessThan(0.9 * far[0]);
			},
			'SGD is under 6% from 829 on'(run) {
				const {gap} = run.lane('SGD');
				expect(gap.findIndex(value => value < 0.06)).toBe(829);
			},
			'memory evens out: a step of Momentum leaves the way down by less than one of SGD'(run) {
				const race = createRace(run.options);
				const {batch, full} = estimatesOf(race.lanes[0]);
				const away = (step: ArrayLike<number>) =>
					1 - (step[0] * full[0] + step[1] * full[1]) / Math.hypot(step[0], step[1]) / Math.hypot(...full);
				const {place} = run.lane('momentum');
				const six = [0, 1].map(k => place[0][k] - place[12][k]);
				expect(away(six)).toBeLessThan(away(batch));
			},
			'momentum and NAG are under 0.06 from step 56 on'(run) {
				for (const name of ['momentum', 'nag']) {
					expect(Math.max(...run.lane(name).gap.slice(56))).toBeLessThan(0.06);
				}
			},
		},
		answers: ['both run past it, NAG less far', 'from about 800'],
	},
};
