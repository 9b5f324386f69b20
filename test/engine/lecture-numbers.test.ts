import {describe, expect, it} from 'vitest';
import {turnsOf} from '../../source/engine/past/turns.js';
import {createRace} from '../../source/engine/race.js';

/** Loss, gap and θ of every racer at every tick, entry 0 the start. */
function raced(problem: string, racers: readonly string[], ticks: number) {
	const race = createRace({problem, racers});
	const looks = Array.from({length: ticks + 1}, (_, tick) => {
		if (tick > 0) race.advance();
		return Object.fromEntries(
			race.standings().map(({name, loss, gap, lane}) => [name, {loss, gap, parameters: [...lane.state.parameters]}]),
		);
	});
	const standing = (name: string) => race.standings().find(one => one.name === name)!;
	return {race, standing, at: (name: string, tick: number) => looks[tick][name]};
}

/** What the lecture page says it has checked, by system, where no other test does. */
describe('the lecture’s figures', () => {
	it.each([
		[1, 60, 24],
		[2, 30, 19],
		[3, 20, 10],
	])('13: batches of %i on six points: in %i updates %i rises of the loss', (batch, updates, rises) => {
		const {at} = raced('six-points', [`gd:batch=${batch}`], updates);
		const losses = Array.from({length: updates + 1}, (_, tick) => at('gd', tick).loss);
		expect(turnsOf(losses).rises).toBe(rises);
	});

	it('14: at step 60 SGD has a gap of 0.89, momentum and NAG 0.003; both stay under 0.06 from 56 on', () => {
		const {at} = raced('six-points', ['gd:batch=1', 'momentum:batch=1', 'nag:batch=1'], 500);
		expect(at('gd', 60).gap).toBeCloseTo(0.89, 2);
		for (const name of ['momentum', 'nag']) {
			expect(at(name, 60).gap).toBeCloseTo(0.003, 3);
			expect(at(name, 55).gap).toBeGreaterThan(0.06);
			for (let tick = 56; tick <= 500; tick++) expect(at(name, tick).gap).toBeLessThan(0.06);
		}
	});

	it('15: a rate of 10 settles at 15 on the toy, is thrown about in the valley, and 2 is too much for six points', () => {
		expect(raced('toy', ['gd:lr=10'], 100).standing('gd').settled).toBe(15);
		const {at} = raced('valley', ['gd:lr=10', 'gd:lr=1,name=one'], 1000);
		for (let tick = 100; tick <= 900; tick += 100) {
			expect(at('gd', tick).loss).toBeGreaterThan(0.402);
			expect(at('gd', tick).loss).toBeLessThan(0.407);
		}
		const last = Array.from({length: 100}, (_, index) => at('gd', 901 + index).loss);
		expect(turnsOf(last).turns).toHaveLength(1);
		expect(at('one', 200).loss).toBeCloseTo(0.054, 3);
		for (const rate of [2, 3, 5, 10]) {
			expect(raced('six-points', [`gd:lr=${rate}`], 1000).standing('gd').settled).toBeNull();
		}
	});

	it('20: when b is half way, w is 2 % of its way for the plain ones and 39 % for AdaGrad', () => {
		const {at, race} = raced('sparse', ['gd', 'momentum', 'nag', 'adagrad'], 150);
		const {start, minima} = race.setup.problem;
		const share = (name: string, tick: number, k: number) =>
			(at(name, tick).parameters[k] - start[k]) / (minima[0].parameters[k] - start[k]);
		const halfWay = (name: string) => Array.from({length: 151}, (_, tick) => tick).find(t => share(name, t, 1) >= 0.5)!;
		for (const name of ['gd', 'momentum', 'nag']) expect(share(name, halfWay(name), 0)).toBeCloseTo(0.02, 2);
		expect(share('adagrad', halfWay('adagrad'), 0)).toBeCloseTo(0.39, 2);
	});

	it('20: after 20 steps on four inputs GD has gone 15 % of the way in the sparse weight, much more elsewhere', () => {
		const {at, race} = raced('four-inputs', ['gd'], 20);
		const {start, minima} = race.setup.problem;
		const shares = at('gd', 20).parameters.map((value, k) => (value - start[k]) / (minima[0].parameters[k] - start[k]));
		expect(shares.map(share => Math.round(100 * share))).toEqual([69, 15, 64, 55, 90]);
	});

	it('22 and 23: on sparse data RMSProp is there first and jitters, Adam comes to rest, AdaGrad is far behind', () => {
		const {at, standing} = raced('sparse', ['rmsprop', 'adam', 'adagrad'], 1000);
		expect(at('rmsprop', 100).loss).toBeCloseTo(2e-6, 6);
		expect(at('adagrad', 100).loss).toBeCloseTo(14, 0);
		expect(at('adagrad', 500).loss).toBeCloseTo(1.06, 2);
		expect(standing('rmsprop').settled!).toBeLessThan(standing('adam').settled!);
		expect(at('rmsprop', 1000).gap).toBeCloseTo(5e-5, 5);
		expect(Math.abs(at('adam', 1000).gap)).toBeLessThan(1e-12);
	});

	it('24: without its correction Adam’s first step is 2.7 and 2.9 times as long', () => {
		const {at} = raced('toy', ['adam', 'adam:correction=off,name=raw'], 1);
		const step = (name: string, k: number) => at(name, 1).parameters[k] - at(name, 0).parameters[k];
		expect(step('raw', 0) / step('adam', 0)).toBeCloseTo(2.7, 1);
		expect(step('raw', 1) / step('adam', 1)).toBeCloseTo(2.9, 1);
	});
});
