import {describe, expect, it} from 'vitest';
import {choicesOf} from '../../source/app/choices.js';
import {actionOf, keymap} from '../../source/app/keymap.js';
import {meaningOf} from '../../source/app/keys.js';
import type {Message} from '../../source/app/message.js';
import {reduce} from '../../source/app/reduce.js';
import {problemOf, type State} from '../../source/app/state.js';
import {toAscii} from '../../source/render/to-ascii.js';
import {allKeys, pressed, stateOf} from './states.js';

/** Every type of message and every effect there is: adding one without a line here does not compile. */
const types: Readonly<Record<Message['type'], true>> = {
	tick: true,
	resize: true,
	notice: true,
	play: true,
	step: true,
	jump: true,
	speed: true,
	toggle: true,
	select: true,
	rate: true,
	open: true,
	close: true,
	arrow: true,
	accept: true,
	typed: true,
	'choose-problem': true,
	'add-racer': true,
	'remove-racer': true,
	'random-start': true,
	zoom: true,
	'zoom-at': true,
	'start-at': true,
	follow: true,
	axes: true,
	side: true,
	'log-loss': true,
	page: true,
	palette: true,
	contours: true,
	reset: true,
	main: true,
	tune: true,
	turn: true,
	scene: true,
	'choose-scene': true,
};
const effects = ['quit', 'interrupt', 'suspend', 'repaint'];

describe('the keymap', () => {
	it('binds no key twice and has no id twice', () => {
		expect(new Set(allKeys).size).toBe(allKeys.length);
		expect(new Set(keymap.map(binding => binding.id)).size).toBe(keymap.length);
	});

	it.each(keymap)('$id asks for something there is, by each of its keys', ({keys, action}) => {
		for (const [index, key] of keys.entries()) {
			const asked = action(index);
			if (typeof asked === 'string') expect(effects).toContain(asked);
			else expect(types[asked.type]).toBe(true);
			expect(actionOf(key)).toEqual(asked);
		}
	});

	it.each(keymap)('$id fits the help, in ASCII too', ({label, help, hint}) => {
		for (const say of [(text: string) => text, toAscii]) {
			expect(say(label).length).toBeLessThanOrEqual(16);
			// 60 columns, less the keys, two blanks before them and one behind.
			expect(say(help).length).toBeLessThanOrEqual(41);
			expect(say(hint ?? '').split(' ').length).toBeLessThanOrEqual(2);
		}
	});

	it.each(keymap)('$id names its keys in its label', ({keys, label}) => {
		const shown: Readonly<Record<string, string>> = {
			right: '→',
			left: '←',
			up: '↑',
			down: '↓',
			escape: 'esc',
			'=': '+',
		};
		for (const key of keys) {
			const name = key.replace('shift+', '').replace('ctrl+', 'ctrl-');
			const isDigit = /^[1-9]$/.test(key);
			expect(label).toContain(isDigit ? '1-9' : (shown[name] ?? name));
		}
	});

	it('keeps the keys of the contract', () => {
		const contract =
			'space right left l h shift+right L shift+left H home end + - 1 9 up down k j [ ] { } enter p a x s R z Z f i y tab c C r ? ctrl+l q ctrl+c ctrl+z';
		for (const key of contract.split(' ')) expect(actionOf(key), key).toBeDefined();
	});

	it('has no meaning for a key it does not know', () => {
		for (const key of ['0', 'Q', 'pagedown', '', 'constructor', '__proto__']) expect(actionOf(key)).toBeUndefined();
	});
});

