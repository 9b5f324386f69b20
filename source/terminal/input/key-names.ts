export const escapeKey = 'escape';
export const interruptKey = 'ctrl+c';

type Names = Readonly<Record<string, string>>;

/** Keys by the letter that ends their sequence, by its number, and by their code: a control character, or what the kitty protocol has. */
const byLetter: Names = {A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'tab'};
// Many terminals send for Backspace what others send for Delete.
const byNumber: Names = {1: 'home', 3: 'backspace', 4: 'end', 7: 'home', 8: 'end'};
const byCode: Names = {8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 27: escapeKey, 127: 'backspace'};
/** Keys that are others with shift. */
const shiftable = ['up', 'down', 'right', 'left'];

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

/** Ctrl with a letter, which is enter, tab and backspace too; by the control character. */
const keyOfControl = (code: number): string | undefined =>
	byCode[code] ?? (code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 0x60)}` : undefined);

/** The name of a key that types this character; undefined for a control character that is none. */
export function keyOfCharacter(character: string): string | undefined {
	const code = character.charCodeAt(0);
	if (code < 0x20 || code === 0x7f) return keyOfControl(code);
	return character === ' ' ? 'space' : character;
}

/** A key by its character's code, with what is held down. */
function keyOfCode(code: number, held: number): string | undefined {
	if (byCode[code]) return byCode[code];
	if (held & ctrl) {
		const letter = code & 0x1f;
		const isLetter = letter >= 1 && letter <= 26 && [0, 0x40, 0x60].includes(code - letter);
		return isLetter ? keyOfControl(letter) : undefined;
	}
	if (held & others || !isPrinted(code)) return undefined;
	const character = String.fromCodePoint(code);
	// The kitty protocol names a letter by the lower case, whatever it prints.
	const isRaised = held & shift && /^\p{Ll}$/u.test(character) && [...character.toUpperCase()].length === 1;
	return keyOfCharacter(isRaised ? character.toUpperCase() : character);
}

/**
 * The name of a key, as the keymap spells it, by the whole sequence that a terminal sends for it. Undefined for what is no key
 * and for a key without a name: a report of focus, a late answer to a question of the program before us.
 */
export function keyOfSequence(sequence: string): string | undefined {
	const rest = sequence.slice(1);
	for (const form of codeForms) {
		const {code, held} = form.exec(rest)?.groups ?? {};
		if (code !== undefined) return keyOfCode(Number(code), heldIn(held));
	}
	const number = numberForm.exec(rest)?.[1];
	if (number !== undefined) return byNumber[number];
	const [, modifier, letter, tab, opening, small] = letterForm.exec(rest) ?? [];
	const name = byLetter[letter ?? tab ?? small?.toUpperCase() ?? ''];
	if (name === undefined) return undefined;
	const isShifted = opening === '[' || (heldIn(modifier) & shift) > 0;
	return isShifted && shiftable.includes(name) ? `shift+${name}` : name;
}
