import {describe, expect, it} from 'vitest';
import {happeningsBetween, kinds, milestone, toldBetween} from '../../../source/app/words/happenings.js';
import type {Runner} from '../../../source/app/words/runner.js';
import {fittedTale, ordinal, taleOf, wholeTale} from '../../../source/app/words/tale.js';

const unicode = {color: 'none', charset: 'unicode', glyphs: 'fine'} as const;

const racer = (number: number, rank: number | null, more: Partial<Runner> = {}): Runner => ({
	label: ['GD', 'Adam', 'NAG'][number - 1],
	number,
	rank,
	rate: 0.1,
	status: 'racing',
	settled: null,
	gap: 0.1 * (rank ?? 9),
	loss: 1,
	evaluations: 0,
	turns: 0,
	level: 0,
	calm: 0,
	climb: 0,
	bounce: () => null,
	minimum: null,
	...more,
});

/** What is told of two moments, racers in the order of rank. */
const told = (before: readonly Runner[], now: readonly Runner[]) =>
	toldBetween({tick: 10, racers: before}, {tick: 30, racers: now}).map(one => wholeTale(taleOf(one)));

/** What is told of the racer in front, when it becomes what is said; two others race. */
const toldOf = (was: Partial<Runner>, is: Partial<Runner>) =>
	told([racer(1, 1, was), racer(2, 2, {gap: 5})], [racer(1, 1, is), racer(2, 2, {gap: 5})]);

