import {describe, expect, it} from 'vitest';
import {at} from '../../source/engine/lane/lane-state.js';
import type {Problem} from '../../source/engine/problem.js';
import {createRace} from '../../source/engine/race.js';
import {bowl} from './bowl.js';

/** Ten examples that write down which were asked for. */
function ledger(count = 10): {problem: Problem; batches: number[][]} {
	const batches: number[][] = [];
	const problem = bowl(1, {
		exampleCount: count,
		learningRates: {gd: 1e-6},
		gradient: (_parameters, into) => {
			batches.push(Array.from({length: count}, (_, i) => i));
			into.fill(0);
		},
		gradientOf: (_parameters, indices, from, to, into) => {
			batches.push(Array.from(indices.subarray(from, to)));
			into.fill(0);
		},
	});
	return {problem, batches};
}

const counts = (options: Parameters<typeof createRace>[0], ticks: number) => {
	const race = createRace(options);
	race.advance(ticks);
	return race.lanes.map(lane => {
		const {numbers} = lane.state;
		return [at.tick, at.step, at.gradients, at.losses, at.credit].map(index => numbers[index]);
	});
};

describe('the clock of steps', () => {
	it('grants one update, whatever the batch', () => {
		expect(counts({problem: 'sparse', racers: ['gd', 'gd:batch=7', 'line-search:batch=7']}, 15)).toEqual([
			[15, 15, 1500, 0, 0],
			[15, 15, 100, 0, 0],
			[15, 15, 100, 7500, 0],
		]);
	});
});

describe('the clock of epochs', () => {
	it('grants ⌈N/batch⌉ updates: one pass over the data', () => {
		expect(
			counts(
				{problem: 'sparse', racers: ['gd', 'gd:batch=7', 'gd:batch=100', 'line-search:batch=50'], clock: 'epochs'},
				3,
			),
		).toEqual([
			[3, 3, 300, 0, 0],
			[3, 45, 300, 0, 0],
			[3, 3, 300, 0, 0],
			[3, 6, 300, 3000, 0],
		]);
	});
});

describe('the clock of evaluations', () => {
	it('grants N as credit; a lane updates when it can pay, and the rest is carried', () => {
		const field = {
			problem: 'sparse',
			racers: ['gd', 'gd:batch=30', 'line-search', 'line-search:batch=1'],
			clock: 'evaluations',
		} as const;
		expect(counts(field, 1)).toEqual([
			[1, 1, 100, 0, 0],
			[1, 4, 100, 0, 0],
			[1, 0, 0, 0, 100],
			[1, 0, 0, 0, 100],
		]);
		expect(counts(field, 5)[2]).toEqual([5, 0, 0, 0, 500]);
		expect(counts(field, 6)[2]).toEqual([6, 1, 100, 500, 0]);
		expect(counts(field, 6)[3]).toEqual([6, 1, 1, 500, 99]);
		expect(counts(field, 61)[3]).toEqual([61, 12, 12, 6000, 88]);
	});

	it('charges a full batch in full, also where it comes in the middle of an epoch', () => {
		const race = createRace({problem: 'sparse', racers: ['line-search:batch=1'], clock: 'evaluations'});
		race.advance(6);
		const [lane] = race.running;
		lane.apply({...lane.settings, batch: 'full'});
		expect(lane.state.numbers[at.credit]).toBe(99);
		race.advance(5);
		expect(lane.updates).toBe(1);
		race.advance();
		expect([lane.updates, lane.state.numbers[at.credit]]).toEqual([2, 99]);
	});

	it('spends what it counts: credit and evaluations add up to the grant', () => {
		for (const [tick, , gradients, losses, credit] of counts(
			{problem: 'four-inputs', racers: ['adam:batch=7', 'line-search:batch=13', 'nag:batch=59'], clock: 'evaluations'},
			77,
		)) {
			expect(gradients + losses + credit).toBe(60 * tick);
		}
	});
});

describe('batches', () => {
	it('visit the examples in order; the last of an epoch may be smaller', () => {
		const {problem, batches} = ledger();
		createRace({problem, racers: ['gd:batch=4']}).advance(6);
		const epoch = [
			[0, 1, 2, 3],
			[4, 5, 6, 7],
			[8, 9],
		];
		expect(batches).toEqual([...epoch, ...epoch]);
	});

	it('shuffled, are a new permutation each epoch, by the seed and the epoch alone', () => {
		const orders = (seed: number, spec: string, ticks: number) => {
			const {problem, batches} = ledger();
			createRace({problem, racers: [spec], seed}).advance(ticks);
			return batches.flat();
		};
		const one = orders(1, 'gd:batch=1,shuffle=on', 30);
		const epochs = [0, 1, 2].map(e => one.slice(10 * e, 10 * e + 10));
		for (const epoch of epochs) expect([...epoch].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(new Set(epochs.map(String)).size).toBe(3);
		expect(orders(1, 'adam:batch=4,shuffle=on', 9)).toEqual(one);
		expect(orders(2, 'gd:batch=1,shuffle=on', 30)).not.toEqual(one);
	});

	it('changed within an epoch, go on from the same example', () => {
		const {problem, batches} = ledger();
		const race = createRace({problem, racers: ['gd:batch=4']});
		race.advance();
		const [lane] = race.running;
		lane.apply({...lane.settings, batch: 3});
		race.advance(3);
		expect(batches).toEqual([
			[0, 1, 2, 3],
			[4, 5, 6],
			[7, 8, 9],
			[0, 1, 2],
		]);
		expect(race.standings()[0].epochs).toBe(1.3);
	});
});

describe('a projection', () => {
	it('is made after every update and is part of it', () => {
		const boxed = bowl(1, {
			start: [0],
			project: parameters => {
				parameters[0] = Math.min(0.25, parameters[0]);
			},
		});
		for (const spec of ['gd', 'nag', 'adam']) {
			const race = createRace({problem: boxed, racers: [spec]});
			race.advance(50);
			expect(race.lanes[0].state.parameters[0]).toBe(0.25);
		}
	});
});
