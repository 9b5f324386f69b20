import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {fitViewport, type Range, soundRange, squared, type Viewport} from '../../render/lines/viewport.js';
import {mapLayout} from '../../render/map/map.js';
import type {Place} from '../../render/map/markers.js';
import {problemOf, type State, type View} from '../state.js';
import {type Layout, layoutFor} from './layout.js';

/** Cells of the map's plot; of a middling one where no map is shown. */
export function plotSize(layout: Layout): {columns: number; rows: number} {
	return layout.map ? mapLayout(layout.map).plot : {columns: 40, rows: 20};
}

/** The two drawn stretches of the domain. With one parameter both are its own. */
export function drawnDomain(state: State): {x: Range; y: Range} {
	const {domain} = problemOf(state);
	return {x: domain[state.axes[0]]!, y: domain[state.axes[1]]!};
}

/** Whether a domain is as wide as high, so that its map has square units. */
export const isSquare = ({x, y}: {x: Range; y: Range}) => Math.abs(x[1] - x[0] - (y[1] - y[0])) <= 0.01 * (x[1] - x[0]);

/** What the map shows. */
export function viewportOf(state: State, layout = layoutFor(state)): Viewport {
	const {columns, rows} = plotSize(layout);
	const domain = drawnDomain(state);
	const {view} = state;
	// The map of one parameter is a curve over it: nothing to keep square.
	const isCurve = problemOf(state).dimension === 1;
	if (!view) return isCurve ? {x: domain.x, y: domain.y} : fitViewport(domain.x, domain.y, columns, rows);
	// A racer that is thrown out may be followed to where the ends of a range are one number.
	const around = (middle: number, span: number): Range => soundRange(middle - span / 2, middle + span / 2);
	const viewport = {x: around(view.center[0], view.span[0]), y: around(view.center[1], view.span[1])};
	return isSquare(domain) && !isCurve ? squared(viewport, columns, rows) : viewport;
}

/** A viewport as a view. */
export const viewOf = ({x, y}: Viewport): NonNullable<View> => ({
	center: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2],
	span: [x[1] - x[0], y[1] - y[0]],
});

/** Where a lane is on the map. */
export function placeOf(lane: ReadonlyLane, [x, y]: readonly [number, number]): Place {
	const {parameters} = lane;
	return [parameters[x]!, parameters[y]!];
}

/** The view moved so that a followed racer stays well inside; in jumps, so that the map holds still between them. */
export function followed(state: State): View {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	if (!lane) return state.view;
	const place = placeOf(lane, state.axes);
	if (!place.every(Number.isFinite)) return state.view;
	const {x, y} = viewportOf(state);
	const inner = ([low, high]: Range, value: number) => Math.abs(value - (low + high) / 2) <= 0.3 * (high - low);
	if (inner(x, place[0]) && inner(y, place[1])) return state.view;
	return {center: place, span: state.view?.span ?? viewOf({x, y}).span};
}
