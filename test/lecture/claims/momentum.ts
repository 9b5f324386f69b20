import {expect} from 'vitest';
import {explainNext} from '../../../source/engine/lane/explain.js';
import {turnsOf} from '../../../source/engine/past/turns.js';
import {createRace} from '../../../source/engine/race.js';
import {distance, pitOf, rises, runOf, share, slopeAt} from '../run.js';
import type {ClaimsByScene} from './claims.js';

/** u at every tick of a momentum lane: what it stepped by. */
const velocities = (place: readonly (readonly number[])[]) =>
	place.map((point, t) => (t === 0 ? point.map(() => 0) : point.map((value, k) => place[t - 1][k] - value)));

export const momentum: ClaimsByScene = {
	momentum: {
		claims: {
			'u ← γu + η∇L, θ ← θ − u.'(run) {
				const {place} = run.lane('momentum');
				const u = velocities(place);
				const slope = slopeAt(run, place[30]);
				for (const k of [0, 1]) expect(u[31][k]).toBeCloseTo(0.9 * u[30][k] + slope[k], 12);
			},
			'A gradient of k steps ago counts γᵏ in u (bars; γ = 0.9).'(run) {
				const race = createRace({racers: ['momentum']});
				race.advance(30);
				expect(explainNext(race.lanes[0]).update.hyper.momentum).toBe(0.9);
				const {place} = run.lane('momentum');
				const u = velocities(place);
				for (const axis of [0, 1]) {
					const terms = Array.from({length: 40}, (_, k) => 0.9 ** k * slopeAt(run, place[39 - k])[axis]);
					expect(u[40][axis]).toBeCloseTo(
						terms.reduce((sum, term) => sum + term),
						12,
					);
				}
			},
			'What agrees adds up: Momentum is off the plain before GD has begun.'(run) {
				expect(run.lane('momentum').gap[23]).toBeLessThan(0.25);
				expect(run.lane('gd').gap[23]).toBeGreaterThan(0.99);
			},
			'Momentum has just crossed the valley: −∇L points back now.'(run) {
				const {place} = run.lane('momentum');
				const along = (tick: number) => {
					const u = velocities(place)[tick];
					const slope = slopeAt(run, place[tick]);
					return slope[0] * u[0] + slope[1] * u[1];
				};
				// u is what θ is stepped by, with its sign turned round: so long as it agrees with ∇L, L falls.
				expect([21, 22].map(along).every(value => value < 0) || [21, 22].map(along).every(value => value > 0)).toBe(
					true,
				);
				expect(Math.sign(along(22))).toBe(-Math.sign(along(23)));
			},
			'γ 0.5 recalls 1, ½, ¼ and so on.'(run) {
				const {place} = run.lane('γ 0.5');
				const u = velocities(place);
				const terms = Array.from({length: 30}, (_, k) => 0.5 ** k * slopeAt(run, place[29 - k])[0]);
				expect(u[30][0]).toBeCloseTo(
					terms.reduce((sum, term) => sum + term),
					12,
				);
			},
			'GD will be home from tick 216.': run => expect(run.lane('gd').settled[240]).toBe(216),
		},
		says: [],
		facts: {
			'on past the valley L rises up to tick 26'(run) {
				const {loss} = run.lane('momentum');
				for (const tick of [24, 25, 26]) expect(loss[tick]).toBeGreaterThan(loss[tick - 1]);
				expect(loss[27]).toBeLessThan(loss[26]);
			},
			'γ 0.5 goes like GD with twice the η: both are home from 109'(run) {
				expect(run.lane('γ 0.5').settled[130]).toBe(109);
				expect(runOf({racers: ['gd:lr=2']}, 130).lane('gd').settled[130]).toBe(109);
			},
			'Momentum is at 151, and not home at 130': run => {
				expect(run.lane('momentum').settled[130]).toBe(Number.POSITIVE_INFINITY);
				expect(run.lane('momentum').settled[240]).toBe(151);
				expect(share(run, 'momentum', 1, 40)).toBeGreaterThan(1);
			},
		},
		answers: ['on, up the far side', 'from about 110'],
	},
	valley: {
		claims: {
			'Momentum arrives with speed, runs up the far side, turns and comes back: a u-turn, a top of L.'(run) {
				const {place, loss} = run.lane('momentum');
				const beyond = place.findIndex(point => point[1] < pitOf(run)[1]);
				expect(beyond).toBeGreaterThan(0);
				const top = loss.indexOf(Math.max(...loss.slice(beyond)), beyond);
				expect(loss[top]).toBeGreaterThan(loss[beyond]);
				expect(Math.min(...loss.slice(top))).toBeLessThan(loss[top] / 10);
			},
			'Yet after 100 steps L is 0.00001 for Momentum and 0.36 for GD.'(run) {
				expect(run.lane('momentum').loss[100].toFixed(5)).toBe('0.00001');
				expect(run.lane('gd').loss[100].toFixed(2)).toBe('0.36');
			},
		},
		says: [],
		facts: {
			'none of the 11 has been made when it is asked'(run) {
				expect(turnsOf(run.lane('momentum').loss).turns[0]).toBeGreaterThan(20);
			},
			'six of the 11 u-turns are within 0.1 % of the minimum'(run) {
				const {loss, gap} = run.lane('momentum');
				expect(turnsOf(loss).turns.filter(tick => gap[tick] < 0.001)).toHaveLength(6);
			},
			'11 u-turns, 25 single rises'(run) {
				const {loss} = run.lane('momentum');
				expect(turnsOf(loss).turns).toHaveLength(11);
				expect(rises(loss)).toBe(25);
			},
			'the minimum is where the notes have it, and perfect'(run) {
				expect(pitOf(run)[0]).toBeCloseTo(2.14236, 5);
				expect(pitOf(run)[1]).toBeCloseTo(-7.871867, 6);
				expect(run.problem.minimumLoss).toBe(0);
			},
			'1.01·10⁻⁵ and 0.357'(run) {
				expect(run.lane('momentum').loss[100]).toBeCloseTo(1.01e-5, 7);
				expect(run.lane('gd').loss[100]).toBeCloseTo(0.357, 3);
			},
		},
		answers: ['11'],
	},
	nag: {
		claims: {
			'u ← γu + η∇L(θ − γu).': () => expectLookAhead(),
			'First the jump γu, which comes anyway; then the slope where it leads, not where NAG is.': () =>
				expectLookAhead(),
			'The slope is much the same all round here.'(run) {
				const {place} = run.lane('nag');
				const u = velocities(place);
				for (let tick = 0; tick < 10; tick++) {
					const here = slopeAt(run, place[tick]);
					const ahead = slopeAt(
						run,
						place[tick].map((value, k) => value - 0.9 * u[tick][k]),
					);
					expect(distance(here, ahead)).toBeLessThan(0.25 * Math.hypot(...here));
				}
			},
			'Momentum will make eleven u-turns by tick 100.': run =>
				expect(turnsOf(run.lane('momentum').loss).turns).toHaveLength(11),
		},
		says: ['The mark on the map is where it looks.', 'Now the valley.'],
		facts: {
			'NAG brakes: along b it does not overrun the minimum, as Momentum does'(run) {
				const farthest = (name: string) => Math.min(...run.lane(name).place.map(point => point[1]));
				expect(farthest('momentum')).toBeLessThan(pitOf(run)[1]);
				expect(farthest('nag')).toBeGreaterThan(pitOf(run)[1]);
			},
			'no u-turn has been made when it is asked'(run) {
				for (const name of run.names) expect(turnsOf(run.lane(name).loss).turns[0]).toBeGreaterThan(15);
			},
			'NAG turns once, in one single rise'(run) {
				expect(turnsOf(run.lane('nag').loss).turns).toHaveLength(1);
				expect(rises(run.lane('nag').loss)).toBe(1);
			},
			'on the toy NAG settles at 89': () => expect(runOf({racers: ['nag']}, 120).lane('nag').settled[120]).toBe(89),
		},
		answers: ['almost beside it', 'one'],
	},
};

function expectLookAhead(): void {
	const race = createRace({problem: 'valley', racers: ['nag']});
	race.advance(40);
	const {gradientAt, before, hyper} = explainNext(race.lanes[0]).update;
	for (const k of [0, 1]) {
		expect(gradientAt[k]).toBe(before.parameters[k] - hyper.momentum * before.slots.velocity[k]);
		expect(gradientAt[k]).not.toBe(before.parameters[k]);
	}
}
