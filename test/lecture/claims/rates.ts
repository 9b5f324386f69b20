import {expect} from 'vitest';
import {momentumAt} from '../../../source/engine/lane/schedule.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {evenRates} from '../../../source/engine/sweep/rates.js';
import {compareTrials} from '../../../source/engine/sweep/score.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {reachOf} from '../../../source/lecture/scenes/gamma.js';
import {steepest} from '../../../source/lecture/scenes/rates.js';
import {distance, pitOf, rises, runOf, slopeAt, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const infinite = Number.POSITIVE_INFINITY;
const caps = ['0.999', '0.995', '0.99', '0.9', '0'].map(cap => `cap ${cap}`);

export const rates: ClaimsByScene = {
	'too-high': {
		claims: {
			'η 10 makes ten times the step of η 1 for the same slope.'(run) {
				const [one, ten] = ['η 1', 'η 10'].map(name => steps(run.lane(name).place)[1]);
				expect(ten / one).toBeCloseTo(10, 9);
			},
			'On the plain that only helps.'(run) {
				const [one, ten] = ['η 1', 'η 10'].map(name => run.lane(name).loss);
				for (let tick = 1; tick <= 10; tick++) expect(ten[tick]).toBeLessThan(one[tick]);
			},
			'Then comes the cliff: there the slope is 27 times that of the start.'(run) {
				const own = steps(run.lane('η 10').place);
				expect(Math.round(Math.max(...own.slice(0, 14)) / own[1])).toBe(27);
			},
			'η 10 leads and is at the top of the cliff.'(run) {
				const [one, ten] = ['η 1', 'η 10'].map(name => run.lane(name).loss[10]);
				expect(ten).toBeLessThan(one);
				expect(steps(run.lane('η 10').place)[11]).toBeGreaterThan(1);
			},
			'η 1 comes to the same cliff, 27 times as steep as the start.'(run) {
				const own = steps(run.lane('η 1').place);
				expect(Math.round(Math.max(...own) / own[1])).toBe(27);
			},
			'η 10 has crept along the plain since tick 268.'(run) {
				const own = steps(run.lane('η 10').place);
				expect(own[268]).toBeGreaterThan(3);
				expect(Math.max(...own.slice(269, 901))).toBeLessThan(0.01);
			},
			'By tick 1,000 it is at the cliff once more.'(run) {
				expect(Math.max(...steps(run.lane('η 10').place).slice(901))).toBeGreaterThan(1);
			},
		},
		says: [],
		facts: {
			'the far plain is flat: two ticks after the cliff no step is a hundredth long'(run) {
				const {place, loss} = run.lane('η 10');
				expect(place[12][0]).toBeLessThan(-2);
				expect(Math.max(...steps(place).slice(13, 100))).toBeLessThan(0.01);
				expect(loss[12]).toBeGreaterThan(0.4);
			},
			'η = 1 goes on down: 0.054 by 200'(run) {
				expect(run.lane('η 1').loss[200].toFixed(3)).toBe('0.054');
			},
			'η = 10 lies between 0.402 and 0.407 at every hundredth step to 900, and is thrown before 1,000'(run) {
				const {loss} = run.lane('η 10');
				for (let tick = 100; tick <= 900; tick += 100) {
					expect(loss[tick]).toBeGreaterThan(0.402);
					expect(loss[tick]).toBeLessThan(0.407);
				}
				expect(loss[1000]).toBeGreaterThan(0.45);
			},
			'on the toy η = 10 settles gladly, at 15'() {
				expect(runOf({racers: ['gd:lr=10']}, 100).lane('gd').settled[100]).toBe(15);
			},
		},
		answers: ['across it, onto the far plain', 'it walks down into the valley', 'it is thrown once more'],
	},
	rates: {
		claims: {
			'GD at five rates.': run => expect(run.names.map(name => run.lane(name).rate[0])).toEqual([0.5, 1, 2, 3, 10]),
			'The pit is a bowl: s away from its floor, on its steepest line, ∇L is 1.71s and points away from the floor.'(
				run,
			) {
				const pit = pitOf(run);
				const far = 1e-4;
				const around = Array.from({length: 3600}, (_, at) => (at * Math.PI) / 1800).map(angle => {
					const way = [Math.cos(angle), Math.sin(angle)];
					const slope = slopeAt(
						run,
						pit.map((value, k) => value + far * way[k]),
					);
					return {out: slope[0] * way[0] + slope[1] * way[1], all: Math.hypot(...slope)};
				});
				const {out, all} = around.toSorted((a, b) => b.all - a.all)[0];
				expect((all / far).toFixed(2)).toBe(steepest.toFixed(2));
				expect(out / all).toBeCloseTo(1, 4);
			},
		},
		says: ['A step goes η times that, towards it, and past it where that is more than s.'],
		facts: {
			'0.5 and 1 settle, at 144 and 74; 2, 3 and 10 never do'(run) {
				const settled = run.names.map(name => run.lane(name).settled[600]);
				expect(settled).toEqual([144, 74, infinite, infinite, infinite]);
			},
			'η 2 is in the pit at tick 36, lands 2.42 times as far off at each step, is out at 41, and is back at 61: not for good'(
				run,
			) {
				const {reached, gap, place} = run.lane('η 2');
				expect(reached[600]).toBe(36);
				expect(gap.findIndex((value, tick) => tick > 36 && value > 0.001)).toBe(41);
				expect(gap[61]).toBeLessThan(0.001);
				expect(run.lane('η 2').settled[600]).toBe(infinite);
				expect(Math.sqrt(gap[41] / gap[40])).toBeCloseTo(2 * steepest - 1, 1);
				const sides = place.slice(500).map(point => Math.sign(point[0] - pitOf(run)[0]));
				expect(sides.filter((side, t) => t > 0 && side !== sides[t - 1]).length).toBeGreaterThan(20);
			},
		},
		answers: ['η 1'],
	},
	tuning: {
		claims: {
			'Six times NAG.'({options}) {
				expect(options.racers!.map(racer => String(racer).split(':')[0])).toEqual(Array(6).fill('nag'));
			},
			'First in powers of ten, from 0.0001 up: of these only 0.1 comes home in 200 ticks.'({options}) {
				const powers = ['0.0001', '0.001', '0.01', '0.1', '1'];
				const run = runOf({...options, racers: powers.map(rate => `nag:lr=${rate},name=η ${rate}`)}, 200);
				expect(powers.filter(rate => Number.isFinite(run.lane(`η ${rate}`).settled[200]))).toEqual(['0.1']);
			},
			'0.01 is too slow, 1 leaps to and fro.'(run) {
				const {loss, gap} = run.lane('η 0.01');
				expect(rises(loss)).toBe(0);
				expect(gap[200]).toBeGreaterThan(0.7);
				expect(rises(run.lane('η 1').loss.slice(100))).toBeGreaterThan(20);
			},
			'Then finer, where it is worth it.'(run) {
				for (const rate of [0.05, 0.3, 0.7]) expect(run.lane(`η ${rate}`).rate[0]).toBe(rate);
			},
			'A higher rate is faster, until it is too high.'(run) {
				const homes = [0.05, 0.1, 0.3, 0.7].map(rate => run.lane(`η ${rate}`).settled[200]);
				expect(homes).toEqual([192, 127, 65, 48]);
				expect(run.lane('η 1').settled[200]).toBe(infinite);
			},
		},
		says: ['The table has when each rate is home.'],
		facts: {
			'0.7 is the best of those a sweep begins with too, and what it finds besides is hardly better'({options}) {
				const [{trials, best}] = swept(resolveRace({...options, racers: ['nag']}), 200).racers;
				const even = trials.filter(({rate}) => evenRates.includes(rate!)).toSorted(compareTrials);
				expect(even[0].rate).toBe(0.7);
				expect(even[0].score! - best!.score!).toBeLessThanOrEqual(1);
			},
		},
		answers: ['between 0.1 and 1'],
	},
	annealing: {
		claims: {
			'At η = 3 GD gets to the pit fast, but it settles there only below 1.17.'(run) {
				expect(2 / steepest).toBeCloseTo(1.17, 2);
				const {settled, gap} = runOf(run.options, 600).lane('constant');
				expect(settled.every(tick => tick === infinite)).toBe(true);
				expect(gap[600]).toBeCloseTo(0.12, 2);
				const firstIn = (name: string) => run.lane(name).gap.findIndex(value => value < 0.3);
				for (const name of ['e^-kt', '1/(1+kt)']) expect(firstIn('constant')).toBeLessThanOrEqual(firstIn(name) + 4);
			},
			'So three let it shrink on the way: halve it every 20 epochs, e⁻ᵏᵗ, 1/(1 + kt).'(run) {
				expect(['halving', 'e^-kt', '1/(1+kt)'].map(name => run.lane(name).settled[80])).toEqual([42, 54, 43]);
				const rate = (name: string) => runOf(run.options, 100).lane(name).rate[100];
				expect(rate('halving')).toBe(3 * 0.5 ** 5);
				expect(rate('e^-kt')).toBeCloseTo(3 * Math.exp(-0.02 * 100), 12);
				expect(rate('1/(1+kt)')).toBeCloseTo(3 / (1 + 0.05 * 100), 12);
			},
			'An epoch is one step here.': ({options}) => expect(options.clock ?? 'steps').toBe('steps'),
			'All four are on the way.'(run) {
				for (const name of run.names) expect(run.lane(name).gap[10]).toBeGreaterThan(0.6);
			},
		},
		says: ['The plot has η over the ticks.'],
		facts: {
			'at 1.5 it leaps across the pit: L rises and w changes sides'(run) {
				const {place, loss, rate} = run.lane('halving');
				expect(rate.slice(20, 40).every(value => value === 1.5)).toBe(true);
				expect(rises(loss.slice(20, 41))).toBeGreaterThan(0);
				expect(place[39][0]).toBeLessThan(0);
				expect(place[40][0]).toBeGreaterThan(0);
			},
		},
		answers: ['soon after the second'],
	},
	frozen: {
		claims: {
			'Halve η every 5 epochs now, not every 20.'(run) {
				expect([4, 5, 10].map(tick => run.lane('every 5').rate[tick])).toEqual([3, 1.5, 0.75]);
				expect([19, 20].map(tick => run.lane('every 20').rate[tick])).toEqual([3, 1.5]);
			},
			'Here an epoch is one step.': ({options}) => expect(options.clock ?? 'steps').toBe('steps'),
			'A step at half the η counts as half a full step: added up, they say how far one can get.'(run) {
				// Added up they are ten steps, and where it stops is where ten steps lead.
				const {rate, place} = run.lane('every 5');
				expect(rate.slice(0, 150).reduce((sum, value) => sum + value / 3, 0)).toBeCloseTo(10, 6);
				expect(distance(place[150], run.lane('constant').place[10])).toBeLessThan(0.05);
			},
			'“every 5” has made five full steps; its next five count half.'(run) {
				const {rate} = run.lane('every 5');
				expect(rate.slice(0, 10)).toEqual([3, 3, 3, 3, 3, 1.5, 1.5, 1.5, 1.5, 1.5]);
			},
		},
		says: [],
		facts: {
			'it freezes at a gap of 0.67, where the constant rate was after ten steps'(run) {
				const [own, other] = ['every 5', 'constant'].map(name => run.lane(name));
				expect(own.gap[150].toFixed(2)).toBe('0.67');
				expect(other.gap[10].toFixed(2)).toBe('0.67');
				expect(distance(own.place[150], own.place[100])).toBeLessThan(1e-4);
			},
			'600 ticks do not help': ({options}) =>
				expect(runOf(options, 600).lane('every 5').gap[600].toFixed(2)).toBe('0.67'),
			'every 20 is worth 40 full steps'(run) {
				const {rate} = run.lane('every 20');
				expect(rate.slice(0, 150).reduce((sum, value) => sum + value / 3, 0)).toBeCloseTo(40, 0);
			},
		},
		answers: ['ten', '6,000'],
	},
	validation: {
		claims: {
			'A fifth of the points is held out of the race.'(run) {
				expect(run.problem.exampleCount).toBe(80);
			},
			'Then “watching” halves η and goes on from there.'(run) {
				const {rate, place} = run.lane('watching');
				const first = rate.findIndex(value => value !== 3);
				expect(rate[first]).toBe(1.5);
				expect(distance(place[first], place[first - 1])).toBeLessThan(1);
			},
			'“constant” keeps η = 3, and leaps across the pit and back.'(run) {
				const {rate, loss} = run.lane('constant');
				expect(new Set(rate)).toEqual(new Set([3]));
				expect(rises(loss.slice(30, 81))).toBeGreaterThan(20);
			},
		},
		says: [],
		facts: {
			'it halves once, at tick 16, and leaps no more from then on'(run) {
				const {rate, loss} = run.lane('watching');
				expect(rate.findIndex(value => value !== 3)).toBe(16);
				expect(new Set(rate)).toEqual(new Set([3, 1.5]));
				expect(rises(loss.slice(16))).toBe(0);
			},
			'the constant one is in and out, never in for 20 ticks; the other stays'({options}) {
				const run = runOf(options, 150);
				const {settled, gap} = run.lane('constant');
				for (let tick = 60; tick <= 150; tick++) expect(tick - settled[tick]).toBeLessThan(20);
				expect(gap.slice(60).filter(value => value > 0.001).length).toBeGreaterThan(60);
				expect(run.lane('watching').settled[150]).toBe(32);
			},
		},
		answers: ['once'],
	},
	gamma: {
		claims: {
			'γ = 1 − 1/(2n): 1/2, 3/4, 5/6 … n grows by one every 250 steps, until γ is at the racer’s cap.'() {
				const gamma = (step: number, max: number) => momentumAt(0.9, {kind: 'sutskever', max}, step);
				expect([0, 250, 500].map(step => gamma(step, 0.999))).toEqual([1 / 2, 3 / 4, expect.closeTo(5 / 6, 12)]);
				for (const step of [0, 249, 250, 999, 1000, 12_499]) {
					const n = Math.floor(step / 250) + 1;
					expect(gamma(step, 0.999)).toBeCloseTo(1 - 1 / (2 * n), 12);
					expect(gamma(step, 0.9)).toBeCloseTo(Math.min(0.9, 1 - 1 / (2 * n)), 12);
				}
			},
			'η is 0.001; on a steady slope Momentum comes to steps of η/(1 − γ).'(run) {
				expect(run.lane(caps[0]).rate[0]).toBe(0.001);
				// By tick 250 the memory of the cap of 0.9 is two gradients, of slopes much alike.
				const {place} = run.lane('cap 0.9');
				const slope = Math.hypot(...slopeAt(run, place[248]));
				expect(steps(place)[249] / (0.001 * slope)).toBeCloseTo(2, 1);
			},
			'Four are on one path.'(run) {
				const places = caps.map(name => JSON.stringify(run.lane(name).place.slice(0, 251)));
				expect(new Set(places).size).toBe(2);
				expect(places[0]).toBe(places[3]);
			},
			'GD at η = 1 needs 1,154 steps here.'() {
				expect(runOf({problem: 'valley', racers: ['gd:lr=1']}, 1200).lane('gd').settled[1200]).toBe(1154);
			},
			'γ = 0.9 makes 0.01 of our η, γ = 0.99 makes 0.1.'(run) {
				const {rate} = run.lane('cap 0.9');
				expect(rate[0] / (1 - 0.9)).toBeCloseTo(0.01, 12);
				expect(rate[0] / (1 - 0.99)).toBeCloseTo(0.1, 12);
			},
		},
		says: ['So the memory is short at first and long later on.'],
		facts: {
			'the cap of 0.9 leaves the others at tick 1,251, that of 0.99 at 12,501'(run) {
				const apart = (a: string, b: string) => {
					const [left, right] = [run.lane(a).place, run.lane(b).place];
					return left.findIndex((point, tick) => point.some((value, k) => value !== right[tick][k]));
				};
				expect(apart('cap 0.9', 'cap 0.99')).toBe(1251);
				expect(apart('cap 0.99', 'cap 0.995')).toBe(12_501);
			},
			'with a cap of 0.99 or more they are home by tick 20,000, with 0.9 they are not'(run) {
				const home = caps.map(name => Number.isFinite(run.lane(name).settled[20_000]));
				expect(home).toEqual([true, true, true, false, false]);
			},
			'γ is 0.99 from tick 12,250 on; the steps add up to 195 and 1,387, not to 200 and 2,000'(run) {
				const gamma = (step: number) => momentumAt(0.9, {kind: 'sutskever', max: 0.99}, step);
				expect(gamma(12_249)).toBeLessThan(0.99);
				expect(gamma(12_250)).toBe(0.99);
				expect([0.9, 0.99].map(cap => Math.floor(reachOf(cap) + 1e-6))).toEqual([195, 1387]);
				expect(run.lane('cap 0.99').settled[20_000]).toBeLessThan(20_000);
			},
			'what GD needs in steps of 1 is what the cap of 0.99 has made when it is home'(run) {
				let sum = 0;
				for (let tick = 0; tick < run.lane('cap 0.99').settled[20_000]; tick++) {
					sum += 0.001 / (1 - momentumAt(0.9, {kind: 'sutskever', max: 0.99}, tick));
				}
				expect(Math.abs(sum / 1154 - 1)).toBeLessThan(0.05);
			},
		},
		answers: ['about tick 1,250', 'the upper three caps'],
	},
};
