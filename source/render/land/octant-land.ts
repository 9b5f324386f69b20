import {forEachCell} from '../cells/area.js';
import {type Capabilities, hasPixels} from '../cells/capabilities.js';
import {defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {dotBit, dotsAcross, dotsDown, signOfDots} from '../lines/dots.js';
import {bandTiles} from './band-tiles.js';
import {bandOf, type Field} from './field.js';
import type {Bands} from './heatmap.js';

/** Whether land is drawn in octants: a cell of eight in two colours needs more than sixteen of them. */
export const isOctantLand = (capabilities: Capabilities): boolean =>
	capabilities.glyphs === 'octants' && hasPixels(capabilities);

/**
 * The band of every octant, twice as many each way as a field has pixels: between these the loss is taken to be bilinear,
 * which is as true as a map of this size can show. Next to a pixel that is NaN, that pixel's neighbour counts alone.
 */
export function octantBands({columns, rows, values}: Field, levels: readonly number[]): Bands {
	const bands = new Int8Array(4 * columns * rows);
	const at = (column: number, row: number) =>
		values[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ?? Number.NaN;
	for (let row = 0; row < 2 * rows; row++) {
		// An octant's middle is a quarter of a pixel from that of its own, towards the neighbour on its side.
		const [own, beside] = [row >> 1, (row >> 1) + (row & 1 ? 1 : -1)];
		for (let column = 0; column < 2 * columns; column++) {
			const [here, next] = [column >> 1, (column >> 1) + (column & 1 ? 1 : -1)];
			const value = 0.5625 * at(here, own) + 0.1875 * (at(next, own) + at(here, beside)) + 0.0625 * at(next, beside);
			bands[row * 2 * columns + column] = bandOf(levels, Number.isNaN(value) ? at(here, own) : value);
		}
	}
	return {columns: 2 * columns, rows: 2 * rows, values: bands};
}

/** How often each band is in a cell; the two that are there most, the lower of equals first. */
function twoMost(counts: Int8Array): [most: number, second: number] {
	let [most, second] = [-1, -1];
	for (let band = 0; band < counts.length; band++) {
		if (counts[band]! === 0) continue;
		if (most < 0 || counts[band]! > counts[most]!) [most, second] = [band, most];
		else if (second < 0 || counts[band]! > counts[second]!) second = band;
	}
	return [most, second];
}

/**
 * Fills a rectangle with the landscape in octants, two colours a cell: the two bands that most of it is; what is another
 * band takes the nearer of the two. Octants without a band, and cells beyond the field, are blank.
 */
export function drawOctantLand(
	grid: Grid,
	area: Rectangle,
	bands: Bands,
	count: number,
	palette: Palette,
	capabilities: Capabilities,
): void {
	const tiles = bandTiles(palette, count, capabilities);
	// One more, the last, for what has no band.
	const colors = [...tiles.map(({base}) => base), defaultColor];
	const none = tiles.length;
	const counts = new Int8Array(none + 1);
	const cell = new Int8Array(dotsAcross * dotsDown);
	forEachCell(grid, area, (at, column, row) => {
		counts.fill(0);
		for (let dot = 0; dot < cell.length; dot++) {
			const [x, y] = [dotsAcross * column + (dot & 1), dotsDown * row + (dot >> 1)];
			const band = x < bands.columns && y < bands.rows ? bands.values[y * bands.columns + x]! : -1;
			cell[dot] = band < 0 ? none : Math.min(band, none - 1);
			counts[cell[dot]!]!++;
		}
		const [most, second] = twoMost(counts);
		let bits = 0;
		for (let dot = 0; dot < cell.length && second >= 0; dot++) {
			if (Math.abs(cell[dot]! - second) < Math.abs(cell[dot]! - most)) bits |= dotBit(dot & 1, dot >> 1);
		}
		// The terminal's own colour can be a background only.
		const flip = second === none;
		grid.glyphs[at] = bits === 0 ? 0x20 : signOfDots(flip ? ~bits & 255 : bits, 'octants');
		grid.foregrounds[at] = bits === 0 ? defaultColor : colors[flip ? most : second]!;
		grid.backgrounds[at] = colors[flip && bits !== 0 ? second : most]!;
		grid.attributes[at] = 0;
	});
}
