import {covers} from '../cells/area.js';
import {type Capabilities, dotGlyphs} from '../cells/capabilities.js';
import {bold, type Grid, type Rectangle} from '../cells/grid.js';
import {dotBit, dotsAcross, dotsDown, signOfDots} from '../lines/dots.js';
import {pixelColor} from '../lines/pixels.js';
import {type MapLane, trailColors} from './map-lane.js';
import {countOf, nthLane, type TrailMask} from './trail-mask.js';

/** What trails leave in a cell: the dots of all, which lanes have any there and lately, and whether all have the same. */
type Crossing = {dots: number; lanes: number; fresh: number; together: boolean};

function crossingAt(mask: TrailMask, column: number, row: number, into: Crossing): void {
	into.dots = into.lanes = into.fresh = 0;
	into.together = true;
	let first = -1;
	for (let y = 0; y < dotsDown; y++) {
		for (let x = 0; x < dotsAcross; x++) {
			const at = (dotsDown * row + y) * mask.columns + dotsAcross * column + x;
			const lanes = mask.lanes[at]!;
			if (lanes === 0) continue;
			into.dots |= dotBit(x, y);
			into.lanes |= lanes;
			into.fresh |= mask.fresh[at]!;
			if (first === -1) first = lanes;
			else if (lanes !== first) into.together = false;
		}
	}
}

/**
 * Trails as dots finer than a cell, over the colour of the band that most of them lie on; `mask` is in dots. A cell shows
 * the dots of all that pass it in the colour of one: they take turns from cell to cell; where they cross the selected
 * one goes first. What is fresh is bright.
 */
export function drawFineTrails(
	grid: Grid,
	area: Rectangle,
	lanes: readonly MapLane[],
	mask: TrailMask,
	capabilities: Capabilities,
	kept: ReadonlySet<number>,
): void {
	const colorOf = trailColors(capabilities);
	const glyphs = dotGlyphs(capabilities);
	const selected = lanes.reduce((bits, lane, at) => (lane.selected === true ? bits | (1 << at) : bits), 0);
	const here: Crossing = {dots: 0, lanes: 0, fresh: 0, together: true};
	for (let row = 0; row < area.rows; row++) {
		for (let column = 0; column < area.columns; column++) {
			crossingAt(mask, column, row, here);
			if (here.dots === 0 || !covers(grid, area, area.left + column, area.top + row)) continue;
			const at = (area.top + row) * grid.columns + area.left + column;
			if (kept.has(at)) continue;
			const turn = nthLane(here.lanes, ((column >> 1) + row) % countOf(here.lanes));
			const shown = !here.together && (here.lanes & selected) !== 0 ? nthLane(here.lanes & selected, 0) : turn;
			const {color} = lanes[shown]!;
			const isFresh = ((selected | here.fresh) & (1 << shown)) !== 0;
			const ground = pixelColor(grid, at, countOf(here.dots & 0x0f) >= countOf(here.dots & 0xf0) ? 0 : 1);
			grid.glyphs[at] = signOfDots(here.dots, glyphs);
			grid.foregrounds[at] = colorOf(color, isFresh);
			grid.backgrounds[at] = ground;
			grid.attributes[at] = isFresh ? bold : 0;
		}
	}
}
