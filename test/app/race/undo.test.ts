import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openScene} from '../../../source/app/lesson/lesson.js';
import type {State} from '../../../source/app/state.js';
import {scenes} from '../../../source/lecture/index.js';
import {ahead, anyEvent, anyOpening, bitsOf, onEvent, pressed, sent, stateOf, troubleIn} from '../states.js';

/** What is as it was once a change has been taken back. */
const shown = (state: State) => ({
	bits: bitsOf(state),
	tick: state.tick,
	raced: state.raced,
	names: state.timeline.setup.lanes.map(({name}) => name),
	problem: state.timeline.setup.problem.id,
	out: [...state.out],
	looks: state.looks,
	selected: state.selected,
	options: state.options,
	askedRates: state.askedRates,
	axes: state.axes,
	firstView: state.firstView,
	view: state.view,
	ranking: state.ranking.order,
});

const chosen = (state: State, id: string) => sent(state, {type: 'choose-problem', id});

describe('taking changes back', () => {
	it('says that there is nothing to take back', () => {
		expect(pressed(stateOf(), 'u').notice).toBe('nothing to take back');
	});

	it.each([
		['a rate', (state: State) => pressed(state, ']'), 'GD η = '],
		['every rate', (state: State) => pressed(state, '{'), 'every η down from tick 30'],
		['a hyper-parameter', (state: State) => pressed(state, 'enter', 'right'), ' from tick 30'],
		['a racer added', (state: State) => sent(state, {type: 'add-racer', optimizer: 'adam'}), 'Adam-2 added'],
		['a racer removed', (state: State) => pressed(state, 'x'), 'GD removed'],
		['a racer out', (state: State) => pressed(state, '3'), 'NAG out'],
		['a start', (state: State) => pressed(state, 's', 'right', 'enter'), 'start at '],
		['a random start', (state: State) => pressed(state, 'R'), 'start at '],
		['the start again', (state: State) => pressed(state, 'r'), 'back to the start'],
		['another problem', (state: State) => chosen(state, 'himmelblau'), 'problem himmelblau'],
	])('takes back %s, to the last bit, and says so', (_, change, what) => {
		const before = pressed(ahead(stateOf(), 30), 'z');
		const changed = pressed(change(before), 'escape');
		expect(changed.changes).toHaveLength(1);
		const back = pressed(changed, 'u');
		expect(back.notice).toContain('taken back: ');
		expect(back.notice).toContain(what);
		expect(shown(back)).toEqual(shown(before));
		expect(back.changes).toEqual([]);
	});

	it('takes back one after the other, and says how many more there are', () => {
		const first = ahead(stateOf(), 10);
		const second = ahead(pressed(first, ']'), 10);
		const third = ahead(pressed(second, '2'), 10);
		const last = ahead(pressed(third, 'R'), 10);
		const [a, b, c] = [pressed(last, 'u'), pressed(last, 'u', 'u'), pressed(last, 'u', 'u', 'u')];
		expect([a.notice, b.notice, c.notice].map(notice => notice.split(';')[1] ?? '')).toEqual([
			' 2 more',
			' 1 more',
			'',
		]);
		expect(shown(a)).toEqual(shown(third));
		// Who is out does not change what the race has come to since.
		expect(shown(b)).toEqual({...shown(third), out: [], ranking: b.ranking.order});
		expect(shown(c)).toEqual(shown(first));
	});

	it('goes back to where a race went on otherwise, and not ahead from before that', () => {
		const before = ahead(stateOf(), 30);
		const later = ahead(pressed(before, ']'), 50);
		expect(shown(pressed(later, 'u'))).toEqual(shown(before));
		const earlier = pressed(later, 'home', 'right', 'u');
		expect([earlier.tick, earlier.raced]).toEqual([1, 30]);
		expect(bitsOf(earlier)).toBe(bitsOf(ahead(stateOf(), 1)));
	});

	it('keeps what has been looked at since, where the change had nothing to do with it', () => {
		const state = pressed(ahead(stateOf(), 10), ']', 'z', 'c', 'v', 'u');
		expect(state.view).not.toBeNull();
		expect([state.palette, state.main]).not.toEqual([stateOf().palette, 'map']);
	});

	it('has the future again that a change had dropped', () => {
		const before = pressed(ahead(stateOf(), 60), 'H', 'H');
		const back = pressed(ahead(pressed(before, ']'), 5), 'u');
		expect([back.tick, back.raced]).toEqual([40, 60]);
		expect(bitsOf(pressed(back, 'end'))).toBe(bitsOf(ahead(stateOf(), 60)));
	});

	it('does not count as a change what changes nothing', () => {
		expect(pressed(stateOf(), 'r').changes).toEqual([]);
		expect(ahead(pressed(stateOf(), 'space', 'y', 'down'), 3).changes).toEqual([]);
	});

	it('works in scenes, where another scene leaves nothing to take back', () => {
		const scene = scenes.find(({id}) => id === 'momentum')!;
		const before = ahead(openScene(stateOf({scenes}), scene), 3);
		const changed = pressed(before, ']', 'r');
		expect(shown(pressed(changed, 'u', 'u'))).toEqual(shown(before));
		expect(pressed(changed, 'u', 'u').lesson).toEqual(before.lesson);
		expect(pressed(changed, 'n').changes).toEqual([]);
	});

	it('gives the oldest up where there are too many, and where their pasts take too much', () => {
		const flips = Array.from({length: 130}, () => '3');
		expect(pressed(stateOf(), ...flips).changes).toHaveLength(100);
		let state = stateOf();
		for (let at = 0; at < 12; at++) state = ahead(pressed(state, 'R'), 20_000);
		const tracks = new Set(state.changes.flatMap(({before}) => before.timeline?.tracks ?? []));
		const bytes = [...tracks].reduce((sum, track) => sum + track.bytes, 0);
		expect(bytes).toBeGreaterThan(10e6);
		expect(bytes).toBeLessThanOrEqual(64e6);
		expect(state.changes.length).toBeLessThan(12);
	});

	it('takes back whatever has happened, to the last bit', () => {
		fc.assert(
			fc.property(anyOpening, fc.array(anyEvent, {maxLength: 25}), (opening, events) => {
				let state = stateOf(opening);
				for (const event of events) {
					const before = state;
					state = onEvent(state, event);
					if (state.changes.length !== before.changes.length + 1) continue;
					const back = sent(state, {type: 'undo'});
					expect(shown(back)).toEqual(shown({...before, view: back.view}));
					expect(troubleIn(back)).toEqual([]);
				}
				while (state.changes.length > 0) {
					state = sent(state, {type: 'undo'});
					expect(troubleIn(state)).toEqual([]);
				}
				expect(sent(state, {type: 'undo'}).notice).toBe('nothing to take back');
			}),
			{numRuns: 60},
		);
	}, 60_000);
});
