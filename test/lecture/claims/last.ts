import {expect} from 'vitest';
import {createRace} from '../../../source/engine/race.js';
import {findProblem, resolveRace} from '../../../source/engine/setup/resolve.js';
import type {RaceSetup} from '../../../source/engine/setup/setup.js';
import {evenRates} from '../../../source/engine/sweep/rates.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {largestCurvature} from '../../../source/lecture/boards/rates/curved.js';
import {tunedOnValley, tunedWithAnnealing} from '../../../source/lecture/tuned.js';
import {runOf} from '../run.js';
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
			'Six have the best of 36 rates each, the first that “optim-race sweep” tries: from 0.07 to 5.'({options}) {
				expect(evenRates).toHaveLength(36);
				const setup = resolveRace({...options, racers: options.racers!.slice(0, 6)});
				expectTuned(setup, 300);
				const rates = setup.lanes.map(({settings}) => settings.hyper.learningRate!);
				expect([Math.min(...rates), Math.max(...rates)]).toEqual([0.07, 5]);
			},
			'“borrowed” is Momentum with η = 5, the rate that is best for GD.'({options}) {
				const {lanes} = resolveRace(options);
				const [gd, borrowed] = ['gd', 'borrowed'].map(name => lanes.find(lane => lane.name === name)!);
				expect(borrowed.optimizer.id).toBe('momentum');
				expect([gd, borrowed].map(({settings}) => settings.hyper.learningRate)).toEqual([5, 5]);
				expect(borrowed.settings.hyper.momentum).toBe(0.9);
			},
			'It is the one of seven that nobody tuned.': run => expect(run.names.indexOf('borrowed')).toBe(6),
			'GD comes home with η = 5.': run => expect(run.lane('gd').settled[240]).toBe(108),
		},
		says: [],
		facts: {
			'Adam first, NAG and momentum close behind, GD after them'(run) {
				const home = (name: string) => run.lane(name).settled[240];
				expect(['adam', 'nag', 'momentum', 'gd'].map(home)).toEqual([44, 58, 60, 108]);
				expect(Math.min(home('adagrad'), home('rmsprop'))).toBeGreaterThan(108);
			},
			'the borrowed rate throws Momentum out by 20, for good'(run) {
				const {place, settled, gap} = run.lane('borrowed');
				expect(place[20][0]).toBeGreaterThan(4);
				expect(settled[240]).toBe(Number.POSITIVE_INFINITY);
				expect(Math.min(...gap.slice(20))).toBeGreaterThan(0.9);
			},
			'a rate fits one surface: Adam’s of this one takes half as long again on another'() {
				const adam = (lr: number) => runOf({racers: [`adam:lr=${lr}`]}, 300).lane('adam').settled[300];
				expect(adam(0.5)).toBeGreaterThan(1.5 * adam(0.1));
			},
		},
		answers: ['thrown out for good'],
	},
	pairs: {
		claims: {
			'In the pit each pair of points still pulls aside.'({problem, options}) {
				const pit = Float64Array.from(problem.minima.find(({best}) => best)!.parameters);
				const race = createRace(options);
				expect(race.lanes[0].batchSize).toBe(2);
				for (const first of [0, 2, 4]) {
					const slope = new Float64Array(2);
					problem.gradientOf(pit, Uint32Array.of(first, first + 1), 0, 2, slope);
					expect(Math.hypot(...slope)).toBeGreaterThan(0.001);
				}
			},
			'Other data, two points an update.'({options}) {
				const race = createRace(options);
				expect(race.lanes.map(lane => lane.batchSize)).toEqual(Array(5).fill(2));
				expect(race.setup.problem.id).not.toBe('valley');
			},
			'The two “old” ones keep the η of the last scene.'({options}) {
				const old = resolveRace(options).lanes.filter(({name}) => name.startsWith('old '));
				expect(old.map(({optimizer, settings}) => [optimizer.id, settings.hyper.learningRate])).toEqual(
					(['gd', 'adam'] as const).map(id => [id, tunedOnValley[id]]),
				);
			},
			'GD, Momentum and “annealed”, Momentum with η/(1 + 0.05t), are tuned anew.'(run) {
				const {rate, updates} = run.lane('annealed');
				expect(rate[20]).toBeCloseTo(tunedWithAnnealing / (1 + 0.05 * updates[20]), 12);
				expectTuned(resolveRace({...run.options, racers: run.options.racers!.slice(0, 3)}), 150);
			},
			'Adam needs no other: its best of 36 is 0.5 again.'(run) {
				const setup = resolveRace({...run.options, racers: run.options.racers!.slice(4)});
				expect(setup.lanes[0].settings.hyper.learningRate).toBe(0.5);
				// At 150 it counts as circling still: it came home after a few rounds, less than 400 updates ago.
				expectTuned(setup, 200);
			},
			'So far off the pit as s, the slope was 0.20s on the last data; here it is 1.71s.'() {
				for (const [id, times] of [
					['valley', '0.20'],
					['six-points', '1.71'],
				]) {
					const problem = findProblem(id);
					const pit = problem.minima.find(({best}) => best)!.parameters;
					expect(largestCurvature(problem, pit).toFixed(2)).toBe(times);
				}
			},
		},
		says: [],
		facts: {
			'the old GD never comes home; the old Adam is as early as tuned Momentum, annealed or not'(run) {
				const home = (name: string) => run.lane(name).settled[150];
				expect(['old Adam', 'annealed', 'momentum'].map(home)).toEqual([28, 28, 29]);
				expect(Math.min(...run.lane('old GD').gap.slice(20))).toBeGreaterThan(0.14);
			},
			'when it is asked of both, Momentum is the nearer one'(run) {
				expect(run.lane('momentum').gap[30]).toBeLessThan(run.lane('annealed').gap[30]);
				expect(run.lane('old Adam').gap[30]).toBeLessThan(0.001);
			},
			'Momentum goes round the pit at one gap for ever; annealed comes a hundred times nearer'(run) {
				const {gap} = run.lane('momentum');
				expect(Math.max(...gap.slice(100)) / Math.min(...gap.slice(100))).toBeCloseTo(1, 3);
				expect(gap[150] / run.lane('annealed').gap[150]).toBeGreaterThan(100);
			},
		},
		answers: ['it leaps to and fro', 'that of “annealed”'],
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
			'As in the paper, Adam and AMSGrad have β₁ = 0, β₂ = 0.1: no memory of ∇, a short one of ∇².'({options}) {
				// The paper's β₂ is 1/(1 + C²) with C = 3.
				for (const {settings} of resolveRace(options).lanes.slice(0, 2)) {
					expect([settings.hyper.beta1, settings.hyper.beta2]).toEqual([0, 1 / (1 + 3 * 3)]);
				}
			},
			'“usual βs”: Adam with 0.9, 0.999.'({options}) {
				const {optimizer, settings} = resolveRace(options).lanes[2];
				expect([optimizer.id, settings.hyper.beta1, settings.hyper.beta2]).toEqual(['adam', 0.9, 0.999]);
			},
			'A step is η∇/√v, and with β₂ = 0.1 √v is about the size of the last ∇.'({options}) {
				const race = createRace(options);
				let corrected = 1;
				for (const slope of [3, 1, 1, 3, 1, 1]) {
					race.advance();
					corrected *= 0.1;
					const root = Math.sqrt(race.lanes[0].state.slots.secondMoment[0] / (1 - corrected));
					expect(root / slope).toBeGreaterThan(0.9);
					expect(root / slope).toBeLessThan(1.4);
				}
			},
			'AMSGrad’s v never falls, and with β₂ = 0.999 v hardly forgets: all three slopes get one rate.'({options}) {
				const race = createRace(options);
				let before = 0;
				race.advance(3);
				for (let tick = 4; tick <= 300; tick++) {
					race.advance();
					const [, {state: amsgrad}, {state: usual}] = race.lanes;
					expect(amsgrad.slots.greatest[0]).toBeGreaterThanOrEqual(before);
					before = amsgrad.slots.greatest[0];
					// Its own mean of 9, 1, 1, corrected, is near 11/3 at every step.
					const v = usual.slots.secondMoment[0] / (1 - 0.999 ** tick);
					expect(v).toBeGreaterThan(0.8 * (11 / 3));
					expect(v).toBeLessThan(1.4 * (11 / 3));
				}
			},
		},
		says: [],
		facts: {
			'Adam ends at 1, the worst point, AMSGrad at −0.93, also after 3,000 steps, and the usual βs at −1'({options}) {
				const run = runOf(options, 3000);
				expect(run.lane('adam').place[3000][0]).toBe(1);
				expect(run.lane('amsgrad').place[3000][0].toFixed(2)).toBe('-0.93');
				expect(run.lane('usual βs').place[3000][0]).toBe(-1);
				expect(run.lane('usual βs').settled[3000]).toBe(49);
			},
		},
		answers: ['up: each counts for about one', 'at the other end'],
	},
};
