import {keyForms} from './key-sequences.js';

const names = new Map<string, string>([
	...Object.entries(keyForms).map(([name, form]) => [form, name] as const),
	['\n', 'enter'],
	['\b', 'backspace'],
	[' ', 'space'],
]);

/** The name of a key as `createKeyboard` gives it, as the keymap spells names; undefined for one that has none. */
export function keyName(key: string): string | undefined {
	const name = names.get(key);
	if (name !== undefined) return name;
	const code = key.charCodeAt(0);
	if (key.length === 1 && code > 0 && code <= 26) return `ctrl+${String.fromCharCode(code + 0x60)}`;
	return [...key].length === 1 && key > ' ' ? key : undefined;
}
