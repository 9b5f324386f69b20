import type {Rectangle} from '../cells/grid.js';

/** Dots in a cell: as braille has them, and the octants of Unicode 16. */
export const [dotsAcross, dotsDown] = [2, 4];

/** Which of its eight dots each cell shows: bit 2·y + x for the dot in column x and row y, from the upper left. */
export type Dots = Uint8Array;

/** A cell's dot as its bit; `x` and `y` count in dots, from any cell's corner. */
export const dotBit = (x: number, y: number): number => 1 << (2 * (y & 3) + (x & 1));

/** Sets a dot of a panel; one outside is left out. */
export function setDot(dots: Dots, {columns, rows}: Pick<Rectangle, 'columns' | 'rows'>, x: number, y: number): void {
	if (x < 0 || y < 0 || x >= dotsAcross * columns || y >= dotsDown * rows) return;
	dots[(y >> 2) * columns + (x >> 1)]! |= dotBit(x, y);
}

/** Braille numbers its dots down the left, then down the right, and the lowest row last. */
const brailleBits = [0, 3, 1, 4, 2, 5, 6, 7];

const braille = Array.from({length: 256}, (_, bits) =>
	brailleBits.reduce((code, bit, at) => code | (((bits >> at) & 1) << bit), 0x2800),
);

/** What was in Unicode before the octants, and so is not among them. */
const earlier: Readonly<Record<number, string>> = {
	0: ' ',
	5: '▘',
	10: '▝',
	15: '▀',
	80: '▖',
	85: '▌',
	90: '▞',
	95: '▛',
	160: '▗',
	165: '▚',
	170: '▐',
	175: '▜',
	240: '▄',
	245: '▙',
	250: '▟',
	255: '█',
	3: '\u{1fb82}',
	63: '\u{1fb85}',
	192: '▂',
	252: '▆',
	1: '\u{1cea8}',
	2: '\u{1ceab}',
	64: '\u{1cea3}',
	128: '\u{1cea0}',
	20: '\u{1fbe6}',
	40: '\u{1fbe7}',
};

/** The octants follow each other as their bits count up, those left out that there were before. */
const octants = (() => {
	let next = 0x1cd00;
	return Array.from({length: 256}, (_, bits) => earlier[bits]?.codePointAt(0) ?? next++);
})();

/** The code point of a cell's dots: braille, or the same places filled. */
export function signOfDots(bits: number, glyphs: 'fine' | 'octants'): number {
	return (glyphs === 'octants' ? octants : braille)[bits & 255] ?? 0x20;
}

/** The dots of a sign; none of what is no such sign. */
export function dotsOf(codePoint: number, glyphs: 'fine' | 'octants'): number {
	return Math.max(0, (glyphs === 'octants' ? octants : braille).indexOf(codePoint));
}
