import {describe, expect, it} from 'vitest';
import {helpShape} from '../../../source/app/keys/help.js';
import {groupedKeys, keymap} from '../../../source/app/keys/keymap.js';
import {reduce} from '../../../source/app/reduce.js';
import {pressed, stateOf} from '../states.js';

const at = (columns: number, rows: number) => helpShape({left: 0, top: 1, columns, rows: rows - 2});

describe('the help', () => {
	it('has every key once, in groups of at least two', () => {
		expect(groupedKeys.flatMap(({bindings}) => bindings)).toEqual(keymap);
		for (const {title, bindings} of groupedKeys) expect(bindings.length, title).toBeGreaterThan(1);
	});

	it.each([
		[60, 18],
		[80, 24],
		[120, 36],
		[200, 60],
	])('shows each group whole under its title at %d × %d', (columns, rows) => {
		const shape = at(columns, rows);
		const lines = shape.columns.flatMap(column => [undefined, ...column]);
		for (const {title, bindings} of groupedKeys) {
			const from = lines.indexOf(title);
			expect(lines.slice(from - 1, from + bindings.length + 2)).toEqual(
				[undefined, title, ...bindings, undefined].slice(0, lines.length - from + 1),
			);
		}
		expect(shape.lines).toBe(Math.max(...shape.columns.map(column => column.length)));
	});

	it('is seen whole at 120 × 36', () => expect(at(120, 36).farthest).toBe(0));
});

describe('a race waits while its keys are read', () => {
	const playing = () => stateOf({playing: true});
	/** A second ? shows what words mean, a third one closes. */
	const closings = ['escape', '? ?', 'enter'].map(keys => keys.split(' '));

	it.each(closings)('and goes on when %s closes the help', (...keys) => {
		const open = pressed(playing(), '?');
		expect(open.playing).toBe(false);
		expect(reduce(open, {type: 'tick', count: 5}).tick).toBe(0);
		const closed = pressed(open, ...keys);
		expect([closed.prompt, closed.playing]).toEqual([null, true]);
	});

	it.each(closings)('a paused one stays paused when %s closes it', (...keys) => {
		expect(pressed(stateOf(), '?', ...keys).playing).toBe(false);
	});

	it('what was played or paused meanwhile stays so', () => {
		expect(pressed(playing(), '?', 'space', 'escape').playing).toBe(true);
		expect(pressed(playing(), '?', 'space', 'space', 'escape').playing).toBe(false);
		expect(pressed(stateOf(), '?', 'space', 'escape').playing).toBe(true);
		for (const key of ['l', 'h', 'L', 'home', 'end'])
			expect(pressed(playing(), '?', key, 'escape').playing).toBe(false);
	});

	it('another prompt that takes its place has the race as it was', () => {
		expect(pressed(playing(), '?', 'enter').playing).toBe(true);
		expect(pressed(playing(), '?', 'a').playing).toBe(true);
		expect(pressed(stateOf(), '?', 'a').playing).toBe(false);
	});

	it('what it was opened over is there again, the race as it was then', () => {
		for (const keys of [
			['enter', 'down'],
			['s', 'left'],
		]) {
			const open = pressed(playing(), ...keys);
			for (const closing of closings) {
				const closed = pressed(open, '?', ...closing);
				expect([closed.prompt, closed.playing]).toEqual([open.prompt, open.playing]);
			}
			expect(pressed(open, '?', 'a').playing).toBe(true);
		}
	});

	it('a question is asked again', () => {
		const asked = {...stateOf(), prompt: {kind: 'question', row: 1}} as const;
		expect(pressed(asked, '?').prompt?.kind).toBe('help');
		expect(pressed(asked, '?', '?', '?').prompt).toEqual(asked.prompt);
	});
});
