import {covers, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {mix} from '../cells/color.js';
import {defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import {extremesOf} from '../cells/theme.js';
import {lineSign} from '../lines/line-cells.js';
import {pixelColor, setPixel} from '../lines/pixels.js';
import type {Isolines} from './isolines.js';

/** How traced lines look: as pixels so much whiter than the ground (`lift`, 0 … 1), or as strokes of a colour by level. */
type LineStyle = {
	readonly asPixels: boolean;
	readonly lift: number;
	readonly colorOf: (level: number) => number;
	readonly attributes: number;
};

/**
 * Draws traced lines over what is in the rectangle and keeps its background: pixels, else dots, or in ASCII the
 * signs - / | \ by their direction. Cells beyond the traced ones are left alone.
 */
export function drawLineStrokes(
	grid: Grid,
	area: Rectangle,
	lines: Isolines,
	{asPixels, lift, colorOf, attributes}: LineStyle,
	capabilities: Capabilities,
): void {
	const {peak} = extremesOf(capabilities);
	const {left, top, columns, rows} = wholeCells(area);
	for (let row = 0; row < Math.min(rows, lines.rows); row++) {
		for (let column = 0; column < Math.min(columns, lines.columns); column++) {
			const cell = row * lines.columns + column;
			if (lines.levels[cell]! < 0 || !covers(grid, area, left + column, top + row)) continue;
			const at = (top + row) * grid.columns + left + column;
			if (asPixels) {
				for (const half of [0, 1]) {
					if (lines.pixels[(2 * row + half) * lines.columns + column] === 0) continue;
					const ground = pixelColor(grid, at, half);
					if (ground !== defaultColor) setPixel(grid, at, half, mix(ground, peak, lift));
				}
				continue;
			}
			grid.glyphs[at] = lineSign(lines.dots[cell]!, lines.slopes[cell]!, capabilities);
			grid.backgrounds[at] = pixelColor(grid, at, 1);
			grid.foregrounds[at] = colorOf(lines.levels[cell]!);
			grid.attributes[at] = attributes;
		}
	}
}
