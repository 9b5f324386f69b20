import type {Capabilities} from '../cells/capabilities.js';
import {glyphsOf} from '../cells/glyphs.js';
import {defaultColor, dim} from '../cells/grid.js';
import {bandColors, indexedRamps, type Palette} from '../cells/palette.js';
import {brightnessOf} from '../cells/theme.js';
import {ansiColors} from '../cells/xterm-colors.js';

/** How a whole cell of one band looks. `base` is its colour where a pixel of it is needed: beside a trail. */
export type Tile = {
	readonly glyph: number;
	readonly foreground: number;
	readonly background: number;
	readonly attributes: number;
	readonly base: number;
};

const [black, blue, cyan] = [ansiColors[0], ansiColors[4], ansiColors[6]];

/**
 * Night falls into the valley: black, then ever more blue, then a breath of cyan on the heights. The bright half of
 * the sixteen colours stays with the racers.
 */
const night: readonly (readonly [shade: string, plain: string, foreground: number, background: number])[] = [
	[' ', ' ', blue, black],
	['░', '.', blue, black],
	['▒', ':', blue, black],
	['▓', '#', blue, black],
	[' ', ' ', blue, blue],
	['░', '.', cyan, blue],
	['▒', ':', cyan, blue],
];

function nightTile(share: number, {charset}: Capabilities): Tile {
	const [shade, plain, foreground, background] = night[Math.round(share * (night.length - 1))]!;
	const glyph = (charset === 'ascii' ? plain : shade).codePointAt(0)!;
	return {glyph, foreground, background, attributes: 0, base: background};
}

/** A share of the way up as one of a few shades; dim, so that what is drawn over the landscape stands out. */
function shadeTile(share: number, {charset}: Capabilities): Tile {
	const {shades} = glyphsOf(charset);
	const glyph = shades[Math.round(share * (shades.length - 1))]!.codePointAt(0)!;
	return {glyph, foreground: defaultColor, background: defaultColor, attributes: dim, base: defaultColor};
}

/**
 * What `count` bands look like, from the valley to the summit: a blank in the band's colour (256 and true colour), a
 * shade of a dark colour (16), or a shade alone (none).
 */
export function bandTiles(palette: Palette, count: number, capabilities: Capabilities): readonly Tile[] {
	const bands = Math.max(1, Math.floor(count) || 1);
	const {color} = capabilities;
	const share = (band: number) => (bands === 1 ? 0 : band / (bands - 1));
	if (color === 'none') return Array.from({length: bands}, (_, band) => shadeTile(share(band), capabilities));
	if (color === '16') return Array.from({length: bands}, (_, band) => nightTile(share(band), capabilities));
	const colors = bandColors(palette, bands, color, brightnessOf(capabilities));
	return Array.from({length: bands}, (_, band) => {
		const base = colors[Math.min(band, colors.length - 1)]!;
		return {glyph: 0x20, foreground: defaultColor, background: base, attributes: 0, base};
	});
}

/** How many bands a landscape should have: as many as its colours or shades can tell apart. */
export function bandCount(capabilities: Capabilities, palette: Palette = 'viridis'): number {
	const {color, charset} = capabilities;
	if (color === 'none') return glyphsOf(charset).shades.length;
	if (color === '16') return night.length;
	return color === '256' ? indexedRamps[brightnessOf(capabilities)][palette].length : 12;
}
