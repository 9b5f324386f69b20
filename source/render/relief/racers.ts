import {type Capabilities, isFine} from '../cells/capabilities.js';
import type {Grid, Rectangle} from '../cells/grid.js';
import {dotsAcross} from '../lines/dots.js';
import {drawFineTrails} from '../map/fine-trails.js';
import {drawGhosts, type GhostTrail, type VisitWay} from '../map/ghosts.js';
import {drawHeads} from '../map/heads.js';
import type {MapLane} from '../map/map-lane.js';
import {drawMarkers, type Place} from '../map/markers.js';
import {drawDigits, drawPixels} from '../map/trails.js';
import {headsOn, pixelViewport, placesOn} from './places.js';
import {emptyMask, reliefTrails, type SeenLand, visitOnLand} from './trails.js';

/** What is drawn on the land. Lanes in the order of the leaderboard, best first. */
export type OnLand = {
	readonly lanes: readonly MapLane[];
	/** Ways of before a change, under the trails. */
	readonly ghosts?: readonly GhostTrail[];
	readonly starts: readonly Place[];
	readonly minima: readonly Place[];
	readonly wrongMinima?: readonly Place[];
};

/** Draws marks, ghosts, trails and heads over a relief's land; keeps the trails' buffers from frame to frame. */
export class Racers {
	private mask = emptyMask(0, 0);

	/** Draws them into the land's own rectangle, of whole cells. */
	draw(grid: Grid, plot: Rectangle, land: SeenLand, on: OnLand, capabilities: Capabilities): void {
		const view = pixelViewport(land.raster.columns, land.raster.rows / 2);
		const places = {
			starts: placesOn(land, on.starts),
			minima: placesOn(land, on.minima),
			wrongMinima: placesOn(land, on.wrongMinima ?? []),
		};
		const {cells: kept, goals} = drawMarkers(grid, plot, places, view, capabilities);
		const visitWay: VisitWay = (path, frame, visit) =>
			visitOnLand(path, land, frame, (at, isSeen) => isSeen && visit(at));
		drawGhosts(grid, plot, on.ghosts ?? [], visitWay, capabilities, kept);
		// By number: who shows where several have been must not change with the order of the race.
		const lanes = [...on.lanes].sort((a, b) => a.number - b.number);
		const isColored = capabilities.color !== 'none';
		const isPixel = isColored && capabilities.charset === 'unicode';
		const isDots = isPixel && isFine(capabilities);
		const fine = isDots ? dotsAcross : 1;
		const [columns, rows] = [fine * plot.columns, (isPixel ? 2 * fine : 1) * plot.rows];
		if (this.mask.columns !== columns || this.mask.rows !== rows) this.mask = emptyMask(columns, rows);
		reliefTrails(
			this.mask,
			lanes.map(lane => lane.path),
			lanes.map(lane => lane.dashed === true),
			land,
			fine,
		);
		if (isDots) drawFineTrails(grid, plot, lanes, this.mask, capabilities, kept);
		else if (isPixel) drawPixels(grid, plot, lanes, this.mask, capabilities, kept);
		else drawDigits(grid, plot, lanes, this.mask, isColored, kept);
		drawHeads(grid, plot, headsOn(land, on.lanes, capabilities), view, capabilities, goals);
	}
}
