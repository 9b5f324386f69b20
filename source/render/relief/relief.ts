import {inset, wholeCells} from '../cells/area.js';
import {type Capabilities, hasPixels} from '../cells/capabilities.js';
import type {Grid, Rectangle} from '../cells/grid.js';
import {drawBandScaleRow} from '../land/band-scale.js';
import {bandTiles} from '../land/band-tiles.js';
import type {Field} from '../land/field.js';
import {isOctantLand} from '../land/octant-land.js';
import type {MapPicture} from '../map/map.js';
import type {Camera} from './camera.js';
import {drawEdgeLabels} from './edge-labels.js';
import {type Marked, markPixels, markPlane} from './marks.js';
import {type Mesh, meshOf} from './mesh.js';
import {isShaded, paintRelief} from './paint.js';
import {Plane} from './plane.js';
import {Racers} from './racers.js';
import {rise, type Solid, solidOf} from './solid.js';
import {type Bounds, Viewer} from './view.js';

/**
 * A relief in numbers: the map's picture, the field that its terrain was made of, and a camera. `slice`: the loss at
 * which a level plane cuts the land; none where left out. `isBeside`: a map stands beside it, which has the numbers of
 * axes and bands, so that the room for these is the land's.
 */
export type ReliefPicture = Omit<MapPicture, 'landscape'> & {
	readonly field: Field;
	readonly camera: Camera;
	readonly slice?: number | undefined;
	readonly isBeside?: boolean;
	/** Whether it goes without the names of its sides, its scale and strata: for a picture that is not to say what it shows. */
	readonly bare?: boolean;
};

/** The parts of a relief: the picture, and the scale of the bands below, as the map has it. */
function reliefLayout(area: Rectangle, hasScale: boolean): {plot: Rectangle; scale: Rectangle} {
	const cells = wholeCells(area);
	const scaleRow = hasScale && cells.rows >= 12 && cells.columns >= 24 ? 1 : 0;
	return {
		plot: inset(cells, 0, 0, cells.columns, cells.rows - scaleRow),
		scale: inset(cells, 0, cells.rows - scaleRow, cells.columns, scaleRow),
	};
}

/** Draws a whole relief into a rectangle. */
export type Relief = (grid: Grid, area: Rectangle, picture: ReliefPicture, capabilities: Capabilities) => void;

/** Pixels that the land may fill, `fine` of them to a column: room is left for labels where there are any. */
function boundsOf({columns, rows}: Rectangle, labels: 'none' | 'names' | 'all', fine: number): Bounds {
	if (labels === 'none') return {left: 0, top: 0, right: fine * columns, bottom: 2 * fine * rows};
	// Names stand in the corners that the turned land leaves.
	if (labels === 'names') return {left: fine, top: 0, right: fine * (columns - 1), bottom: 2 * fine * rows};
	return {left: 5 * fine, top: fine, right: fine * (columns - 5), bottom: fine * (2 * rows - 3)};
}

/** Pixels to a column: two in octants, which are squares of half a column. */
const finenessOf = (capabilities: Capabilities): number => (isOctantLand(capabilities) ? 2 : 1);

/** Of each so many borders between bands one shows as a slice, at least: as many as a picture so high can tell apart. */
function slicesOf(rows: number, capabilities: Capabilities): number {
	const fine = hasPixels(capabilities) ? rows : rows / 2;
	return fine >= 38 ? 1 : fine >= 15 ? 2 : 3;
}

/** Rows below which shaded strata on the walls are a chequer of single pixels: there the walls are plain. */
const leastForStrata = 20;

/**
 * Makes a renderer of reliefs: bands lit by their slope, lighter slices between bands, marks, ghosts, trails and heads, each
 * hidden by the land before it (a head is only darkened), the names of the sides, and the scale of the bands. It keeps
 * the land of the last field (by identity: a field must not be changed) and the buffers of the last size, so that a
 * frame leaves little garbage; the same picture gives the same cells, whatever was drawn before. One for each place on
 * the screen. Height by loss: see `heightScale`. A NaN of the field is a hole.
 */
export function createRelief(): Relief {
	const viewer = new Viewer();
	const plane = new Plane();
	const racers = new Racers();
	let land: {readonly field: Field; readonly isPlain: boolean; readonly mesh: Mesh; readonly solid: Solid} | undefined;
	let marked: Marked = {bands: new Int8Array(), marks: new Uint8Array()};
	return (grid, area, picture, capabilities) => {
		const {field, terrain, camera, palette, slice, isBeside = false, bare = false} = picture;
		const {plot, scale} = reliefLayout(area, !isBeside && !bare);
		const {viewport, levels} = terrain;
		const fine = finenessOf(capabilities);
		const isPlain = bare || (isShaded(capabilities) && fine * plot.rows < leastForStrata);
		if (land?.field !== field || land.isPlain !== isPlain) {
			const mesh = meshOf(field);
			land = {field, isPlain, mesh, solid: solidOf(mesh, isPlain)};
		}
		const {mesh, solid} = land;
		const [columns, rows] = [fine * plot.columns, 2 * fine * plot.rows];
		const size = columns * rows;
		if (marked.bands.length !== size) marked = {bands: new Int8Array(size), marks: new Uint8Array(size)};
		const isRoomy = !bare && plot.columns >= 24 && plot.rows >= 8;
		const labels = isRoomy ? (isBeside ? 'names' : 'all') : 'none';
		const bounds = boundsOf(plot, labels, fine);
		const {raster, projection} = viewer.view(solid, camera, columns, rows, bounds);
		markPixels(raster, Float64Array.from(levels, mesh.scale), slicesOf(fine * plot.rows, capabilities), marked);
		if (slice !== undefined && !Number.isNaN(slice)) {
			const height = mesh.scale(slice);
			markPlane(raster, plane.view(mesh, height * rise, projection, raster), height, marked);
		}
		const count = levels.length + 1;
		paintRelief(grid, plot, raster, marked, count, palette, capabilities, bare);
		if (labels !== 'none') {
			const ranges = labels === 'all' ? viewport : null;
			drawEdgeLabels(grid, plot, mesh, projection, fine, ranges, picture.names, capabilities);
		}
		racers.draw(grid, plot, {mesh, viewport, projection, raster}, picture, capabilities);
		drawBandScaleRow(grid, scale, levels, 'loss', bandTiles(palette, count, capabilities), capabilities);
	};
}