describe('what is open takes digits, arrows, enter and esc first', () => {
	const prompts = {help: ['?'], problem: ['p'], optimizer: ['a'], start: ['s'], tuning: ['enter']} as const;
	const arrows = ['up', 'down', 'left', 'right'].flatMap(key => [key, `shift+${key}`]);
	const first = [...'0123456789', ...arrows, 'enter', 'escape'];

	it.each(Object.entries(prompts))('%s', (_, keys) => {
		const open = pressed(stateOf(), ...keys);
		for (const key of first) {
			const meaning = meaningOf(open, key);
			if (meaning === undefined) continue;
			expect(['close', 'arrow', 'accept', 'typed'], key).toContain((meaning as Message).type);
		}
		expect(meaningOf(open, 'escape')).toEqual({type: 'close'});
	});

	it.each(Object.entries(prompts))('%s lets all other keys pass through', (kind, keys) => {
		const open = pressed(stateOf(), ...keys);
		// Lists move by these two as well.
		const lists = kind === 'problem' || kind === 'optimizer' ? ['j', 'k'] : [];
		for (const key of allKeys.filter(candidate => !first.includes(candidate) && !lists.includes(candidate))) {
			expect(meaningOf(open, key), key).toEqual(actionOf(key));
		}
	});

	it('a list begins at what is raced, goes round, and is chosen from by enter or by a digit at once', () => {
		const open = pressed(stateOf({options: {problem: 'valley'}}), 'p');
		expect(open.prompt).toEqual({kind: 'problem', row: 2});
		expect(pressed(open, 'down', 'j', 'k').prompt).toEqual({kind: 'problem', row: 3});
		expect(pressed(open, 'up', 'up', 'up').prompt).toEqual({
			kind: 'problem',
			row: choicesOf({scenes: []}, 'problem').length - 1,
		});
		const problemIn = (state: State) => [problemOf(state).id, state.prompt];
		expect(problemIn(pressed(open, 'up', 'enter'))).toEqual(['plateau', null]);
		expect(problemIn(pressed(open, '1'))).toEqual(['toy', null]);
		expect(pressed(open, '0')).toEqual(open);
		expect(pressed(open, '1').out.size).toBe(0);
		expect(pressed(stateOf(), 'a', 'down', 'enter').selected).toBe('momentum-2');
		expect(pressed(stateOf(), 'a', '6').selected).toBe('adam-2');
		expect(pressed(stateOf(), 'a', '9').prompt).toEqual({kind: 'optimizer', row: 0});
	});

	it('a number that is begun takes what may belong to it, and nothing else', () => {
		const open = pressed(stateOf(), 'enter');
		const typed = (...keys: string[]) => {
			const state = pressed(open, ...keys);
			return state.prompt?.kind === 'tuning' ? state.prompt.typed : undefined;
		};
		expect(typed('1', 'e', '-', '5')).toBe('1e-5');
		expect(typed('0', '.', '0', '5', 'backspace')).toBe('0.0');
		expect(typed('.')).toBe('');
		expect(typed('e')).toBe('');
		// A second point is nobody's key; a minus that can not belong to the number is the one for slower.
		expect(typed('1', '.', '.', '5')).toBe('1.5');
		expect(meaningOf(pressed(open, '5'), '-')).toEqual({type: 'speed', direction: -1});
		expect(meaningOf(open, 'backspace')).toBeUndefined();
		expect(typed(...'1234567890123456')).toHaveLength(12);
	});

	it('a typed number is not handed on to the next racer', () => {
		const state = pressed(stateOf(), 'enter', '5', 'j', 'enter');
		expect(state.prompt).toBeNull();
		for (const track of state.timeline.tracks) expect(track.settingsAt(0).hyper.learningRate).not.toBe(5);
	});

	it('the same key again closes what it opened', () => {
		for (const key of ['?', 'p', 'a', 's']) expect(pressed(stateOf(), key, key).prompt).toBeNull();
		expect(pressed(stateOf(), 'enter', 'enter').prompt).toBeNull();
	});

	it('one gives way to another', () => {
		expect(pressed(stateOf(), '?', 'p').prompt).toEqual({kind: 'problem', row: 0});
		expect(pressed(stateOf(), 'p', 's').prompt?.kind).toBe('start');
		expect(reduce(pressed(stateOf(), 'p'), {type: 'close'}).prompt).toBeNull();
	});
});
