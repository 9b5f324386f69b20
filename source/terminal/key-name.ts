const letters: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	H: 'home',
	F: 'end',
};
const numbers: Readonly<Record<string, string>> = {1: 'home', 7: 'home', 4: 'end', 8: 'end', 3: 'backspace'};
const controls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\x1b[Z': 'tab',
	' ': 'space',
	'\x7f': 'backspace',
	'\b': 'backspace',
	'\x1b': 'escape',
	'\x1b[27u': 'escape',
};

/** The name of a key as `createKeyboard` gives it, as the keymap spells names; undefined for one that has none. */
export function keyName(key: string): string | undefined {
	if (Object.hasOwn(controls, key)) return controls[key];
	if (key.startsWith('\x1b')) return sequenceName(key.slice(1));
	const code = key.charCodeAt(0);
	if (code > 0 && code <= 26) return `ctrl+${String.fromCharCode(code + 0x60)}`;
	return [...key].length === 1 && key > ' ' ? key : undefined;
}

/** The name of what follows an ESC. */
function sequenceName(rest: string): string | undefined {
	const [, modifier = '1', letter] = /^(?:\[(?:1;(\d+))?|O)([A-DHF])$/.exec(rest) ?? [];
	if (letter !== undefined) {
		return modifier === '2' && /[A-D]/.test(letter) ? `shift+${letters[letter]}` : letters[letter];
	}
	const [, number = ''] = /^\[(\d)~$/.exec(rest) ?? [];
	return numbers[number];
}
