import {inset, wholeCells} from '../cells/area.js';
import type {Capabilities} from '../cells/capabilities.js';
import {dim, type Grid, type Rectangle} from '../cells/grid.js';
import type {Palette} from '../cells/palette.js';
import {drawBandScaleRow} from '../land/band-scale.js';
import {bandTiles} from '../land/band-tiles.js';
import {drawIsolines, type Landscape, lineTiles} from '../land/draw-isolines.js';
import {bandLevels, bandsOf, type Field, pixelsOf, type Spacing, steadyLevels} from '../land/field.js';
import {type Bands, drawHeatmap} from '../land/heatmap.js';
import {type Isolines, traceIsolines} from '../land/isolines.js';
import {type LevelLabel, labelsOver, levelLabels} from '../land/level-labels.js';
import {drawOctantLand, isOctantLand, octantBands} from '../land/octant-land.js';
import type {Range, Viewport} from '../lines/viewport.js';
import {drawXAxis, drawYAxis, labelWidth} from './axes.js';
import {drawGhosts, type GhostTrail, type VisitWay} from './ghosts.js';
import {drawHeads} from './heads.js';
import type {MapLane} from './map-lane.js';
import {drawMarkers, type Marks, type Place} from './markers.js';
import {visitPath} from './trail-mask.js';
import {drawTrails} from './trails.js';

/** The parts of a map, whose sizes say how large a field must be and where a click went. */
export type MapLayout = {
	readonly plot: Rectangle;
	readonly yAxis: Rectangle;
	readonly xAxis: Rectangle;
	readonly scale: Rectangle;
};

/** Divides a rectangle: labels left, the plot, a row of labels and a row of the scale below. What lacks room gets none. */
export function mapLayout(area: Rectangle): MapLayout {
	const cells = wholeCells(area);
	const left = cells.columns >= 24 ? labelWidth + 1 : 0;
	const axisRow = cells.rows >= 6 && left > 0 ? 1 : 0;
	const scaleRow = cells.rows >= 12 && left > 0 ? 1 : 0;
	const [columns, rows] = [cells.columns - left, cells.rows - axisRow - scaleRow];
	return {
		plot: inset(cells, left, 0, columns, rows),
		yAxis: inset(cells, 0, 0, left, rows),
		xAxis: inset(cells, left, rows, columns, axisRow),
		scale: inset(cells, left, rows + axisRow, columns, scaleRow),
	};
}

/** What does not change from frame to frame while the view is the same. */
export type Terrain = {
	readonly viewport: Viewport;
	readonly levels: readonly number[];
	readonly bands: Bands;
	/** The bands of octants; found on first use, as lines are. */
	readonly octants: () => Bands;
	/** Traced on first use: bands alone need none. */
	readonly isolines: () => Isolines;
	/** Where levels are written on their lines. */
	readonly labels: () => readonly LevelLabel[];
};

/** Prepares a sampled field for drawing. Levels come from the part of it that shows the domain: those of `guide`, of the same land, if they fit it. Keep the result. */
export function terrainOf(
	field: Field,
	viewport: Viewport,
	domain: {x: Range; y: Range},
	count: number,
	spacing: Spacing = 'quantiles',
	guide?: Field,
): Terrain {
	const within = pixelsOf(domain.x, domain.y, viewport, field);
	const own = bandLevels(field, count, within, spacing);
	const levels = guide ? steadyLevels(field, own, bandLevels(guide, count, within, spacing), within) : own;
	let finer: Bands | undefined;
	const octants = () => {
		finer ??= octantBands(field, levels);
		return finer;
	};
	let traced: Isolines | undefined;
	const isolines = () => {
		traced ??= traceIsolines(field, levels);
		return traced;
	};
	let labelled: readonly LevelLabel[] | undefined;
	const labels = () => {
		labelled ??= levelLabels(isolines(), levels);
		return labelled;
	};
	return {
		viewport,
		levels,
		bands: {columns: field.columns, rows: field.rows, values: bandsOf(field, levels)},
		octants,
		isolines,
		labels,
	};
}

/** A map in numbers. Lanes in the order of the leaderboard, best first. */
export type MapPicture = {
	readonly terrain: Terrain;
	readonly lanes: readonly MapLane[];
	/** What lies under the trails: ways of before a change. */
	readonly ghosts?: readonly GhostTrail[];
	readonly starts: readonly Place[];
	/** The best ones, and the others. */
	readonly minima: readonly Place[];
	readonly wrongMinima?: readonly Place[];
	readonly names: readonly [x: string, y: string];
	/** What its axes are made of, where they are no parameters, the longest text first. */
	readonly parts?: readonly string[];
	readonly landscape: Landscape;
	readonly palette: Palette;
};

/** Draws the land of a map into its plot: bands, and contour lines over them or alone. */
export function drawLand(
	grid: Grid,
	plot: Rectangle,
	{terrain, landscape, palette}: Pick<MapPicture, 'terrain' | 'landscape' | 'palette'>,
	capabilities: Capabilities,
): void {
	const {levels, bands} = terrain;
	if (isBare(landscape))
		drawHeatmap(grid, plot, {columns: 0, rows: 0, values: new Int8Array()}, 1, palette, capabilities);
	else if (isOctantLand(capabilities))
		drawOctantLand(grid, plot, terrain.octants(), levels.length + 1, palette, capabilities);
	else drawHeatmap(grid, plot, bands, levels.length + 1, palette, capabilities, 'hatched');
	if (landscape !== 'bands')
		drawIsolines(grid, plot, terrain.isolines(), levels.length, landscape, palette, capabilities);
}

/** Whether lines stand alone. */
const isBare = (landscape: Landscape) => landscape === 'lines' || landscape === 'even-lines';

/**
 * Draws a whole map into a rectangle, parts as in `mapLayout`. In this order, the later over the earlier: bands, contour
 * lines, marks of minima and starts, ghosts and trails (which spare the marks), heads (which spare the best minima), levels on their
 * lines where these are bare; then axes and the
 * scale of the bands. Answers the cells of the best minima, for what is drawn over it.
 */
export function drawMap(grid: Grid, area: Rectangle, picture: MapPicture, capabilities: Capabilities): Marks['goals'] {
	const {terrain, lanes, names, landscape, palette} = picture;
	const {plot, xAxis, yAxis, scale} = mapLayout(area);
	const {viewport, levels} = terrain;
	drawLand(grid, plot, picture, capabilities);
	const writeLevels =
		landscape === 'bands'
			? undefined
			: labelsOver(grid, plot, terrain.labels(), capabilities.color === 'none' ? dim : 0);
	const marks = drawMarkers(grid, plot, picture, viewport, capabilities);
	const visitWay: VisitWay = (path, frame, visit) => visitPath(path, viewport, frame, visit);
	drawGhosts(grid, plot, picture.ghosts ?? [], visitWay, capabilities, marks.cells);
	drawTrails(
		grid,
		plot,
		[...lanes].sort((a, b) => a.number - b.number),
		viewport,
		capabilities,
		marks.cells,
	);
	drawHeads(grid, plot, lanes, viewport, capabilities, marks.goals);
	writeLevels?.();
	drawXAxis(grid, xAxis, viewport, names, capabilities, picture.parts);
	drawYAxis(grid, yAxis, viewport, [names[1], names[0]], capabilities);
	const tiles = (isBare(landscape) ? lineTiles : bandTiles)(palette, levels.length + 1, capabilities);
	drawBandScaleRow(grid, scale, levels, 'loss', tiles, capabilities);
	return marks.goals;
}
