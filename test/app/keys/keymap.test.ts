import {describe, expect, it} from 'vitest';
import {actionOf, keymap} from '../../../source/app/keys/keymap.js';
import {meaningOf} from '../../../source/app/keys/keys.js';
import type {Message} from '../../../source/app/message.js';
import {choicesOf, narrowed} from '../../../source/app/prompt/choices.js';
import {reduce} from '../../../source/app/reduce.js';
import {problemOf, type State} from '../../../source/app/state.js';
import {toAscii} from '../../../source/render/cells/to-ascii.js';
import {offered} from '../offered.js';
import {allKeys, pressed, stateOf} from '../states.js';

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
			else expect(reduce(stateOf(), asked).timeline).toBeDefined();
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
		for (const key of ['~', 'Q', 'pagedown', '', 'constructor', '__proto__']) expect(actionOf(key)).toBeUndefined();
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

	const isPrintable = (key: string) => key === 'space' || key.length === 1;

	it.each(Object.entries(prompts))('%s lets all other keys pass through', (kind, keys) => {
		const open = pressed(stateOf(), ...keys);
		// What narrows a list is typed text, whatever else the key does.
		const isList = kind === 'problem' || kind === 'optimizer';
		for (const key of allKeys.filter(candidate => !first.includes(candidate) && !(isList && isPrintable(candidate)))) {
			expect(meaningOf(open, key), key).toEqual(actionOf(key));
		}
	});

	it('a list begins at what is raced, goes round, and is chosen from by enter', () => {
		const open = pressed(stateOf({options: {problem: 'valley'}}), 'p');
		expect(open.prompt).toEqual({kind: 'problem', row: 2, typed: ''});
		expect(pressed(open, 'down', 'down', 'up').prompt).toEqual({kind: 'problem', row: 3, typed: ''});
		const last = choicesOf(stateOf(), 'problem').length - 1;
		expect(pressed(open, 'up', 'up', 'up').prompt).toEqual({kind: 'problem', row: last, typed: ''});
		const problemIn = (state: State) => [problemOf(state).id, state.prompt];
		expect(problemIn(pressed(open, 'up', 'enter'))).toEqual(['plateau', null]);
		expect(pressed(stateOf({offered}), 'a', 'down', 'enter').selected).toBe('momentum-2');
	});

	it('a list takes every printable key and backspace, esc empties it, then closes, and ctrl-c passes', () => {
		const open = pressed(stateOf({options: {problem: 'valley'}}), 'p');
		for (const key of [...allKeys.filter(isPrintable), '0', '~', 'é', '𝒳', 'backspace']) {
			expect((meaningOf(open, key) as Message).type, key).toBe('typed');
		}
		expect(meaningOf(open, 'ctrl+c')).toBe('interrupt');
		const typed = pressed(open, 'space', 'r', 'o', 's', 'q', 'backspace');
		expect(typed.prompt).toEqual({kind: 'problem', row: 0, typed: 'ros'});
		expect(problemOf(pressed(typed, 'enter')).id).toBe('rosenbrock');
		// Nothing else has happened by that.
		expect({...typed, prompt: null}).toEqual({...open, prompt: null});
		expect(pressed(typed, 'escape').prompt).toEqual({kind: 'problem', row: 2, typed: ''});
		expect(pressed(typed, 'escape', 'escape').prompt).toBeNull();
		expect(pressed(open, ...'a'.repeat(99)).prompt).toMatchObject({typed: 'a'.repeat(20)});
	});

	it('a list is narrowed by words of a name, in any case and order, or by a number', () => {
		const left = (...keys: string[]) => {
			const state = pressed(stateOf({offered}), 'p', ...keys);
			const {prompt} = state;
			return prompt?.kind === 'problem' ? narrowed(state, prompt).map(({id}) => id) : [];
		};
		const all = offered.problems.map(({id}) => id);
		expect(left()).toEqual(all);
		expect(left(...'WELL')).toEqual(['two-well']);
		expect(left('t', 'a', 'n', 'g', 'space', 's', 't', 'y', 'b')).toEqual(['styblinski-tang']);
		expect(left('1', '2')).toEqual([all[11]]);
		expect(left(...'ros', 'backspace', 'backspace', 'backspace')).toEqual(all);
		expect(left(...'no such')).toEqual([]);
		const none = pressed(stateOf(), 'p', ...'zzz', 'down', 'enter');
		expect([none.prompt?.kind, none.notice]).toEqual(['problem', 'nothing here is called zzz']);
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
		expect(pressed(stateOf(), 's', 's').prompt).toBeNull();
		// Keys first, then what words mean.
		expect(pressed(stateOf(), '?', '?').prompt?.kind).toBe('help');
		expect(pressed(stateOf(), '?', '?', '?').prompt).toBeNull();
		expect(pressed(stateOf(), 'enter', 'enter').prompt).toBeNull();
	});

	it('one gives way to another', () => {
		expect(pressed(stateOf(), '?', 'p').prompt).toEqual({kind: 'problem', row: 0, typed: ''});
		expect(pressed(stateOf(), 'enter', 's').prompt?.kind).toBe('start');
		expect(reduce(pressed(stateOf(), 'p'), {type: 'close'}).prompt).toBeNull();
	});
});
