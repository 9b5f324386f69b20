import {textWidth} from './text-width.js';

/** What moves the cursor, changes a mode, or hides and reorders text around it: no line that is printed may hold it. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const inQuotes = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The bytes of a text, each as an octal escape. */
const octal = (text: string) =>
	Array.from(new TextEncoder().encode(text), byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/**
 * A word as a POSIX shell reads it back, in quotes only where it needs them. Unprintable characters are written as escapes
 * which the shell's own `printf` reads; quotes with a dollar, `$'\n'`, are unknown to some shells.
 */
export function shellWord(text: string): string {
	if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text)) return text;
	// Line breaks at its end stay as they are: a shell takes them from the end of what a command prints.
	const [, word = '', breaks = ''] = /^(.*?)(\n*)$/s.exec(text) ?? [];
	if (word.search(unprintable) < 0) return inQuotes(text);
	const escapes = word.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll(unprintable, octal);
	return `"$(printf ${inQuotes(escapes.replace(/^-/, octal))})"${breaks && inQuotes(breaks)}`;
}

/** Words as one line, each flag with its value broken to a line of its own where the line grows longer than `columns`. */
export function shellLines(parts: readonly string[], columns: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const part of parts) {
		const longer = line === '' ? part : `${line} ${part}`;
		// Two columns stay free for the backslash.
		if (line === '' || textWidth(longer) <= columns - 2) line = longer;
		else {
			lines.push(`${line} \\`);
			line = `  ${part}`;
		}
	}
	return [...lines, line];
}
