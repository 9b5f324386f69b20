import type {Capabilities} from '../../source/render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../source/render/cells/grid.js';
import {bandCount} from '../../source/render/land/band-tiles.js';
import {sampleField} from '../../source/render/land/field.js';
import {terrainOf} from '../../source/render/map/map.js';
import type {MapLane} from '../../source/render/map/map-lane.js';
import {createRelief, type ReliefPicture} from '../../source/render/relief/relief.js';

/** A relief of a loss over a square domain, in a field of its own. */
export function reliefOf(
	loss: (x: number, y: number) => number,
	side: number,
	capabilities: Capabilities,
	more: Partial<ReliefPicture> = {},
): ReliefPicture {
	const domain = {x: [-side, side], y: [-side, side]} as const;
	const field = sampleField(loss, domain, 48, 24);
	return {
		field,
		terrain: terrainOf(field, domain, domain, bandCount(capabilities)),
		lanes: [],
		starts: [],
		minima: [],
		names: ['w', 'b'],
		palette: 'viridis',
		camera: {turn: 0.5, tilt: 0.75},
		...more,
	};
}

/** Draws a relief into a grid of its own. */
export function drawn(columns: number, rows: number, picture: ReliefPicture, capabilities: Capabilities): Grid {
	const grid = createGrid(columns, rows);
	createRelief()(grid, areaOf(grid), picture, capabilities);
	return grid;
}

/** A straight trail in one colour. */
export function straight(
	number: number,
	color: number,
	from: readonly [number, number],
	to: readonly [number, number],
) {
	const lane: MapLane = {number, color, selected: true, path: {xs: [from[0], to[0]], ys: [from[1], to[1]]}, head: to};
	return lane;
}

/** How many cells are of a colour, in front or behind. */
export function cellsOf(grid: Grid, color: number): number {
	return Array.from(grid.glyphs).filter((_, at) => grid.foregrounds[at] === color || grid.backgrounds[at] === color)
		.length;
}