describe('each rule', () => {
	it('who takes the lead', () => {
		expect(told([racer(1, 1), racer(2, 2)], [racer(2, 1), racer(1, 2)])).toEqual(['Adam takes the lead, gap 10.0%']);
		expect(told([racer(1, 1), racer(2, 2)], [racer(1, 1), racer(2, 2)])).toEqual([]);
	});

	it('level racers lead nobody, and the first to get away does', () => {
		const level = [racer(1, 1, {gap: 1}), racer(2, 2, {gap: 1})];
		expect(told(level, level)).toEqual([]);
		expect(told(level, [racer(1, 1), racer(2, 2)])).toEqual(['GD takes the lead, gap 10.0%']);
		expect(told([racer(1, 1), racer(2, 2)], level)).toEqual([]);
	});

	it('who is lower leads where there is no goal, and who is under a target leads who is over it', () => {
		const low = (number: number, rank: number, loss: number) => racer(number, rank, {gap: Number.NaN, loss});
		expect(told([low(1, 1, 3), low(2, 2, 4)], [low(2, 1, -5), low(1, 2, 2)])).toEqual(['Adam takes the lead']);
		expect(told([low(1, 1, 3), low(2, 2, 3)], [low(2, 1, -5), low(1, 2, -5)])).toEqual([]);
		const under = racer(2, 1, {gap: -0.5});
		expect(told([racer(1, 1), racer(2, 2)], [under, racer(1, 2, {gap: 0.1})])).toEqual([
			'Adam takes the lead, gap -50.0%',
		]);
	});

	it('who races alone, or against those that are out, takes no lead', () => {
		expect(told([racer(1, 1, {gap: 1})], [racer(1, 1)])).toEqual([]);
		expect(told([racer(2, 1), racer(1, 2)], [racer(1, 1), racer(2, null)])).toEqual([]);
	});

	it('who finished, by how much', () => {
		const home = (number: number, rank: number, settled: number) =>
			racer(number, rank, {status: 'finished', settled, gap: 1e-9});
		const field = [racer(1, 1), racer(2, 2), racer(3, 3)];
		expect(told(field, [home(1, 1, 12), racer(2, 2), racer(3, 3)])).toEqual(['GD finishes first at tick 12']);
		expect(told(field, [home(2, 1, 12), home(1, 2, 13), racer(3, 3)])).toEqual([
			'Adam finishes first, 1 tick ahead of GD',
			'GD finishes 2nd, 1 tick behind Adam',
		]);
		expect(told([home(2, 1, 4), racer(1, 2), racer(3, 3)], [home(2, 1, 4), home(1, 2, 4), racer(3, 3)])).toEqual([
			'GD finishes 2nd, at the same tick as Adam',
		]);
	});

	it('who bounces: at a u-turn, or once its loss only rises, where its rate is over the bound', () => {
		const bounce = () => ({product: 2.3, bound: 2});
		expect(toldOf({}, {turns: 1, bounce})).toEqual(['GD bounces: ηλ = 2.3 > 2']);
		expect(toldOf({}, {climb: 20, loss: 2, bounce})).toEqual(['GD bounces: ηλ = 2.3 > 2']);
		// It is said once, and then at the tenth u-turn.
		expect(toldOf({turns: 1}, {turns: 9, bounce})).toEqual([]);
		expect(toldOf({climb: 20, loss: 2}, {climb: 40, loss: 3, bounce})).toEqual([]);
		// Nor does it take two ticks between two looks.
		expect(toldOf({climb: 1, loss: 2}, {climb: 2, loss: 3, bounce})).toEqual(['GD bounces: ηλ = 2.3 > 2']);
		expect(toldOf({climb: 2, loss: 3}, {climb: 3, loss: 4, bounce})).toEqual([]);
		expect(toldOf({turns: 9}, {turns: 10, bounce})).toEqual(['GD bounces: ηλ = 2.3 > 2']);
		// Under the bound a u-turn is one, and rising is nothing to speak of; one tick of it never is.
		expect(toldOf({}, {turns: 1})).toEqual(['GD makes its first u-turn: its loss rose and fell']);
		expect(toldOf({}, {climb: 20, loss: 2})).toEqual([]);
		expect(toldOf({}, {climb: 1, loss: 2, bounce})).toEqual([]);
		expect(toldOf({}, {status: 'finished', settled: 20, turns: 1, bounce})).toHaveLength(1);
	});

	it.each([
		[2.3, 2, '2.3 > 2'],
		[3.9, 3.8, '3.9 > 3.8'],
		[1.4, 3.8 / 2.8, '1.4 > 1.36'],
		[2.04, 2, '2.04 > 2'],
		[2 + 1e-7, 2, '2.0000001 > 2'],
		[1.23e9, 2, '1.2e9 > 2'],
	])('%d over %d is told so that one sees it: %s', (product, bound, text) => {
		expect(toldOf({}, {turns: 1, bounce: () => ({product, bound})})).toEqual([`GD bounces: ηλ = ${text}`]);
	});

	it('asks for the curvature only where it may be told', () => {
		const bounce = () => expect.fail('asked');
		expect(toldOf({turns: 1, bounce}, {turns: 2, climb: 1, bounce})).toEqual([]);
	});

	it('in which minimum, where there are several', () => {
		const is = {status: 'finished', settled: 20, minimum: [3, 2]} as const;
		expect(toldOf({}, is)).toEqual(['GD finishes first at tick 20, in (3, 2)']);
	});

	it('who fell into which minimum; next to nothing is 0', () => {
		const is = {status: 'wrong-minimum', gap: 0.16} as const;
		expect(toldOf({}, {...is, minimum: [0.905, -1.3e-16]})).toEqual([
			'GD fell into (0.905, 0), a wrong minimum, gap 16.0%',
		]);
		expect(toldOf({}, {...is, minimum: [1, 2, 3]})).toEqual(['GD fell into a wrong minimum, gap 16.0%']);
		expect(toldOf({}, {...is, minimum: null})).toEqual(['GD fell into a wrong minimum, gap 16.0%']);
	});

	it('a stall, and one that ends', () => {
		expect(toldOf({}, {status: 'stalled'})).toEqual(['GD stalls, gap 10.0%']);
		expect(toldOf({status: 'stalled', gap: 0.3}, {})).toEqual(['GD leaves its plateau, gap 10.0%']);
		expect(toldOf({status: 'stalled', gap: 0.101}, {})).toEqual(['GD races on, gap 10.0%']);
	});

	it('a plateau left: who had been level for long falls at once', () => {
		const was = {gap: 0.9, level: 60, calm: 40};
		expect(toldOf(was, {gap: 0.7})).toEqual(['GD leaves its plateau, gap 70.0%']);
		expect(toldOf(was, {gap: 0.8}), 'sinks slowly').toEqual([]);
		expect(toldOf({...was, level: 40}, {gap: 0.5}), 'had not been level for long').toEqual([]);
		expect(toldOf({...was, calm: 10}, {gap: 0.5}), 'had begun to fall').toEqual([]);
		expect(toldOf({...was, settled: 5}, {gap: 0.5}), 'was home').toEqual([]);
	});

	it('who diverges, and who leaves the finish', () => {
		const home = {status: 'finished', settled: 5, gap: 1e-9} as const;
		expect(toldOf({}, {status: 'diverged', gap: Number.NaN})).toContain('GD diverges');
		expect(toldOf(home, {gap: 0.02})).toEqual(['GD leaves the finish, gap 2.00%']);
		expect(toldOf(home, {settled: 28})).toEqual(['GD leaves the finish and is back from tick 28']);
		expect(toldOf(home, {status: 'diverged'})).toContain('GD leaves the finish and diverges');
	});

	it('a u-turn: the first, the tenth, the hundredth; none of who rests', () => {
		expect(toldOf({}, {turns: 1})).toEqual(['GD makes its first u-turn: its loss rose and fell']);
		expect(toldOf({turns: 1}, {turns: 9})).toEqual([]);
		expect(toldOf({turns: 7}, {turns: 12})).toEqual(['GD makes its 10th u-turn: its loss rose and fell']);
		const home = {status: 'finished', settled: 5} as const;
		expect(toldOf(home, {...home, turns: 1})).toEqual([]);
		expect([0, 1, 9, 10, 99, 100, 123_456].map(milestone)).toEqual([0, 1, 1, 10, 10, 100, 100_000]);
	});
});

