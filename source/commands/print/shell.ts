import {textWidth} from './text-width.js';

/** A word as a POSIX shell reads it back, in quotes only where it needs them. */
export function shellWord(text: string): string {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
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
