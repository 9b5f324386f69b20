/**
 * Sequences that Ink has a name for. It would take any other for typed text: a report of focus for `[I`, a late answer to
 * a question of the program before us for digits.
 */
const named = new RegExp(
	`^\\x1b(?:${[
		'O[A-FHPQRSa-e]',
		String.raw`\[(?:1;\d{1,2})?[A-FHPQRS]`,
		String.raw`\[Z`,
		String.raw`\[[a-e]`,
		String.raw`\[\[[A-E]`,
		String.raw`\[(?:[1-8]|1[1-57-9]|2[0134])(?:;\d{1,2})?~`,
		String.raw`\[[235678][$^]`,
		String.raw`\[\d{1,6}(?:;\d{1,3}(?::[12])?)?u`,
	].join('|')})$`,
);

/** A key with modifiers as xterm writes it where a program before us asked for that; Ink knows the kitty protocol's form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
const otherKey = /^\x1b\[27;(\d{1,3});(\d{1,6})~$/;
/** The letter of ctrl-c, whatever is held down with it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
const letterC = /^\x1b\[99;(\d{1,3})(?::[12])?u$/;

/** ESC in the form of the kitty protocol: Ink's own parser cannot take it for the start of something. */
export const escapeKey = '\x1b[27u';
export const interruptKey = '\x03';

/** What a whole sequence is as a key for Ink, ctrl-c in its one form; undefined for what is no key. */
export function keyOf(sequence: string): string | undefined {
	const key = sequence.replace(otherKey, '\x1b[$2;$1u');
	const modifiers = Number(letterC.exec(key)?.[1] ?? 1) - 1;
	if (modifiers & 4) return interruptKey;
	return named.test(key) ? key : undefined;
}