it('the weightiest comes first, and who finishes needs no word on the lead', () => {
	const before = {tick: 10, racers: [racer(1, 1), racer(2, 2), racer(3, 3)]};
	const home = racer(2, 1, {status: 'finished', settled: 9, gap: 0});
	const now = {tick: 30, racers: [home, racer(3, 2, {turns: 1}), racer(1, 3, {status: 'diverged'})]};
	expect(happeningsBetween(before, now).map(({kind}) => kind)).toEqual(['finished', 'diverged', 'lead', 'turn']);
	expect(toldBetween(before, now).map(({kind}) => kind)).toEqual(['finished', 'diverged', 'turn']);
});

it('who is out, or comes in, has nothing happen to it', () => {
	const out = racer(2, null);
	const back = racer(2, 2, {status: 'stalled', gap: 0.9, turns: 4});
	expect(told([racer(1, 1), out], [racer(1, 1, {gap: 0.5}), back])).toEqual(['GD takes the lead, gap 50.0%']);
	expect(told([racer(1, 1), back], [racer(1, 1), {...out, turns: 9}])).toEqual([]);
});

it('a sentence has at most the columns there are, and as much as fits', () => {
	const tale = {
		name: 'RMSProp',
		rest: ['finishes 3rd, 60 ticks behind Adam', 'finishes 3rd, 60 behind', 'finishes 3rd'],
	};
	expect(fittedTale(tale, 60, unicode)).toBe('RMSProp finishes 3rd, 60 ticks behind Adam');
	expect(fittedTale(tale, 34, unicode)).toBe('RMSProp finishes 3rd, 60 behind');
	expect(fittedTale(tale, 20, unicode)).toBe('RMSProp finishes 3rd');
	expect(fittedTale(tale, 18, unicode)).toBe('RMSP… finishes 3rd');
	expect(fittedTale({...tale, name: '物'.repeat(30)}, 24, {...unicode})).toMatch(/^物{5} ?… finishes 3rd$/u);
	expect(fittedTale({...tale, name: 'η·2'}, 34, {...unicode, charset: 'ascii'})).toMatch(/^[ -~]+$/);
});

it('the narrowest chart names in full whom it tells of, whatever happened', () => {
	const trapped = {minimum: [-1.23456, 0.98765], settled: 1234};
	for (const status of ['racing', 'diverged', 'wrong-minimum'] as const) {
		for (const kind of kinds) {
			for (const turn of [1, 10, 100]) {
				const momentum = racer(1, 6, {...trapped, status, label: 'Momentum', gap: 1.234e-5});
				const margin = {ticks: 1234, other: momentum};
				const tale = taleOf({kind, racer: momentum, was: momentum, margin, turn, bounce: null});
				// Beside a leaderboard in 60 columns.
				expect(fittedTale(tale, 25, unicode)).toMatch(/^Momentum [a-z]/);
			}
		}
	}
});

it('places have their endings', () => {
	const places = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 100, 111, 1000];
	expect(places.map(ordinal).join(' ')).toBe('first 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 100th 111th 1000th');
});
