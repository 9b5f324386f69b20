import {covers, wholeCells} from '../cells/area.js';
import {type Capabilities, dotGlyphs, isFine} from '../cells/capabilities.js';
import {mix} from '../cells/color.js';
import {defaultColor, dim, type Grid, type Rectangle} from '../cells/grid.js';
import {extremesOf} from '../cells/theme.js';
import {dotBit, dotsAcross, dotsDown, signOfDots} from '../lines/dots.js';
import {pixelColor, setPixel} from '../lines/pixels.js';
import type {PixelSize} from '../lines/polyline.js';
import {countOf, type Path} from './trail-mask.js';

/** A way that was raced before a change; its racer's colour. */
export type GhostTrail = {readonly color: number; readonly path: Path};

/** One dot in so many is there: a ghost is told from a trail by that too. */
const spacing = {dots: 3, pixels: 2, cells: 2} as const;

/** How much fainter a ghost is than what it is the ghost of. */
const fade = 0.45;

/** What stands for a ghost where trails are digits; no shade of the land has it. */
const mark = "'".codePointAt(0)!;

/** The colour of a ghost, by its racer's; in sixteen colours there is no fainter one. */
export function ghostColor(color: number, capabilities: Capabilities): number {
	if (capabilities.color === 'none') return defaultColor;
	return capabilities.color === '16' ? color : mix(color, extremesOf(capabilities).base, fade);
}

/** Calls back with the pixels along a way, in order, in a picture of that size. */
export type VisitWay = (path: Path, frame: PixelSize, visit: (at: number) => void) => void;

/**
 * Draws ways of before, dotted and dim, to lie under the trails: as fine as these are, and where trails are digits as
 * a mark every other cell. Cells in `kept` are left alone.
 */
export function drawGhosts(
	grid: Grid,
	area: Rectangle,
	ghosts: readonly GhostTrail[],
	visitWay: VisitWay,
	capabilities: Capabilities,
	kept: ReadonlySet<number>,
): void {
	const cells = wholeCells(area);
	const {columns, rows} = cells;
	const isColored = capabilities.color !== 'none';
	const placeOf = (column: number, row: number) => {
		const at = (cells.top + row) * grid.columns + cells.left + column;
		return covers(grid, cells, cells.left + column, cells.top + row) && !kept.has(at) ? at : undefined;
	};
	for (const {color, path} of ghosts) {
		const foreground = ghostColor(color, capabilities);
		const visitEvery = (wide: number, high: number, every: number, visit: (column: number, row: number) => void) => {
			let along = 0;
			visitWay(path, {columns: wide, rows: high}, at => {
				if (along++ % every === 0) visit(at % wide, Math.floor(at / wide));
			});
		};
		if (isColored && isFine(capabilities)) {
			const dots = new Uint8Array(columns * rows);
			const size = [dotsAcross * columns, dotsDown * rows] as const;
			visitEvery(...size, spacing.dots, (x, y) => {
				dots[Math.floor(y / dotsDown) * columns + Math.floor(x / dotsAcross)]! |= dotBit(x, y);
			});
			for (const [cell, bits] of dots.entries()) {
				const at = bits === 0 ? undefined : placeOf(cell % columns, Math.floor(cell / columns));
				if (at === undefined) continue;
				const ground = pixelColor(grid, at, countOf(bits & 0x0f) >= countOf(bits & 0xf0) ? 0 : 1);
				grid.glyphs[at] = signOfDots(bits, dotGlyphs(capabilities));
				grid.foregrounds[at] = foreground;
				grid.backgrounds[at] = ground;
				grid.attributes[at] = 0;
			}
		} else if (isColored && capabilities.charset === 'unicode') {
			visitEvery(columns, 2 * rows, spacing.pixels, (x, y) => {
				const at = placeOf(x, y >> 1);
				if (at !== undefined) setPixel(grid, at, y & 1, foreground);
			});
		} else {
			visitEvery(columns, rows, spacing.cells, (x, y) => {
				const at = placeOf(x, y);
				if (at === undefined) return;
				grid.glyphs[at] = mark;
				grid.foregrounds[at] = foreground;
				grid.attributes[at] = isColored ? 0 : dim;
			});
		}
	}
}
