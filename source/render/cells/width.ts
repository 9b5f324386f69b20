/**
 * Code points that take two columns (East Asian wide and full width, and emoji shown as pictures), as pairs of first
 * and last in ascending order. Gaps between blocks that are unassigned or wide by reservation are closed.
 */
const wide = [
	0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
	0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267f, 0x267f, 0x268a, 0x268f, 0x2693, 0x2693, 0x26a1, 0x26a1,
	0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
	0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
	0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c,
	0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
	0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x1b2ff, 0x1d300, 0x1d37f, 0x1f004, 0x1f004,
	0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e,
	0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440,
	0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4,
	0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6df, 0x1f6eb, 0x1f6ec,
	0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70,
	0x1faff, 0x20000, 0x3fffd,
];

/** Of no width, or of none that terminals agree on: controls, format and combining characters, halves of pairs. */
const nothing =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

const memo = new Map<number, 0 | 1 | 2>();

function measure(codePoint: number): 0 | 1 | 2 {
	if (nothing.test(String.fromCodePoint(codePoint))) return 0;
	for (let at = 0; at < wide.length && codePoint >= wide[at]!; at += 2) if (codePoint <= wide[at + 1]!) return 2;
	return 1;
}

/** The columns a code point takes: 0, 1 or 2. Controls, and what is no code point at all, take 0. */
export function cellWidth(codePoint: number): 0 | 1 | 2 {
	if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
	let columns = memo.get(codePoint);
	if (columns === undefined) {
		columns = codePoint >= 0 && codePoint <= 0x10ffff ? measure(codePoint) : 0;
		// A frame has few glyphs; a file of all there are must not fill the memory.
		if (memo.size >= 4096) memo.clear();
		memo.set(codePoint, columns);
	}
	return columns;
}

/** No code point below this one takes two columns. */
export const firstWide = 0x1100;

/** The scripts whose characters take two columns in every terminal; of emoji and newer signs terminals think differently. */
const surelyWide = [
	0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f,
	0xff01, 0xff60, 0xffe0, 0xffe6, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
];

function isSurelyWide(codePoint: number): boolean {
	for (let at = 0; at < surelyWide.length && codePoint >= surelyWide[at]!; at += 2) {
		if (codePoint <= surelyWide[at + 1]!) return true;
	}
	return false;
}

/** What stands for a character of which nobody knows how wide a terminal draws it. */
const unknown = 0x3f;

/** What is drawn for a code point: itself, where every terminal gives it one column, or two; else `?`. */
export function drawable(codePoint: number): number {
	const columns = cellWidth(codePoint);
	return columns === 1 || (columns === 2 && isSurelyWide(codePoint)) ? codePoint : unknown;
}

/** The cells that a text takes when it is drawn: what has no width is left out, what has no certain one is a `?`. */
export function cellsIn(text: string): number {
	if (/^[ -~]*$/.test(text)) return text.length;
	let cells = 0;
	for (const character of text) {
		const codePoint = character.codePointAt(0)!;
		if (cellWidth(codePoint) > 0) cells += cellWidth(drawable(codePoint));
	}
	return cells;
}

/**
 * As much of a text as goes into some cells, never half a character. `measure` says how many a character takes: `cellsIn`,
 * the default, for what is drawn into a grid, where what has no certain width is a `?`; `cellWidth` its code point for
 * what a terminal or a file gets as it is.
 */
export function cutToCells(text: string, most: number, measure: (character: string) => number = cellsIn): string {
	let cells = 0;
	let length = 0;
	for (const character of text) {
		cells += measure(character);
		if (cells > most) return text.slice(0, length);
		length += character.length;
	}
	return text;
}
