import {type Plan, patientLand} from '../../app/land/land.js';
import {firstViewOf} from '../../app/picture/first-view.js';
import type {Looks} from '../../app/picture/looks.js';
import {trailOf} from '../../app/picture/trail.js';
import type {Timeline} from '../../engine/past/timeline.js';
import type {Standing} from '../../engine/standings.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {areaOf, createGrid, type Grid} from '../../render/cells/grid.js';
import type {Palette} from '../../render/cells/palette.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {fitted} from '../../render/lines/fitted.js';
import {drawMap, mapLayout, terrainOf} from '../../render/map/map.js';
import type {MapLane} from '../../render/map/map-lane.js';
import type {Place} from '../../render/map/markers.js';

const bandCount = 10;

/** A race at its end, as pictures of it need it. */
export type Ended = {
	readonly timeline: Timeline;
	/** In the order of the leaderboard. */
	readonly standings: readonly Standing[];
	readonly looks: Looks;
	readonly palette: Palette;
};

function mapLanes({timeline, standings, looks}: Ended, by: Capabilities): MapLane[] {
	return standings.map(standing => {
		const {number, slot, dashed} = looks[standing.name]!;
		const {parameters} = standing.lane;
		const track = timeline.tracks.find(({setup}) => setup.name === standing.name)!;
		const path = trailOf(track, standing.lane, [0, 1]);
		return {number, color: racerColor(slot, by), dashed, path, head: [parameters[0]!, parameters[1]!]};
	});
}

/** The map at the end of a race, and from how many examples it is. */
export type EndMap = {readonly grid: Grid; readonly examples: number};

/** That map, as wide as makes its domain fill it and at most `columns`, through who leads. */
export function mapGrid(ended: Ended, columns: number, rows: number, capabilities: Capabilities): EndMap {
	const {standings, timeline, palette} = ended;
	const {problem, lanes} = timeline.setup;
	const frame = mapLayout({left: 0, top: 0, columns, rows}).plot;
	const grid = createGrid(Math.min(columns, columns - frame.columns + 2 * frame.rows), rows);
	const {plot} = mapLayout(areaOf(grid));
	const domain = {x: problem.domain[0]!, y: problem.domain[1]!};
	const [x, y] = firstViewOf(timeline.setup);
	const viewport = fitted({x: x!, y: y!}, domain, plot.columns, plot.rows);
	const through = standings[0]!.lane.parameters;
	const plan: Plan = {race: timeline.setup, plane: [0, 1], through, viewport, columns: plot.columns, rows: plot.rows};
	const {
		field,
		round: {examples},
	} = patientLand(plan);
	const isPlane = problem.dimension === 2;
	const minimaOf = (best: boolean) =>
		problem.minima.flatMap((one): Place[] => (one.best === best ? [[one.parameters[0]!, one.parameters[1]!]] : []));
	const picture = {
		terrain: terrainOf(field, viewport, domain, bandCount),
		lanes: mapLanes(ended, capabilities),
		starts: lanes.map(({start}): Place => [start[0]!, start[1]!]),
		// In a slice, the minima are elsewhere.
		minima: isPlane ? minimaOf(true) : [],
		wrongMinima: isPlane ? minimaOf(false) : [],
		names: [problem.parameterNames[0]!, problem.parameterNames[1]!] as const,
		landscape: 'bands' as const,
		palette,
	};
	drawMap(grid, areaOf(grid), picture, capabilities);
	return {grid, examples};
}
