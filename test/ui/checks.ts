import {expect} from 'vitest';
import type {Size} from '../../source/app/state.js';
import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {continued, defaultColor, type Grid} from '../../source/render/cells/grid.js';
import {cellWidth} from '../../source/render/cells/width.js';
import {cellGlyph} from '../../source/terminal/frame/encode.js';

/** Whether a cell is one of the two of a whole wide character. */
const isHalf = (grid: Grid, at: number) => cellGlyph(grid, at) === continued || cellGlyph(grid, at + 1) === continued;

/** Checks that a frame is exactly its size, of one-column glyphs, and has only what the terminal can show. */
export function expectSound(grid: Grid, {columns, rows}: Size, {color, charset}: Capabilities): void {
	expect([grid.columns, grid.rows, grid.glyphs.length]).toEqual([columns, rows, columns * rows]);
	for (let at = 0; at < grid.glyphs.length; at++) {
		const glyph = grid.glyphs[at];
		if (glyph >= 0x20 && glyph <= 0x7e) continue;
		if (charset !== 'ascii' && (cellWidth(cellGlyph(grid, at)) === 1 || isHalf(grid, at))) continue;
		expect.fail(`U+${glyph.toString(16)} at ${at % columns}, ${Math.floor(at / columns)}`);
	}
	if (color !== 'none') return;
	for (const colors of [grid.foregrounds, grid.backgrounds]) {
		const at = colors.findIndex(one => one !== defaultColor);
		if (at >= 0) expect.fail(`coloured at ${at % columns}, ${Math.floor(at / columns)}`);
	}
}
