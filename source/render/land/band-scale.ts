import {wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {inkOn} from '../cells/color.js';
import {glyphsOf} from '../cells/glyphs.js';
import {defaultColor, dim, drawText, type Grid, type Rectangle, setCell} from '../cells/grid.js';
import {formatNumber} from '../cells/numbers.js';
import {textFor} from '../cells/to-ascii.js';
import type {Tile} from './band-tiles.js';

/**
 * Levels as short as they say enough: three digits, or four where three would say of two neighbours the same. Even then a
 * view can be so small that they are: who draws them leaves out what repeats the one before.
 */
function briefly(levels: readonly number[], width: number): string[] {
	const texts = (digits: number) => levels.map(level => formatNumber(Number(level.toPrecision(digits)), width).trim());
	const short = texts(3);
	return short.some((text, at) => text === short[at - 1]) ? texts(4) : short;
}

function paint(grid: Grid, column: number, row: number, tile: Tile): void {
	setCell(grid, column, row, tile.glyph, tile);
}

/**
 * The legend of the bands in one row: `loss`, then a strip of the bands from the lowest, on it the loss at some of
 * their borders, each right of its border. Too narrow for that, the strip alone. `tiles`: the look of each band, one
 * more than there are levels.
 */
export function drawBandScaleRow(
	grid: Grid,
	area: Rectangle,
	levels: readonly number[],
	name: string,
	tiles: readonly Tile[],
	capabilities: Capabilities,
): void {
	const cells = wholeCells(area);
	const title = `${textFor(name, capabilities.charset)} `;
	const lead = cells.columns >= 30 && cells.rows > 0 ? Array.from(title).length : 0;
	if (lead > 0) drawText(grid, cells.left, cells.top, title, {attributes: dim}, cells);
	const strip = cells.columns - lead;
	if (strip < 1 || cells.rows < 1) return;
	const bandAt = (column: number) => Math.min(levels.length, Math.floor((column * (levels.length + 1)) / strip));
	const left = cells.left + lead;
	for (let column = 0; column < strip; column++) paint(grid, left + column, cells.top, tiles[bandAt(column)]!);
	const edge = glyphsOf(capabilities.charset).edge;
	const texts = briefly(levels, 7);
	let free = 0;
	let last = '';
	for (let column = 1; column < strip; column++) {
		if (bandAt(column) === bandAt(column - 1) || column < free) continue;
		const text = edge + texts[bandAt(column) - 1];
		if (text === last) continue;
		const end = column + Array.from(text).length;
		if (end > strip) break;
		for (const [at, character] of Array.from(text).entries()) {
			const {base} = tiles[bandAt(column + at)]!;
			const foreground = base === defaultColor ? defaultColor : inkOn(base);
			setCell(grid, left + column + at, cells.top, character.codePointAt(0)!, {foreground, background: base});
		}
		free = end + 2;
		last = text;
	}
}
