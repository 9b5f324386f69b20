import fc from 'fast-check';
import './seeded.js';
import {describe, expect, it} from 'vitest';
import {createRace} from '../../source/engine/race.js';
import {turnsOf} from '../../source/engine/turns.js';

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
});
