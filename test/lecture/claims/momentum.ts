import {expect} from 'vitest';
import {explainNext} from '../../../source/engine/lane/explain.js';
import {turnsOf} from '../../../source/engine/past/turns.js';
import {createRace} from '../../../source/engine/race.js';
import {pitOf, rises, runOf, share, slopeAt} from '../run.js';
import type {ClaimsByScene} from './claims.js';

/** u at every tick of a momentum lane: what it stepped by. */
const velocities = (place: readonly (readonly number[])[]) =>
	place.map((point, t) => (t === 0 ? point.map(() => 0) : point.map((value, k) => place[t - 1][k] - value)));

export const momentum: ClaimsByScene = {
	momentum: {
		claims: {
			'u ← γu + η∇L.'(run) {
				const {place} = run.lane('momentum');
				const u = velocities(place);
				const slope = slopeAt(run, place[30]);
				for (const k of [0, 1]) expect(u[31][k]).toBeCloseTo(0.9 * u[30][k] + slope[k], 12);
			},
			'θ ← θ − u, γ = 0.9.'() {
				const race = createRace({racers: ['momentum']});
				race.advance(30);
				const {update} = explainNext(race.lanes[0]);
				expect(update.hyper.momentum).toBe(0.9);
				for (const k of [0, 1]) {
					const {before, after} = update;
					expect(after.parameters[k]).toBe(before.parameters[k] - after.slots.velocity[k]);
				}
			},
			'Those that agree add up: Momentum is off the plain before GD has begun.'(run) {
				expect(run.lane('momentum').gap[23]).toBeLessThan(0.25);
				expect(run.lane('gd').gap[23]).toBeGreaterThan(0.99);
			},
			'Momentum has shot past the pit.'(run) {
				expect(share(run, 'momentum', 0, 40)).toBeGreaterThan(1);
				expect(share(run, 'momentum', 1, 40)).toBeGreaterThan(1);
			},
		},
		says: ['Bars: what old gradients weigh.'],
		facts: {
			'they settle at 216 and 151': run =>
				expect(run.names.map(name => run.lane(name).settled[300])).toEqual([216, 151]),
		},
		answers: ['Momentum'],
	},
	valley: {
		claims: {
			'Momentum arrives with speed, runs up the far side, turns and comes back.'(run) {
				const {place, loss} = run.lane('momentum');
				const beyond = place.findIndex(point => point[1] < pitOf(run)[1]);
				expect(beyond).toBeGreaterThan(0);
				const top = loss.indexOf(Math.max(...loss.slice(beyond)), beyond);
				expect(loss[top]).toBeGreaterThan(loss[beyond]);
				expect(Math.min(...loss.slice(top))).toBeLessThan(loss[top] / 10);
			},
			'And still, after 100 steps, L is 0.00001 for Momentum and 0.36 for GD.'(run) {
				expect(run.lane('momentum').loss[100].toFixed(5)).toBe('0.00001');
				expect(run.lane('gd').loss[100].toFixed(2)).toBe('0.36');
			},
		},
		says: ['A u-turn is a top of L: count them.'],
		facts: {
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
			'First the jump, γu.': () => expectLookAhead(),
			'Then the slope there, not where NAG is.': () => expectLookAhead(),
			'The mark on the map looks ahead: it feels the far side first, so NAG brakes.'(run) {
				// Momentum overruns the pit along b; NAG does not.
				const farthest = (name: string) => Math.min(...run.lane(name).place.map(point => point[1]));
				expect(farthest('momentum')).toBeLessThan(pitOf(run)[1]);
				expect(farthest('nag')).toBeGreaterThan(pitOf(run)[1]);
				expect(rises(run.lane('nag').loss)).toBeLessThan(rises(run.lane('momentum').loss));
			},
			'Momentum makes 11 u-turns in 100 steps.': run =>
				expect(turnsOf(run.lane('momentum').loss).turns).toHaveLength(11),
		},
		says: [],
		facts: {
			'NAG turns once, in one single rise'(run) {
				expect(turnsOf(run.lane('nag').loss).turns).toHaveLength(1);
				expect(rises(run.lane('nag').loss)).toBe(1);
			},
			'on the toy NAG settles at 89': () => expect(runOf({racers: ['nag']}, 120).lane('nag').settled[120]).toBe(89),
		},
		answers: ['NAG', '1'],
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
