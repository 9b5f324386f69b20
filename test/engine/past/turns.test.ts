import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Timeline} from '../../../source/engine/past/timeline.js';
import {turnsOf} from '../../../source/engine/past/turns.js';
import {createRace} from '../../../source/engine/race.js';
import {resolveRace} from '../../../source/engine/setup/resolve.js';

function lossesOf(problem: string, racer: string, ticks: number): number[] {
	const race = createRace({problem, racers: [racer]});
	const losses = [race.lanes[0].initialLoss];
	for (let left = ticks; left > 0; left--) {
		race.advance();
		losses.push(race.standings()[0].loss);
	}
	return losses;
}

const loss = fc.oneof(
	fc.integer({min: 0, max: 3}),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
	fc.double({noNaN: true}),
);

describe('u-turns', () => {
	it.each([
		['momentum', 11, 25],
		['nag', 1, 1],
		['gd', 0, 0],
	])('in the valley, first 100 steps: %s makes %i, with %i rises', (racer, turns, rises) => {
		const found = turnsOf(lossesOf('valley', racer, 100));
		expect({turns: found.turns.length, rises: found.rises}).toEqual({turns, rises});
	});

	it.each([
		['nothing', [], [], 0],
		['a fall', [3, 2, 1], [], 0],
		['a rise that has not ended', [1, 2, 3], [], 2],
		['a hill, at its first highest tick', [1, 0, 2, 2, 1], [2], 1],
		['a rise with a rest on the way', [1, 0, 1, 1, 2, 0], [4], 2],
		['a rise too small to count', [1, 0.5, 0.5 + 1e-10, 0.5], [], 1],
		['small rises that add up', [1, 0.5, 0.5 + 6e-10, 0.5 + 12e-10, 0.5], [3], 2],
		['NaN is no news', [1, 0, Number.NaN, 2, Number.NaN, 1], [3], 1],
		['to infinity and back', [1, Number.POSITIVE_INFINITY, 1], [1], 1],
	])('%s', (_, losses, turns, rises) => {
		expect(turnsOf(losses)).toEqual({turns, rises});
	});

	it('never take one back as ticks are added, and lie where the loss is higher than on both sides', () => {
		fc.assert(
			fc.property(fc.array(loss, {maxLength: 40}), losses => {
				const all = turnsOf(losses);
				for (let end = 0; end <= losses.length; end++) {
					const some = turnsOf(losses, end);
					expect(some).toEqual(turnsOf(losses.slice(0, end)));
					expect(all.turns.slice(0, some.turns.length)).toEqual(some.turns);
					expect(some.rises).toBeLessThanOrEqual(all.rises);
				}
				for (const turn of all.turns) {
					const before = losses.slice(0, turn).findLast(value => !Number.isNaN(value));
					expect(losses[turn]).toBeGreaterThan(before!);
				}
				expect(all.turns.length).toBeLessThanOrEqual(all.rises);
			}),
		);
	});

	it('of a track are exact at any tick, whatever came before, in a fork too, and however many', () => {
		const setup = resolveRace({problem: 'rastrigin', racers: ['gd:lr=0.02']});
		const [{settings}] = setup.lanes;
		const race = createRace({problem: 'rastrigin', racers: ['gd:lr=0.02']});
		const losses = [race.lanes[0].initialLoss];
		for (let tick = 1; tick <= 20_000; tick++) {
			race.advance();
			losses.push(race.standings()[0].loss);
		}
		const timeline = Timeline.of(setup);
		timeline.at(20_000);
		const fork = timeline.edited(9001, 'gd', {...settings, hyper: {learningRate: 0.001}});
		fork.at(12_000);
		for (const tick of [20_000, 5, 12_345, 12_344, 0, 19_999, 9001]) {
			const {turns} = turnsOf(losses, tick + 1);
			const seen = timeline.tracks[0].turnsAt(tick);
			expect(seen).toEqual({count: turns.length, ticks: turns.slice(0, 4096)});
			if (tick <= 9001) expect(fork.tracks[0].turnsAt(tick)).toEqual(seen);
		}
		expect(timeline.tracks[0].turnsAt(20_000).count).toBeGreaterThan(4096);
	});
});
