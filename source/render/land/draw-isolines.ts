import {type Capabilities, isFine} from '../cells/capabilities.js';
import {mix, white} from '../cells/color.js';
import {glyphsOf} from '../cells/glyphs.js';
import {defaultColor, dim, type Grid, type Rectangle} from '../cells/grid.js';
import {bandColors, type Palette} from '../cells/palette.js';
import {brightnessOf, extremesOf} from '../cells/theme.js';
import {ansiColors} from '../cells/xterm-colors.js';
import type {Tile} from './band-tiles.js';
import type {Isolines} from './isolines.js';
import {drawLineStrokes} from './line-strokes.js';

/** How the landscape is shown: filled bands, bands with lines between them, lines alone, and these at equal steps of loss. */
export const landscapes = ['bands', 'bands+lines', 'lines', 'even-lines'] as const;
export type Landscape = (typeof landscapes)[number];

/** Lines on bands are this much farther from the ground's end of grey than it; lines alone this much than their band would be. */
const onBands = 0.14;
const alone = 0.3;
const aloneOnLight = 0.42;

/** The colours of lines by level: where they stand alone they carry the height that the bands would have. */
function lineColors(palette: Palette, count: number, capabilities: Capabilities): readonly number[] {
	const {color} = capabilities;
	if (color === 'none') return [];
	if (color === '16') return Array.from({length: count}, (_, at) => ansiColors[at * 2 < count ? 4 : 6]!);
	const {peak} = extremesOf(capabilities);
	return bandColors(palette, count + 1, color, brightnessOf(capabilities))
		.slice(1)
		.map(band => mix(band, peak, peak === white ? alone : aloneOnLight));
}

/** What the scale of `count` bands is made of where lines stand alone: a stroke in the colour of each band's lower line. */
export function lineTiles(palette: Palette, count: number, capabilities: Capabilities): readonly Tile[] {
	const colors = lineColors(palette, count - 1, capabilities);
	const glyph = glyphsOf(capabilities.charset).horizontal.codePointAt(0)!;
	const attributes = capabilities.color === 'none' ? dim : 0;
	return Array.from({length: count}, (_, band) => {
		const foreground = band === 0 ? defaultColor : (colors[band - 1] ?? defaultColor);
		return {glyph: band === 0 ? 0x20 : glyph, foreground, background: defaultColor, attributes, base: defaultColor};
	});
}

/**
 * Draws contour lines over what is in the rectangle and keeps its background. On bands in 256 colours or more they
 * are slightly lighter pixels, where glyphs are blocks; everywhere else dots, or in ASCII the signs - / | \ by their direction.
 * `count` is the number of levels. Cells beyond the traced ones are left alone.
 */
export function drawIsolines(
	grid: Grid,
	area: Rectangle,
	lines: Isolines,
	count: number,
	landscape: Landscape,
	palette: Palette,
	capabilities: Capabilities,
): void {
	if (landscape === 'bands') return;
	const {color, charset} = capabilities;
	const colors = lineColors(palette, count, capabilities);
	const look = {
		asPixels:
			landscape === 'bands+lines' &&
			charset === 'unicode' &&
			color !== '16' &&
			color !== 'none' &&
			!isFine(capabilities),
		lift: onBands,
		colorOf: (level: number) => colors[level] ?? defaultColor,
		attributes: color === 'none' ? dim : 0,
	};
	drawLineStrokes(grid, area, lines, look, capabilities);
}
