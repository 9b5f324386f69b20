import fc from 'fast-check';
import {expect, test} from 'vitest';
import {flagNames, flags} from '../../../source/commands/parse/flag-table.js';
import {tokenize} from '../../../source/commands/parse/tokens.js';

const valued = flagNames.filter(name => 'placeholder' in flags[name]);
const isOwnFlag = (text: string) => tokenize([text])[0]?.kind !== 'word' && /^(--?[hv]|--)/.test(text);

test('a flag and its value are the same apart and joined, whatever the value begins with', () => {
	const value = fc.oneof(fc.string(), fc.constantFrom('-2,-2', '-1', '-', '--x', '-1e5', '=', 'a=b', '"a"', ' ', '\n'));
	fc.assert(
		fc.property(fc.constantFrom(...valued), value, (name, text) => {
			fc.pre(!isOwnFlag(text) && !flagNames.some(flag => text.startsWith(`--${flag}`)) && text !== '--');
			const token = {kind: 'flag', name, value: text};
			expect(tokenize([`--${name}`, text])).toEqual([token]);
			expect(tokenize([`--${name}=${text}`])).toEqual([token]);
		}),
	);
});

test('a flag of ours is never taken for a value', () => {
	for (const next of ['--steps', '--steps=5', '--history', '--help', '-h', '--']) {
		expect(tokenize(['--lr', next])[0]).toEqual({kind: 'flag', name: 'lr'});
	}
});

test('a switch takes no word with it', () => {
	expect(tokenize(['run', '--history', 'toy'])).toEqual([
		{kind: 'word', text: 'run'},
		{kind: 'flag', name: 'history'},
		{kind: 'word', text: 'toy'},
	]);
});

test('what follows two dashes is words', () => {
	fc.assert(
		fc.property(fc.array(fc.string()), words => {
			expect(tokenize(['--', ...words])).toEqual(words.map(text => ({kind: 'word', text})));
		}),
	);
});

test('every argument list gives tokens', () => {
	const argument = fc.oneof(
		fc.string(),
		fc.constantFrom('--lr', '--racer', '--', '-h', '--help=1', '--__proto__', '-'),
	);
	fc.assert(fc.property(fc.array(argument), args => Array.isArray(tokenize(args))));
});
