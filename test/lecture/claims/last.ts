import {expect} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import type {RaceSetup} from '../../../source/engine/setup/setup.js';
import {evenRates} from '../../../source/engine/sweep/rates.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {tunedWithAnnealing} from '../../../source/lecture/scenes/pairs.js';
import {runOf, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

/**
 * Everyone's rate is the best of those that a sweep begins with; RMSProp's jitter hangs on rounding, so there it may be
 * nearly so.
 */
function expectTuned(setup: RaceSetup, ticks: number): void {
	for (const {lane, trials} of swept(setup, ticks).racers) {
		const scores = trials
			.filter(({rate, score}) => score !== null && evenRates.includes(rate!))
			.map(({score}) => score!);
		const own = trials.find(({rate}) => rate === lane.settings.hyper.learningRate)!;
		const slack = lane.optimizer.id === 'rmsprop' ? 1.5 : 1;
		expect(evenRates).toContain(own.rate);
		expect([lane.name, own.score! <= slack * Math.min(...scores)]).toEqual([lane.name, true]);
	}
}

export const last: ClaimsByScene = {
	which: {
		claims: {
			'Each has the best of 36 rates, the first that “optim-race sweep” tries: from 0.07 to 5.'(run) {
				expect(evenRates).toHaveLength(36);
				expectTuned(resolveRace(run.options), 300);
				const rates = run.names.map(name => run.lane(name).rate[0]);
				expect([Math.min(...rates), Math.max(...rates)]).toEqual([0.07, 5]);
			},
			'A rate fits one optimizer on one surface.'() {
				// The rate of GD is none for momentum; nor is Adam's of this surface the one of another.
				expect(runOf({problem: 'valley', racers: ['momentum:lr=5']}, 300).lane('momentum').settled[300]).toBe(
					Number.POSITIVE_INFINITY,
				);
				const adam = (lr: number) => runOf({racers: [`adam:lr=${lr}`]}, 300).lane('adam').settled[300];
				expect(adam(0.5)).toBeGreaterThan(1.5 * adam(0.1));
			},
		},
		says: [],
		facts: {
			'Adam first, NAG and momentum close behind, GD after them'(run) {
				const home = (name: string) => run.lane(name).settled[300];
				expect(['adam', 'nag', 'momentum', 'gd'].map(home)).toEqual([44, 58, 60, 108]);
				expect(Math.min(home('adagrad'), home('rmsprop'))).toBeGreaterThan(108);
			},
		},
		answers: ['Adam'],
	},
	pairs: {
		claims: {
			'Other data, two points an update, all tuned anew.'({options}) {
				const race = createRace(options);
				expect(race.lanes.map(lane => lane.batchSize)).toEqual(Array(7).fill(2));
				expect(race.setup.problem.id).not.toBe('valley');
				expectTuned(race.setup, 150);
			},
			'“annealed” is Momentum with η/(1 + 0.05t).'(run) {
				const {rate, updates} = run.lane('annealed');
				expect(rate[20]).toBeCloseTo(tunedWithAnnealing / (1 + 0.05 * updates[20]), 12);
			},
			'Adam is a good first try.'(run) {
				const homes = run.names.map(name => run.lane(name).settled[150]);
				expect(run.lane('adam').settled[150]).toBeLessThanOrEqual(Math.min(...homes) + 5);
			},
			'Tuned Momentum is as good here, with annealing or without.'(run) {
				const adam = run.lane('adam').settled[150];
				for (const name of ['momentum', 'annealed']) {
					expect(Math.abs(run.lane(name).settled[150] - adam)).toBeLessThanOrEqual(2);
				}
			},
		},
		says: [],
		answers: ['NAG'],
	},
	counter: {
		claims: {
			'Slopes 3, −1, −1 in turn, and x stays in [−1, 1].'({problem}) {
				const slopes = [0, 1, 2].map(i => {
					const into = new Float64Array(1);
					problem.gradientOf(Float64Array.of(0), Uint32Array.of(i), 0, 1, into);
					return into[0];
				});
				expect(slopes).toEqual([3, -1, -1]);
				expect(problem.domain).toEqual([[-1, 1]]);
			},
			'The sum is 1, so the best x is −1.'({problem}) {
				expect(problem.loss(Float64Array.of(1))).toBe(1);
				expect(problem.minima.map(({parameters}) => parameters)).toEqual([[-1]]);
			},
			'Adam’s v is large just for the 3 and forgets it by the −1s.'(run) {
				// In a round of three, the step down the 3 is no longer than those up the −1s together.
				const {place} = run.lane('adam');
				const round = steps(place).slice(31, 34);
				expect(place[31][0]).toBeLessThan(place[30][0]);
				expect(round[0]).toBeLessThan(round[1] + round[2]);
				expect(round[0]).toBeCloseTo(0.1, 1);
			},
			'The v of AMSGrad never falls.'({options}) {
				const race = createRace(options);
				const {slots} = race.lanes.find(({setup}) => setup.name === 'amsgrad')!.state;
				let before = 0;
				for (let tick = 1; tick <= 300; tick++) {
					race.advance();
					expect(slots.greatest[0]).toBeGreaterThanOrEqual(before);
					before = slots.greatest[0];
				}
			},
			'The best x is −1.': ({problem}) => expect(problem.minimumLoss).toBe(problem.loss(Float64Array.of(-1))),
		},
		says: [],
		facts: {
			'Adam ends at 1, the worst point, AMSGrad at −0.93, also after 3,000 steps'({options}) {
				const run = runOf(options, 3000);
				expect(run.lane('adam').place[3000][0]).toBe(1);
				expect(run.lane('amsgrad').place[3000][0].toFixed(2)).toBe('-0.93');
			},
		},
		answers: ['at 1, the worst'],
	},
};
