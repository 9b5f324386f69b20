import type {Capabilities} from '../../render/cells/capabilities.js';
import type {CurveMapPicture} from '../../render/chart/curve-map.js';
import {terrainOf} from '../../render/map/map.js';
import {problemOf, type State} from '../state.js';
import {viewportOf} from './camera.js';
import {curveOf} from './curve-land.js';
import type {Layout} from './layout.js';
import {mapPicture} from './pictures.js';

/** A curve has no terrain of its own: its picture takes only lanes and marks from that of a map. */
const flat = {x: [0, 1], y: [0, 1]} as const;
const noTerrain = terrainOf({columns: 0, rows: 0, values: new Float64Array()}, flat, flat, 1);

/** Whether a problem's map is a curve. */
export const isCurve = (state: State): boolean => problemOf(state).dimension === 1;

/** The map of a problem of one parameter: the curve of its loss, and the racers on it. */
export function curveMapPicture(state: State, layout: Layout, by: Capabilities): CurveMapPicture {
	const {lanes, starts, minima, wrongMinima, names, palette} = mapPicture(state, noTerrain, by);
	return {
		loss: curveOf(state, layout),
		x: viewportOf(state, layout).x,
		domain: problemOf(state).domain[0]!,
		lanes,
		starts: starts.map(([place]) => place),
		minima: minima.map(([place]) => place),
		wrongMinima: wrongMinima.map(([place]) => place),
		name: names[0],
		palette,
	};
}
