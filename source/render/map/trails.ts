import {covers, wholeCells} from '../cells/area.js';
import {type Capabilities, isFine} from '../cells/capabilities.js';
import {bold, defaultColor, dim, type Grid, type Rectangle} from '../cells/grid.js';
import {dotsAcross, dotsDown} from '../lines/dots.js';
import {setPixel} from '../lines/pixels.js';
import type {Viewport} from '../lines/viewport.js';
import {drawFineTrails} from './fine-trails.js';
import {type MapLane, trailColors} from './map-lane.js';
import {pixelTail, shownLane, type TrailMask, trailMask} from './trail-mask.js';

/** Trails as pixels in the racers' colours. */
export function drawPixels(
	grid: Grid,
	area: Rectangle,
	lanes: readonly MapLane[],
	mask: TrailMask,
	capabilities: Capabilities,
	kept: ReadonlySet<number>,
): void {
	const colorOf = trailColors(capabilities);
	for (let pixel = 0; pixel < mask.lanes.length; pixel++) {
		const lane = shownLane(mask, pixel);
		if (lane < 0) continue;
		const [column, row] = [pixel % mask.columns, Math.floor(pixel / mask.columns)];
		if (!covers(grid, area, area.left + column, area.top + (row >> 1))) continue;
		const at = (area.top + (row >> 1)) * grid.columns + area.left + column;
		if (kept.has(at)) continue;
		const {color, selected} = lanes[lane]!;
		const isFresh = selected === true || (mask.fresh[pixel]! & (1 << lane)) !== 0;
		setPixel(grid, at, row & 1, colorOf(color, isFresh));
	}
}

/** Trails as the racers' digits, a cell each: where there is no colour, or no half block. */
export function drawDigits(
	grid: Grid,
	area: Rectangle,
	lanes: readonly MapLane[],
	mask: TrailMask,
	colored: boolean,
	kept: ReadonlySet<number>,
): void {
	for (let row = 0; row < mask.rows; row++) {
		for (let column = 0; column < mask.columns; column++) {
			const pixel = row * mask.columns + column;
			const lane = shownLane(mask, pixel);
			if (lane < 0 || !covers(grid, area, area.left + column, area.top + row)) continue;
			const at = (area.top + row) * grid.columns + area.left + column;
			if (kept.has(at)) continue;
			const isFresh = lanes[lane]!.selected === true || (mask.fresh[pixel]! & (1 << lane)) !== 0;
			grid.glyphs[at] = 0x30 + (lanes[lane]!.number % 10);
			grid.foregrounds[at] = colored ? lanes[lane]!.color : defaultColor;
			grid.attributes[at] = colored || isFresh ? (isFresh && colored ? bold : 0) : dim;
		}
	}
}

/**
 * Draws where the lanes have been over whatever is in the rectangle: dots or half-block pixels in Unicode with colour, else
 * the lanes' digits. Older parts are fainter, except the selected lane's. Where lanes share pixels they take turns.
 * Cells in `kept` (places in the grid) are left alone: the marks of starts and minima.
 */
export function drawTrails(
	grid: Grid,
	area: Rectangle,
	lanes: readonly MapLane[],
	viewport: Viewport,
	capabilities: Capabilities,
	kept: ReadonlySet<number> = new Set(),
): void {
	const cells = wholeCells(area);
	const paths = lanes.map(lane => lane.path);
	const dashed = lanes.map(lane => lane.dashed === true);
	const colored = capabilities.color !== 'none';
	if (colored && isFine(capabilities)) {
		const size = [dotsAcross * cells.columns, dotsDown * cells.rows] as const;
		const mask = trailMask(paths, dashed, viewport, ...size, dotsAcross * pixelTail);
		drawFineTrails(grid, cells, lanes, mask, capabilities, kept);
	} else if (colored && capabilities.charset === 'unicode') {
		const mask = trailMask(paths, dashed, viewport, cells.columns, 2 * cells.rows);
		drawPixels(grid, cells, lanes, mask, capabilities, kept);
	} else {
		drawDigits(grid, cells, lanes, trailMask(paths, dashed, viewport, cells.columns, cells.rows), colored, kept);
	}
}
