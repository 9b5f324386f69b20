import {expect, test} from 'vitest';
import {keyName} from '../../source/terminal/key-name.js';

test('keys have the names of the keymap', () => {
	const names: Readonly<Record<string, string | undefined>> = {
		'\x1b[A': 'up',
		'\x1bOB': 'down',
		'\x1b[1;2C': 'shift+right',
		'\x1b[1;5D': 'left',
		'\x1b[H': 'home',
		'\x1b[1;2F': 'end',
		'\x1b[4~': 'end',
		'\x1b[3~': 'backspace',
		'\x1b[5~': undefined,
		'\x1b[27u': 'escape',
		'\x1b[113;3u': undefined,
		'\x1b[Z': 'tab',
		'\t': 'tab',
		'\r': 'enter',
		'\x7f': 'backspace',
		' ': 'space',
		'\x03': 'ctrl+c',
		'\x1a': 'ctrl+z',
		'\x00': undefined,
		q: 'q',
		é: 'é',
		𝒳: '𝒳',
		constructor: undefined,
		'\x1b[constructor~': undefined,
	};
	for (const [key, name] of Object.entries(names)) expect(keyName(key), JSON.stringify(key)).toBe(name);
});
