import {defaultColor, type Grid} from '../cells/grid.js';

const space = 0x20;
export const [upperHalf, lowerHalf, fullBlock] = [0x2580, 0x2584, 0x2588];

/** The colour of the upper (`half` 0) or lower (1) pixel of a cell. Cells with any other glyph are their background. */
export function pixelColor(grid: Grid, at: number, half: number): number {
	const glyph = grid.glyphs[at];
	const shownAbove = glyph === upperHalf && half === 0;
	const shownBelow = glyph === lowerHalf && half === 1;
	return shownAbove || shownBelow ? grid.foregrounds[at]! : grid.backgrounds[at]!;
}

/**
 * Makes a cell of two pixels, one above the other. Equal ones become a blank: fewer bytes, and no seam in fonts whose
 * blocks do not meet. The terminal's default colour can be a background only, so it decides which half is the block.
 */
export function setPixels(grid: Grid, at: number, upper: number, lower: number): void {
	const flip = upper === defaultColor;
	grid.glyphs[at] = upper === lower ? space : flip ? lowerHalf : upperHalf;
	grid.foregrounds[at] = upper === lower ? defaultColor : flip ? lower : upper;
	grid.backgrounds[at] = upper === lower ? upper : flip ? upper : lower;
	grid.attributes[at] = 0;
}

/** Paints one pixel of a cell and keeps the other. */
export function setPixel(grid: Grid, at: number, half: number, color: number): void {
	const other = pixelColor(grid, at, 1 - half);
	if (half === 0) setPixels(grid, at, color, other);
	else setPixels(grid, at, other, color);
}
