import {forEachCell} from '../cells/area.js';
import {type Capabilities, hasPixels} from '../cells/capabilities.js';
import {dim, type Grid, type Rectangle} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {setPixels} from '../lines/pixels.js';
import type {Tile} from './band-tiles.js';
import {bandTiles} from './band-tiles.js';

/** The band of every pixel: `columns` × `rows`, two pixel rows to a cell; −1 where there is none. */
export type Bands = {readonly columns: number; readonly rows: number; readonly values: Int8Array};

function setTile(grid: Grid, at: number, tile: Tile): void {
	grid.glyphs[at] = tile.glyph;
	grid.foregrounds[at] = tile.foreground;
	grid.backgrounds[at] = tile.background;
	grid.attributes[at] = tile.attributes;
}

const nothing: Tile = {glyph: 0x20, foreground: -1, background: -1, attributes: 0, base: -1};

/** Where there is no number, beside land whose lowest band is as blank; and in which cells: a fourth of all, aslant. */
const hatch: Tile = {...nothing, glyph: 0x2f, attributes: dim};
const isHatched = (column: number, row: number) => (column + 2 * row) % 4 === 0;

/**
 * Fills a rectangle with the landscape: low loss is a dark valley, high loss a light hill. Unicode with 256 colours or
 * more draws half blocks, two pixels a cell; everything else draws a whole cell in the look of its higher pixel's
 * band. `count` is the number of bands there are. A pixel without a band (NaN), and a cell beyond the field, is blank; in
 * 16 colours or none the former may be hatched, unless nothing of the field is known.
 */
export function drawHeatmap(
	grid: Grid,
	area: Rectangle,
	bands: Bands,
	count: number,
	palette: Palette,
	capabilities: Capabilities,
	gaps: 'blank' | 'hatched' = 'blank',
): void {
	const tiles = bandTiles(palette, count, capabilities);
	const tileAt = (column: number, pixel: number) => {
		if (column >= bands.columns || pixel >= bands.rows) return nothing;
		return tiles[bands.values[pixel * bands.columns + column]!] ?? nothing;
	};
	const halves = hasPixels(capabilities);
	const isPlain = capabilities.color === '16' || capabilities.color === 'none';
	const isKnown = gaps === 'hatched' && isPlain && bands.values.some(band => band >= 0);
	forEachCell(grid, area, (at, column, row) => {
		const [upper, lower] = [tileAt(column, 2 * row), tileAt(column, 2 * row + 1)];
		if (halves) setPixels(grid, at, upper.base, lower.base);
		else {
			const isGap = isKnown && upper === nothing && column < bands.columns && 2 * row < bands.rows;
			setTile(grid, at, isGap && isHatched(column, row) ? hatch : upper);
		}
	});
}
