import {cellWidth, cutToCells} from '../render/cells/width.js';

// In this order: what opens a string (DCS, OSC, SOS, PM, APC) takes all up to its end, or the rest where it has none, as
// a terminal would; then CSI with its parameters; then the shorter sequences.
const sequences = new RegExp(
	[
		String.raw`(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$|(?=\x1b))`,
		String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?`,
		String.raw`\x1b[ -/]*[0-~]?`,
	].join('|'),
	'g',
);
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// Format characters are what reorders text, joins it and hides in it; the ignorable ones are drawn as nothing.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const marks = /[\p{Mn}\p{Me}]/gu;

/**
 * Text from outside (file names, headers, racers' names) made fit to be drawn: escape sequences whole, control,
 * bidirectional, zero-width and other invisible characters go; line breaks and tabs become one space; a letter and its
 * mark become one code point where there is one, and marks beyond that go. So every code point left takes one column or
 * two. `maxColumns` cuts at that many columns, never through a wide character; one that is not a number cuts nothing.
 * Cleaning twice changes nothing.
 */
export function clean(text: string, maxColumns = Number.POSITIVE_INFINITY): string {
	if (/^[ -~]*$/.test(text))
		return maxColumns < text.length ? text.slice(0, Math.max(0, Math.floor(maxColumns))) : text;
	const visible = text.replace(sequences, '').replace(breaks, ' ').replace(invisible, '');
	// Composed once more, as what a mark kept apart may now be composed.
	const composed = visible.normalize('NFC').replace(marks, '').normalize('NFC');
	return cutToCells(composed, maxColumns, character => cellWidth(character.codePointAt(0)!));
}

/** As above, and what looks like nothing or like a plain blank. */
const unseen =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** Text with everything that one would not see written as an escape: `\u202e`, `\u{e0041}`. For showing what was got. */
export function escaped(text: string): string {
	if (/^[ -~]*$/.test(text)) return text;
	return text.normalize('NFC').replace(unseen, character => {
		const digits = character.codePointAt(0)!.toString(16);
		return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
	});
}

/** Only what would move the cursor, change a mode or reorder a line is taken out. For text of our own making. */
export function withoutControls(text: string): string {
	return /^[ -~]*$/.test(text) ? text : text.replace(sequences, '').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
