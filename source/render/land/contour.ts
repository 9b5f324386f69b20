import {type Capabilities, hasPixels, isFine} from '../cells/capabilities.js';
import {bold, defaultColor, type Grid, type Rectangle} from '../cells/grid.js';
import {extremesOf} from '../cells/theme.js';
import type {Isolines} from './isolines.js';
import {drawLineStrokes} from './line-strokes.js';

/**
 * Draws contour lines over a map so that they stand out: `lift` says by how much they are whiter than the ground, 0 … 1.
 * Half-block pixels in 256 colours or more, else braille dots, or in ASCII the signs - / | \; the ground is kept. What
 * stands out little is dots too where the map's own lines are: as wide pixels these would run together.
 */
export function drawContour(
	grid: Grid,
	area: Rectangle,
	lines: Isolines,
	lift: number,
	capabilities: Capabilities,
): void {
	const {color} = capabilities;
	const look = {
		asPixels: hasPixels(capabilities) && !(isFine(capabilities) && lift <= 0.5),
		lift,
		colorOf: () => (color === 'none' ? defaultColor : extremesOf(capabilities).peak),
		attributes: lift > 0.5 ? bold : 0,
	};
	drawLineStrokes(grid, area, lines, look, capabilities);
}
