/** Glyphs that have to meet their neighbours, as shapes: no font's blocks and lines do so at every size. */

import {dotsAcross, dotsDown, dotsOf} from '../lines/dots.js';

/** A part of a cell, in shares of its width and height. */
export type Part = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly opacity?: number;
};

const part = (left: number, top: number, width: number, height: number): Part => ({left, top, width, height});
/** What a block element (U+2580 … U+259F) that is no sum of octants fills; `undefined` for any other glyph. */
function blockParts(glyph: number): readonly Part[] | undefined {
	const index = glyph - 0x2580;
	if (index < 1 || index > 21) return undefined;
	if (index <= 8) return [part(0, 1 - index / 8, 1, index / 8)];
	if (index <= 15) return [part(0, 0, (16 - index) / 8, 1)];
	if (index <= 19) return [{...part(0, 0, 1, 1), opacity: (index - 16) / 4}];
	if (index === 20) return [part(0, 0, 1, 1 / 8)];
	return [part(7 / 8, 0, 1 / 8, 1)];
}

/** Eighths of a cell, as octants and braille have them, a bit each. */
const eighths = Array.from({length: dotsAcross * dotsDown}, (_, bit) =>
	part((bit & 1) / dotsAcross, (bit >> 1) / dotsDown, 1 / dotsAcross, 1 / dotsDown),
);

/** What a braille pattern (U+2800 … U+28FF) fills, each dot its whole eighth: a line is one; `undefined` for any other glyph. */
function brailleParts(glyph: number): readonly Part[] | undefined {
	if (glyph < 0x2800 || glyph > 0x28ff) return undefined;
	const bits = dotsOf(glyph, 'fine');
	return eighths.filter((_, bit) => bits & (1 << bit));
}

/** What a glyph that is drawn as a shape fills of its cell; `undefined` for any other glyph, and what is an area of octants. */
export const partsOf = (glyph: number): readonly Part[] | undefined => blockParts(glyph) ?? brailleParts(glyph);

const [left, right, up, down] = [1, 2, 4, 8] as const;
const arms: Readonly<Record<string, number>> = {
	'─': left | right,
	'│': up | down,
	'┌': right | down,
	'┐': left | down,
	'└': right | up,
	'┘': left | up,
	'├': up | down | right,
	'┤': up | down | left,
	'┬': left | right | down,
	'┴': left | right | up,
	'┼': left | right | up | down,
};
const corners: Readonly<Record<string, readonly [number, number]>> = {
	'╭': [8, 16],
	'╮': [0, 16],
	'╰': [8, 0],
	'╯': [0, 0],
};

/** The strokes of a box-drawing glyph in a cell of 8 × 16 at (x, y), as SVG path data; `undefined` for any other glyph. */
export function boxStrokes(glyph: number, x: number, y: number): string | undefined {
	const character = String.fromCodePoint(glyph);
	if (character === '╌') return `M${x + 1} ${y + 8}h2m2 0h2`;
	const corner = corners[character];
	if (corner) return `M${x + corner[0]} ${y + 8}Q${x + 4} ${y + 8} ${x + 4} ${y + corner[1]}`;
	const own = arms[character];
	if (own === undefined) return undefined;
	const from = own & left ? 0 : 4;
	const top = own & up ? 0 : 8;
	const across = own & (left | right) ? `M${x + from} ${y + 8}h${(own & right ? 8 : 4) - from}` : '';
	const along = own & (up | down) ? `M${x + 4} ${y + top}v${(own & down ? 16 : 8) - top}` : '';
	return across + along;
}
