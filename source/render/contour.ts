import {covers, wholeCells} from './area.js';
import type {Capabilities} from './capabilities.js';
import {mix, white} from './color.js';
import {bold, defaultColor, type Grid, type Rectangle} from './grid.js';
import type {Isolines} from './isolines.js';
import {pixelColor, setPixel} from './pixels.js';

const slopeSigns = ['-', '/', '|', '\\'];
const braille = 0x2800;

/**
 * Draws contour lines over a map so that they stand out: `lift` says by how much they are whiter than the ground, 0 … 1.
 * Half-block pixels in 256 colours or more, else braille dots, or in ASCII the signs - / | \; the ground is kept.
 */
export function drawContour(
	grid: Grid,
	area: Rectangle,
	lines: Isolines,
	lift: number,
	{color, charset}: Capabilities,
): void {
	const {left, top, columns, rows} = wholeCells(area);
	const asPixels = charset === 'unicode' && (color === '256' || color === 'truecolor');
	for (let row = 0; row < Math.min(rows, lines.rows); row++) {
		for (let column = 0; column < Math.min(columns, lines.columns); column++) {
			const cell = row * lines.columns + column;
			if (lines.levels[cell] < 0 || !covers(grid, area, left + column, top + row)) continue;
			const at = (top + row) * grid.columns + left + column;
			if (asPixels) {
				for (const half of [0, 1]) {
					if (lines.pixels[(2 * row + half) * lines.columns + column] === 0) continue;
					const ground = pixelColor(grid, at, half);
					if (ground !== defaultColor) setPixel(grid, at, half, mix(ground, white, lift));
				}
				continue;
			}
			grid.glyphs[at] = charset === 'ascii' ? slopeSigns[lines.slopes[cell]].charCodeAt(0) : braille + lines.dots[cell];
			grid.backgrounds[at] = pixelColor(grid, at, 1);
			grid.foregrounds[at] = color === 'none' ? defaultColor : white;
			grid.attributes[at] = lift > 0.5 ? bold : 0;
		}
	}
}
