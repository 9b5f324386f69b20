import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/app/reduce.js';
import type {State} from '../../../source/app/state.js';
import {commentaryOf} from '../../../source/app/words/commentary.js';
import {wholeTale} from '../../../source/app/words/tale.js';
import {ahead, pressed, stateOf} from '../states.js';

function said(state: State): string {
	const tale = commentaryOf(state);
	return tale ? wholeTale(tale) : '';
}

const speeds = [1, 10, 100, 10_000] as const;

describe('the commentary', () => {
	it.each(speeds)('says at most one sentence in two seconds of play, at %d ticks a second', speed => {
		// One that has had its podium: nothing stops it.
		let state: State = {...stateOf({playing: true, speed}), podiumFrom: Number.POSITIVE_INFINITY};
		let last = '';
		let since = Number.NEGATIVE_INFINITY;
		const step = Math.max(1, speed / 10);
		for (let frames = 0; frames < 300; frames++) {
			state = reduce(state, {type: 'tick', count: step});
			const now = said(state);
			if (now === last) continue;
			if (last !== '') expect(state.tick - since, now).toBeGreaterThanOrEqual(2 * speed);
			since = state.tick;
			last = now;
		}
		expect(since).toBeGreaterThan(0);
	});

	it('tells the race of the default field as it goes', () => {
		const at = (tick: number) => said(ahead(stateOf(), tick));
		expect([at(0), at(19)]).toEqual(['', '']);
		expect(at(20)).toMatch(/^RMSProp takes the lead, gap /);
		expect(at(39)).toBe(at(20));
		expect(at(80)).toBe('RMSProp finishes first at tick 48');
		expect(at(100)).toBe('Adam finishes 2nd, 32 ticks behind RMSProp');
	});

	it('of two things in one stretch tells one after the other', () => {
		const state = stateOf();
		const sentences = Array.from({length: 12}, (_, n) => said(ahead(state, 20 * (n + 1))));
		expect(sentences).toContain('NAG makes its first u-turn: its loss rose and fell');
		expect(sentences).toContain('Momentum makes its first u-turn: its loss rose and fell');
	});

	it.each([2, 10])('says that a racer bounces before who leads, at %d ticks a second', speed => {
		const options = {problem: 'ravine', racers: ['gd:lr=1.15', 'momentum']};
		expect(said(ahead(stateOf({options, speed}), 2 * speed))).toBe('GD bounces: ηλ = 2.3 > 2');
	});

	it('goes after ten seconds without news', () => {
		expect(said(ahead(stateOf(), 320))).not.toBe('');
		expect(said(ahead(stateOf(), 900))).toBe('');
	});

	it('says the same however one came to a tick', () => {
		const played = Array.from({length: 300}).reduce<State>(
			state => reduce(state, {type: 'tick', count: 1}),
			stateOf({playing: true}),
		);
		const gone = pressed(ahead(stateOf(), 700), 'home');
		for (const tick of [299, 300, 217, 60, 161]) {
			const from = [played, gone, stateOf()].map(state => said(ahead(state, tick - state.tick)));
			expect(new Set(from).size, String(tick)).toBe(1);
		}
		// It has looked at other ticks on its way, and moved nothing.
		expect(played.timeline.at(300).map(({loss}) => loss)).toEqual(
			ahead(stateOf(), 300)
				.timeline.at(300)
				.map(({loss}) => loss),
		);
	});

	it('does not speak of who is out', () => {
		const state = pressed(ahead(stateOf(), 20), '5');
		expect(said(ahead(stateOf(), 20))).toMatch(/^RMSProp/);
		expect(said(state)).not.toMatch(/RMSProp/);
	});
});
