import {expect, it} from 'vitest';
import {keyOfCharacter, keyOfSequence} from '../../../source/terminal/input/key-names.js';

type Named = Readonly<Record<string, string | undefined>>;

/** By the modifiers that come with it, as their number. */
const held = Array.from({length: 64}, (_, bits) => bits + 1);
const arrows: Named = {A: 'up', B: 'down', C: 'right', D: 'left'};
const ends: Named = {H: 'home', F: 'end', E: undefined, P: undefined, Q: undefined, R: undefined, S: undefined};
const numbers: Named = {
	1: 'home',
	2: undefined,
	3: 'backspace',
	4: 'end',
	5: undefined,
	6: undefined,
	7: 'home',
	8: 'end',
};
const codes: Named = {8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 27: 'escape', 127: 'backspace'};
const characters = [...' 1?[]{+-,.qzQéη宽🏁'];

function characterNamed(character: string, modifier: number): string | undefined {
	const bits = modifier - 1;
	// Ctrl with these is the key of their control character: enter, tab, backspace.
	if (bits & 4) return /[a-z]/i.test(character) ? `ctrl+${character.toLowerCase()}` : undefined;
	if (bits & ~1) return undefined;
	if (character === ' ') return 'space';
	return bits & 1 ? character.toUpperCase() : character;
}

/** Every form in which a terminal sends a key, and the key. */
const forms: (readonly [sequence: string, name: string | undefined])[] = [
	...Object.entries({...arrows, ...ends}).flatMap(([letter, name]) => [
		[`\x1b[${letter}`, name] as const,
		[`\x1bO${letter}`, name] as const,
		...held.map(modifier => {
			const isShifted = letter in arrows && (modifier - 1) & 1;
			return [`\x1b[1;${modifier}${letter}`, isShifted ? `shift+${name}` : name] as const;
		}),
	]),
	...Object.entries(arrows).flatMap(([letter, name]) => [
		[`\x1b[${letter.toLowerCase()}`, `shift+${name}`] as const,
		[`\x1bO${letter.toLowerCase()}`, name] as const,
	]),
	...Object.entries(numbers).flatMap(([number, name]) => [
		[`\x1b[${number}~`, name] as const,
		...['^', '$'].map(end => [`\x1b[${number}${end}`, name] as const),
		...held.map(modifier => [`\x1b[${number};${modifier}~`, name] as const),
	]),
	...[
		...Object.entries(codes).map(([code, name]) => [Number(code), () => name] as const),
		...characters.map(one => [one.codePointAt(0) ?? 0, (modifier: number) => characterNamed(one, modifier)] as const),
	].flatMap(([code, nameOf]) => [
		[`\x1b[${code}u`, nameOf(1)] as const,
		...held.flatMap(modifier =>
			[`${code};${modifier}u`, `${code};${modifier}:1u`, `${code};${modifier}:2u`, `27;${modifier};${code}~`].map(
				rest => [`\x1b[${rest}`, nameOf(modifier)] as const,
			),
		),
	]),
	['\x1b[Z', 'tab'],
	['\x1b[26u', undefined],
	['\x1b[26;5u', 'ctrl+z'],
	['\x1b[99;5u', 'ctrl+c'],
	['\x1b[27;6;67~', 'ctrl+c'],
	// Function keys, the keypad of the kitty protocol, and what is no character.
	...['OP', '[15~', '[24;5~', '[[A', '[e', 'Oe', '[57414u', '[57399u', '[0u', '[128u', '[55296u', '[1114112u'].map(
		rest => [`\x1b${rest}`, undefined] as const,
	),
	// No keys at all.
	...['[I', '[O', '[?1;2c', '[12;40R', '[201~', '[113;1:3u', '[constructor~', '[__proto__u'].map(
		rest => [`\x1b${rest}`, undefined] as const,
	),
];

it('a key has its name in every form that terminals send', () => {
	const wrong = forms.flatMap(([sequence, name]) =>
		keyOfSequence(sequence) === name ? [] : [[JSON.stringify(sequence), keyOfSequence(sequence), name]],
	);
	expect(wrong).toEqual([]);
});

it('keys that are characters are named by these', () => {
	const names: Named = {
		' ': 'space',
		'\t': 'tab',
		'\r': 'enter',
		'\n': 'enter',
		'\b': 'backspace',
		'\x7f': 'backspace',
		'\x01': 'ctrl+a',
		'\x03': 'ctrl+c',
		'\x1a': 'ctrl+z',
		'\x00': undefined,
		'\x1c': undefined,
		'\x1f': undefined,
		q: 'q',
		Q: 'Q',
		'[': '[',
		é: 'é',
		𝒳: '𝒳',
	};
	for (const [key, name] of Object.entries(names)) expect(keyOfCharacter(key), JSON.stringify(key)).toBe(name);
});
