import {describe, expect, it} from 'vitest';
import {narrowed} from '../../../source/app/prompt/choices.js';
import {changesBetween} from '../../../source/app/words/changes.js';
import {headerLine} from '../../../source/ui/panels/header.js';
import {bowl} from '../../engine/bowl.js';
import {ahead, pressed, stateOf} from '../states.js';

const open = (dimension: number) =>
	stateOf({options: {problem: bowl(dimension, {minima: []})}, size: {columns: 120, rows: 36}});
const titleOf = (state: ReturnType<typeof open>, columns = 120) =>
	headerLine(state, columns, {color: 'none', charset: 'unicode'})
		.map(({text}) => text)
		.join('');

describe('the plane of the map', () => {
	it.each([3, 10, 10_000])('is chosen among %d parameters by a name or a number, first across, then up', dimension => {
		const state = pressed(open(dimension), 'o', ...'x3', 'enter', ...'x1', 'enter');
		expect([state.axes, state.prompt]).toEqual([[2, 0], null]);
		expect(pressed(open(dimension), 'o', '3', 'enter', 'enter').axes).toEqual([2, 1]);
		expect(titleOf(state)).toContain('x3 × x1 through GD, others as they are');
		expect(titleOf(state, 60)).toContain('x3 × x1');
	});

	it('has two different axes, at which it stands when it is chosen anew', () => {
		const across = pressed(open(5), 'o', '2', 'enter');
		if (across.prompt?.kind !== 'upward') throw new Error('nothing is asked for');
		const names = narrowed(across, across.prompt).map(({label}) => label);
		expect(names).toEqual(['x1', 'x3', 'x4', 'x5']);
		const state = pressed(across, '5', 'enter');
		expect(state.axes).toEqual([1, 4]);
		expect(pressed(state, 'o', 'enter', 'enter').axes).toEqual([1, 4]);
		expect(pressed(state, 'o', 'enter', 'escape').axes).toEqual([1, 4]);
	});

	it('is taken back as any other change, and nothing with it', () => {
		const before = pressed(ahead(open(5), 30), 'z');
		const state = pressed(before, 'o', '4', 'enter', '5', 'enter');
		expect([state.axes, state.view, state.changes.at(-1)?.what]).toEqual([[3, 4], null, 'plane x4 × x5']);
		const back = pressed(ahead(state, 7), 'u');
		expect([back.axes, back.view, back.tick]).toEqual([[0, 1], before.view, 37]);
		expect(pressed(before, 'o', 'enter', 'enter').changes).toEqual(before.changes);
	});

	it('is said by what it is picked along, and where there is no other, why', () => {
		const before = open(4);
		expect(changesBetween(before, pressed(before, 'o', '4', 'enter', '1', 'enter'), true).join(' ')).toContain(
			'The start is picked along x4 and x1.',
		);
		for (const [dimension, why] of [
			[1, 'one parameter'],
			[2, 'two parameters'],
		] as const) {
			const state = pressed(open(dimension), 'o');
			expect([state.prompt, state.notice]).toEqual([null, expect.stringContaining(why)]);
		}
	});
});
