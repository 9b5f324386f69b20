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

test('nothing is drawn of a line that is not open', () => {
	expect(textsOf(sent(stateOf(), {type: 'play'}), 40)).toEqual([]);
});
