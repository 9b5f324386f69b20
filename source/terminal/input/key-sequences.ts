/** Keys that are no characters, by the keymap's names, each in the one form that is handed out: Ink reads it as that key. */
export const keyForms = {
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	'shift+up': '\x1b[1;2A',
	'shift+down': '\x1b[1;2B',
	'shift+right': '\x1b[1;2C',
	'shift+left': '\x1b[1;2D',
	home: '\x1b[H',
	end: '\x1b[F',
	enter: '\r',
	tab: '\t',
	backspace: '\x7f',
	// As the kitty protocol has it: Ink's own parser cannot take it for the start of something.
	escape: '\x1b[27u',
} as const;

type KeyName = keyof typeof keyForms;
type Names = Readonly<Record<string, KeyName>>;

export const escapeKey = keyForms.escape;
export const interruptKey = '\x03';

/** Keys by the letter that ends their sequence, by its number, and by their code in the kitty protocol. */
const byLetter: Names = {A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'tab'};
// Many terminals send for Backspace what others send for Delete.
const byNumber: Names = {1: 'home', 3: 'backspace', 4: 'end', 7: 'home', 8: 'end'};
const byCode: Names = {8: 'backspace', 9: 'tab', 13: 'enter', 27: 'escape', 127: 'backspace'};

/** Bits of what is held down with a key, as all terminals count them, from 1 on. */
const [shift, ctrl] = [1, 4];
/** Alt, super, hyper, meta: nothing is bound to these. */
const others = 2 | 8 | 16 | 32;
const heldIn = (modifier: string | undefined) => Math.max(0, Number(modifier ?? 1) - 1);

// What a terminal sends after ESC. Lower case is rxvt's: after a bracket with shift, after O with ctrl.
const letterForm = /^(?:O|\[(?:1;(\d{1,2}))?)([A-DFH])$|^\[(Z)$|^(\[|O)([a-d])$/;
const numberForm = /^\[(\d)(?:(?:;\d{1,2})?~|[$^])$/;
/** The kitty protocol's, and xterm's where a program before us asked for that. */
const codeForms = [
	/^\[(?<code>\d{1,6})(?:;(?<held>\d{1,3})(?::[12])?)?u$/,
	/^\[27;(?<held>\d{1,3});(?<code>\d{1,6})~$/,
];

/** Whether a character is printed: no control, no half of a pair, no function key in the kitty protocol's private use. */
const isPrinted = (code: number) => code >= 0x20 && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xf8ff);

/** A key by its character's code: with ctrl the control character that terminals have always sent for a letter. */
function keyOfCode(code: number, held: number): string | undefined {
	if (byCode[code]) return keyForms[byCode[code]];
	if (held & ctrl) {
		const letter = code & 0x1f;
		const isLetter = letter >= 1 && letter <= 26 && [0, 0x40, 0x60].includes(code - letter);
		return isLetter ? String.fromCharCode(letter) : undefined;
	}
	if (held & others || !isPrinted(code)) return undefined;
	const character = String.fromCodePoint(code);
	// The kitty protocol names a letter by the lower case, whatever it prints.
	return held & shift && /^\p{Ll}$/u.test(character) && [...character.toUpperCase()].length === 1
		? character.toUpperCase()
		: character;
}

/**
 * What a whole sequence is as a key, in its one form: that of `keyForms`, a character, or a control character. Undefined for
 * what is no key and for a key without a name, which Ink could take for typed text: a report of focus for `[I`, a late
 * answer to a question of the program before us for digits.
 */
export function keyOf(sequence: string): string | undefined {
	const rest = sequence.slice(1);
	for (const form of codeForms) {
		const {code, held} = form.exec(rest)?.groups ?? {};
		if (code !== undefined) return keyOfCode(Number(code), heldIn(held));
	}
	const number = numberForm.exec(rest)?.[1];
	if (number !== undefined) return byNumber[number] && keyForms[byNumber[number]];
	const [, modifier, letter, tab, opening, small] = letterForm.exec(rest) ?? [];
	const name = byLetter[letter ?? tab ?? small?.toUpperCase()];
	if (name === undefined) return undefined;
	const isShifted = opening === '[' || (heldIn(modifier) & shift) > 0;
	const shifted = `shift+${name}`;
	return isShifted && shifted in keyForms ? keyForms[shifted as KeyName] : keyForms[name];
}
