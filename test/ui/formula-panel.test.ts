import {expect, test} from 'vitest';
import type {State} from '../../source/app/state.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {formulaLines} from '../../source/ui/formula-panel.js';
import {pressed, sent, stateOf} from '../app/states.js';

const plain: Capabilities = {color: 'none', charset: 'unicode', theme: 'dark'} as Capabilities;
const area = (columns: number, rows = 8) => ({left: 0, top: 0, columns, rows});
const textsOf = (state: State, columns: number) =>
	formulaLines(state, area(columns), plain).map(line => line.map(({text}) => text).join(''));

/** A line with this text, and this wrong at this place of it. */
const wrong = (text: string, at: number): State => {
	const state = pressed(stateOf(), 'F');
	return {
		...state,
		prompt: {kind: 'formula', text, at: text.length, reading: {says: 'it is wrong.', at}, resumes: false},
	};
};

test('the caret is under what is wrong, and a long line shows where the cursor is', () => {
	const [, line, caret, says] = textsOf(wrong('2*x + q(3)', 6), 60);
	expect(caret!.indexOf('^')).toBe(line!.indexOf('q'));
	expect(says!.trim()).toBe('it is wrong.');
	const long = textsOf(wrong(`${'x + '.repeat(40)}?`, 160), 40);
	expect(long[1]).toContain('?_');
	for (const one of long) expect(one.length).toBeLessThanOrEqual(40);
	expect(long[2]!.indexOf('^')).toBe(long[1]!.indexOf('?'));
});

test('what is cut of a long line is marked, at either end, and never the cursor', () => {
	const text = 'x + 2*y + '.repeat(12);
	for (let at = 0; at <= text.length; at++) {
		const state = wrong(text, 0);
		const moved = {...state, prompt: {...state.prompt, at}} as State;
		const [, line] = formulaLines(moved, area(30), plain);
		const [before, left, under, right, after] = line!.map(one => one.text);
		const from = at - left!.length;
		expect(`${left}${under}${right}`).toBe(`${text}_`.slice(from, from + left!.length + 1 + right!.length));
		expect(line!.map(one => one.text).join('').length).toBeLessThanOrEqual(30);
		expect(before).toBe(from > 0 ? ' …' : ' ');
		expect(after).toBe(at + 1 + right!.length < text.length ? '…' : '');
	}
});

test('nothing is drawn of a line that is not open', () => {
	expect(textsOf(sent(stateOf(), {type: 'play'}), 40)).toEqual([]);
});
