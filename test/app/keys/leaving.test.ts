import {expect, test} from 'vitest';
import {leavingBy} from '../../../source/app/keys/leaving.js';
import {pressed, stateOf} from '../states.js';

const state = stateOf();

test.each([
	['quit', ['q']],
	['quit', ['space', 'l', 'escape', 'q']],
	['quit', ['?', 'enter', 's', 'q']],
	['interrupt', ['l', 'ctrl+c', 'q']],
	['interrupt', ['F', 'q', 'ctrl+c']],
	[undefined, []],
	[undefined, ['l', 'Q', 'ctrl+z']],
	// What would take the q as text, were it open.
	[undefined, ['F', 'q']],
	[undefined, ['p', 'q']],
	[undefined, ['E', 'q']],
] as const)('%s comes of %j that wait for their turn', (leaves, keys) => {
	expect(leavingBy(state, keys)).toBe(leaves);
});

test('what is open and takes text has the q', () => {
	expect(leavingBy(pressed(state, 'F'), ['q'])).toBeUndefined();
	expect(leavingBy(pressed(state, 'p'), ['enter', 'q'])).toBeUndefined();
	expect(leavingBy(pressed(state, 'F'), ['q', 'ctrl+c'])).toBe('interrupt');
	expect(leavingBy(pressed(state, '?'), ['q'])).toBe('quit');
});
