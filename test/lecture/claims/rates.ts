import {expect} from 'vitest';
import {momentumAt} from '../../../source/engine/lane/schedule.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';
import {evenRates} from '../../../source/engine/sweep/rates.js';
import {compareTrials} from '../../../source/engine/sweep/score.js';
import {swept} from '../../../source/engine/sweep/sweep.js';
import {distance, pitOf, runOf, steps} from '../run.js';
import type {ClaimsByScene} from './claims.js';

const infinite = Number.POSITIVE_INFINITY;
const caps = ['0.999', '0.995', '0.99', '0.9', '0'].map(cap => `cap ${cap}`);

export const rates: ClaimsByScene = {
	'too-high': {
		claims: {
			'η = 10: ten times the step for the same slope.'(run) {
				const [one, ten] = ['η 1', 'η 10'].map(name => steps(run.lane(name).place)[1]);
				expect(ten / one).toBeCloseTo(10, 9);
			},
			'While it is flat that helps: η 10 leads at tick 10.'(run) {
				expect(run.lane('η 10').loss[10]).toBeLessThan(run.lane('η 1').loss[10]);
			},
			'Then comes the cliff, times ten: two ticks on, it lies on the plain on the far side.'(run) {
				const {place, loss} = run.lane('η 10');
				expect(
					steps(place)
						.slice(11, 13)
						.reduce((sum, step) => sum + step),
				).toBeGreaterThan(2);
				expect(place[12][0]).toBeLessThan(-2);
				expect(Math.max(...steps(place).slice(13, 100))).toBeLessThan(0.01);
				expect(loss[12]).toBeGreaterThan(0.4);
			},
			'η 10 is still the lower one.'(run) {
				expect(run.lane('η 10').loss[20]).toBeLessThan(run.lane('η 1').loss[20]);
			},
			'η 10 has been at L = 0.4 for 800 ticks.'(run) {
				const {loss} = run.lane('η 10');
				for (let tick = 100; tick <= 900; tick += 100) {
					expect(loss[tick]).toBeGreaterThan(0.402);
					expect(loss[tick]).toBeLessThan(0.407);
				}
			},
		},
		says: [],
		facts: {
			'η = 1 goes on down: 0.054 by 200'(run) {
				expect(run.lane('η 1').loss[200].toFixed(3)).toBe('0.054');
			},
			'η = 10 is thrown again before 1,000'(run) {
				expect(run.lane('η 10').loss[1000]).toBeGreaterThan(0.45);
			},
			'on the toy η = 10 settles gladly, at 15'() {
				expect(runOf({racers: ['gd:lr=10']}, 100).lane('gd').settled[100]).toBe(15);
			},
		},
		answers: ['η 1', 'it is thrown again'],
	},
	rates: {
		claims: {
			'GD at five rates.': run => expect(run.names.map(name => run.lane(name).rate[0])).toEqual([0.5, 1, 2, 3, 10]),
			'Too low: slow.'(run) {
				expect(run.lane('η 0.5').settled[600]).toBe(144);
				expect(run.lane('η 1').settled[600]).toBe(74);
			},
			'Too high: it leaps over the pit and back for ever.'(run) {
				for (const name of ['η 2', 'η 3', 'η 10']) expect(run.lane(name).settled[600]).toBe(infinite);
				const {place} = run.lane('η 2');
				const sides = place.slice(500).map(point => Math.sign(point[0] - pitOf(run)[0]));
				expect(sides.filter((side, t) => t > 0 && side !== sides[t - 1]).length).toBeGreaterThan(20);
			},
			'η 2 comes to the pit at tick 36 and cannot stay: only ✓ counts.'(run) {
				const {reached, settled} = run.lane('η 2');
				expect(reached[600]).toBe(36);
				expect(settled[600]).toBe(infinite);
			},
		},
		says: [],
		answers: ['η 1'],
	},
	tuning: {
		claims: {
			'Nine times NAG.'({options}) {
				expect(options.racers!.map(racer => String(racer).split(':')[0])).toEqual(Array(9).fill('nag'));
			},
			'First in powers of ten, 0.0001 to 1: only 0.1 is home by tick 200.'(run) {
				const powers = ['0.0001', '0.001', '0.01', '0.1', '1'].map(rate => `η ${rate}`);
				expect(powers.filter(name => Number.isFinite(run.lane(name).settled[200]))).toEqual(['η 0.1']);
			},
			'Then finer, round that best one: 0.05, 0.2, 0.3, 0.7.'(run) {
				for (const rate of [0.05, 0.2, 0.3, 0.7]) expect(run.lane(`η ${rate}`).rate[0]).toBe(rate);
			},
		},
		says: [],
		facts: {
			'0.7 is the best of those a sweep begins with too, and what it finds besides is hardly better'({options}) {
				const [{trials, best}] = swept(resolveRace({...options, racers: ['nag']}), 200).racers;
				const even = trials.filter(({rate}) => evenRates.includes(rate!)).toSorted(compareTrials);
				expect(even[0].rate).toBe(0.7);
				expect(even[0].score! - best!.score!).toBeLessThanOrEqual(1);
			},
			'0.3 is nearly twice as fast as 0.1'(run) {
				expect(run.lane('η 0.1').settled[200] / run.lane('η 0.3').settled[200]).toBeGreaterThan(1.9);
			},
		},
		answers: ['η 0.7'],
	},
	annealing: {
		claims: {
			'A rate of 3 never lands.'(run) {
				const {settled, gap} = run.lane('constant');
				expect(settled.every(tick => tick === infinite)).toBe(true);
				expect(gap[600]).toBeCloseTo(0.12, 2);
			},
			'Three ways to let it shrink all land: halve every 20 epochs, e⁻ᵏᵗ, 1/(1 + kt).'(run) {
				expect(['halving', 'e^-kt', '1/(1+kt)'].map(name => run.lane(name).settled[600])).toEqual([42, 54, 43]);
				const rate = (name: string) => run.lane(name).rate[100];
				expect(rate('halving')).toBe(3 * 0.5 ** 5);
				expect(rate('e^-kt')).toBeCloseTo(3 * Math.exp(-0.02 * 100), 12);
				expect(rate('1/(1+kt)')).toBeCloseTo(3 / (1 + 0.05 * 100), 12);
			},
		},
		says: ['The plot has η over the ticks.'],
		answers: ['halving'],
	},
	frozen: {
		claims: {
			'Halve η every 5 epochs, not 20.'(run) {
				expect([4, 5, 10].map(tick => run.lane('every 5').rate[tick])).toEqual([3, 1.5, 0.75]);
				expect([19, 20].map(tick => run.lane('every 20').rate[tick])).toEqual([3, 1.5]);
			},
			'All its rates together come to 15 + 7.5 + 3.75 + … = 30, no more than ten steps at η = 3.'(run) {
				const {rate} = run.lane('every 5');
				const sum = (from: number, to: number) => rate.slice(from, to).reduce((total, value) => total + value, 0);
				expect([sum(0, 5), sum(5, 10), sum(10, 15)]).toEqual([15, 7.5, 3.75]);
				expect(sum(0, 200)).toBeCloseTo(30, 9);
			},
		},
		says: [],
		facts: {
			'it freezes at a gap of 0.67, where the constant rate was after ten steps'(run) {
				const [own, other] = ['every 5', 'constant'].map(name => run.lane(name));
				expect(own.gap[200].toFixed(2)).toBe('0.67');
				expect(other.gap[10].toFixed(2)).toBe('0.67');
				expect(distance(own.place[200], other.place[10])).toBeLessThan(0.05);
				expect(distance(own.place[200], own.place[100])).toBeLessThan(1e-4);
			},
			'600 ticks do not help': ({options}) =>
				expect(runOf(options, 600).lane('every 5').gap[600].toFixed(2)).toBe('0.67'),
		},
		answers: ['frozen on the slope'],
	},
	validation: {
		claims: {
			'A fifth of the points is held out of the race.'(run) {
				expect(run.problem.exampleCount).toBe(80);
			},
			'Then halve η and go on from there.'(run) {
				const {rate, place} = run.lane('watching');
				const first = rate.findIndex(value => value !== 3);
				expect(rate[first]).toBe(1.5);
				expect(distance(place[first], place[first - 1])).toBeLessThan(1);
				expect(new Set(run.lane('constant').rate)).toEqual(new Set([3]));
			},
			'Both are home once by tick 40.'(run) {
				for (const name of run.names) expect(run.lane(name).reached[40]).toBeLessThanOrEqual(40);
			},
		},
		says: [],
		facts: {
			'the constant one is in and out, never in for 20 ticks; the other stays'(run) {
				const {settled, gap} = run.lane('constant');
				for (let tick = 60; tick <= 150; tick++) expect(tick - settled[tick]).toBeLessThan(20);
				expect(gap.slice(60).filter(value => value > 0.001).length).toBeGreaterThan(60);
				expect(run.lane('watching').settled[150]).toBe(32);
			},
		},
		answers: ['only watching'],
	},
	gamma: {
		claims: {
			'γ = 1 − 1/(2n), n = 1, 2, 3 … n grows every 250 steps, up to a cap.'() {
				const gamma = (step: number, max: number) => momentumAt(0.9, {kind: 'sutskever', max}, step);
				for (const step of [0, 249, 250, 999, 1000, 12_499]) {
					const n = Math.floor(step / 250) + 1;
					expect(gamma(step, 0.999)).toBeCloseTo(1 - 1 / (2 * n), 12);
					expect(gamma(step, 0.9)).toBeCloseTo(Math.min(0.9, 1 - 1 / (2 * n)), 12);
				}
			},
			'η is tiny here, so a long memory pays: with a cap of 0.99 or more they are home by tick 20,000, with 0.9 they are not.'(
				run,
			) {
				expect(run.lane(caps[0]).rate[0]).toBe(0.001);
				expect(caps.map(name => Number.isFinite(run.lane(name).settled[20_000]))).toEqual([
					true,
					true,
					true,
					false,
					false,
				]);
			},
			'Four are on one path.'(run) {
				const places = caps.map(name => JSON.stringify(run.lane(name).place.slice(0, 251)));
				expect(new Set(places).size).toBe(2);
				expect(places[0]).toBe(places[3]);
			},
		},
		says: [],
		facts: {
			'the cap of 0.9 leaves the others at tick 1,251, that of 0.99 at 12,501'(run) {
				const apart = (a: string, b: string) => {
					const [left, right] = [run.lane(a).place, run.lane(b).place];
					return left.findIndex((point, tick) => point.some((value, k) => value !== right[tick][k]));
				};
				expect(apart('cap 0.9', 'cap 0.99')).toBe(1251);
				expect(apart('cap 0.99', 'cap 0.995')).toBe(12_501);
			},
		},
		answers: ['about tick 1,250'],
	},
};
