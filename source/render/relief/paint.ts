import {covers} from '../cells/area.js';
import {type Capabilities, hasManyColors} from '../cells/capabilities.js';
import {bold, defaultColor, dim, type Grid, type Rectangle, type Style, setCell} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {ansiColors} from '../cells/xterm-colors.js';
import {bandTiles} from '../land/band-tiles.js';
import {isOctantLand} from '../land/octant-land.js';
import {setOctants} from '../lines/octants.js';
import {setPixels} from '../lines/pixels.js';
import {lightStep, lightSteps, reliefColors} from './colors.js';
import {footBand, type Marked, marks} from './marks.js';
import type {Raster} from './raster.js';

/** Whether the land is colours of its own; otherwise it is glyphs, in a few colours or none. */
export function isShaded({color}: Capabilities): boolean {
	return hasManyColors(color);
}

/** Land in half blocks (ASCII: blank cells): band by colour, slope by light, slices lighter. */
function paintPixels(
	grid: Grid,
	area: Rectangle,
	raster: Raster,
	marked: Marked,
	count: number,
	palette: Palette,
	capabilities: Capabilities,
): void {
	const {charset} = capabilities;
	const colors = reliefColors(palette, count, capabilities);
	const colorOf = (at: number) => {
		const band = marked.bands[at]!;
		const bits = marked.marks[at]!;
		if (band === -1) return (bits & marks.plane) !== 0 ? colors.plane : defaultColor;
		if (band === footBand) return colors.foot;
		if ((bits & marks.cut) !== 0) return colors.cut;
		const dimmed = (bits & marks.ridge) !== 0 ? 2 : 0;
		const shade = band * lightSteps + Math.max(0, lightStep(raster.lights[at]!) - dimmed);
		if ((bits & marks.plane) !== 0) return colors.covered[shade]!;
		return (bits & marks.slice) !== 0 ? colors.sliced[shade]! : colors.plain[shade]!;
	};
	if (isOctantLand(capabilities)) {
		setOctants(grid, area, colorOf, raster.columns);
		return;
	}
	// A whole cell shows the pixel that says more.
	const ofBoth = (upper: number, lower: number) => {
		if (marked.bands[upper] === -1) return lower;
		return marked.bands[lower] !== -1 && marked.marks[lower]! > marked.marks[upper]! ? lower : upper;
	};
	for (let row = 0; row < area.rows; row++) {
		for (let column = 0; column < area.columns; column++) {
			if (!covers(grid, area, area.left + column, area.top + row)) continue;
			const upper = 2 * row * raster.columns + column;
			const at = (area.top + row) * grid.columns + area.left + column;
			const lower = upper + raster.columns;
			if (charset === 'unicode') setPixels(grid, at, colorOf(upper), colorOf(lower));
			else setPixels(grid, at, colorOf(ofBoth(upper, lower)), colorOf(ofBoth(upper, lower)));
		}
	}
}

/** From dark to bright, for eyes that have no colours to go by. */
const ramps = {unicode: [' ', '·', '░', '▒', '▓', '█'], ascii: Array.from(' .:-=+*#%@')} as const;
const signs = {
	unicode: {plane: '≈', cut: '█', foot: '▁'},
	ascii: {plane: '~', cut: '#', foot: '_'},
} as const;

/** How much of a cell's brightness is height, the rest is light; and how much where height is all there is to go by. */
const byHeight = {usual: 0.4, bare: 0.85} as const;

/** The glyph of a brightness, 0…1; never the blank, which is no land. */
function shadeOf(bright: number, ramp: readonly string[]): string {
	return ramp[Math.max(1, Math.min(ramp.length - 1, Math.floor(bright * ramp.length)))]!;
}

/** Land in whole cells: a tile of sixteen colours by band, or a glyph by height and light. */
function paintCells(
	grid: Grid,
	area: Rectangle,
	raster: Raster,
	marked: Marked,
	count: number,
	palette: Palette,
	capabilities: Capabilities,
	bare: boolean,
): void {
	const {color, charset} = capabilities;
	const tiles = bandTiles(palette, count, capabilities);
	const sign = signs[charset];
	const share = bare ? byHeight.bare : byHeight.usual;
	const isFoot = (at: number) => marked.bands[at] === footBand;
	const tileAt = (upper: number): Style & {glyph: string | number} => {
		const lower = upper + raster.columns;
		// Once in a column, so that it is a line and no dash here and there; over land only where nothing is left of it below.
		const isEdge = isFoot(upper)
			? !isFoot(upper - 2 * raster.columns)
			: isFoot(lower) && !isFoot(lower + raster.columns);
		const pixel = marked.bands[upper] === -1 ? lower : upper;
		const bits = marked.marks[upper]! | marked.marks[lower]!;
		const band = marked.bands[pixel]!;
		if ((bits & marks.cut) !== 0) return {glyph: sign.cut, attributes: bold};
		const background = band < 0 || color === 'none' ? defaultColor : tiles[band]!.base;
		if ((bits & marks.plane) !== 0) {
			return {glyph: sign.plane, foreground: color === 'none' ? defaultColor : ansiColors[7], background};
		}
		if (isEdge) return {glyph: sign.foot, background, attributes: dim};
		if (band === -1 || band === footBand) return {glyph: ' '};
		if (color !== 'none') return tiles[band]!;
		const bright = share * raster.heights[pixel]! + (1 - share) * raster.lights[pixel]!;
		return {glyph: shadeOf(bright, ramps[charset]), attributes: (bits & marks.slice) === 0 ? dim : 0};
	};
	for (let row = 0; row < area.rows; row++) {
		for (let column = 0; column < area.columns; column++) {
			if (!covers(grid, area, area.left + column, area.top + row)) continue;
			const tile = tileAt(2 * row * raster.columns + column);
			const glyph = typeof tile.glyph === 'string' ? tile.glyph.codePointAt(0)! : tile.glyph;
			setCell(grid, area.left + column, area.top + row, glyph, tile);
		}
	}
}

/**
 * Paints the land and the plane through it into a rectangle of whole cells; what is neither is blank. `bare`: nothing
 * else says how high it is, so that its glyphs do, where it has no colours.
 */
export function paintRelief(
	grid: Grid,
	area: Rectangle,
	raster: Raster,
	marked: Marked,
	count: number,
	palette: Palette,
	capabilities: Capabilities,
	bare: boolean,
): void {
	if (isShaded(capabilities)) paintPixels(grid, area, raster, marked, count, palette, capabilities);
	else paintCells(grid, area, raster, marked, count, palette, capabilities, bare);
}
