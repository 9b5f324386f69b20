import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import {domainOn, type Plane, placeOn} from '../../engine/plane/plane.js';
import {fitted, within} from '../../render/lines/fitted.js';
import {type Range, soundRange, type Viewport} from '../../render/lines/viewport.js';
import {mapLayout} from '../../render/map/map.js';
import type {Place} from '../../render/map/markers.js';
import {planeOf} from '../plane/plane.js';
import {problemOf, type State, type View} from '../state.js';
import {type Layout, layoutFor} from './layout.js';

/** Cells of the map's plot; of a middling one where no map is shown. */
export function plotSize(layout: Layout): {columns: number; rows: number} {
	return layout.map ? mapLayout(layout.map).plot : {columns: 40, rows: 20};
}

/** The two drawn stretches of the domain. With one parameter both are its own. */
export function drawnDomain(state: State): Viewport {
	const [x, y] = domainOn(planeOf(state), problemOf(state).domain);
	return {x, y};
}

/** What is asked to be seen: the view that somebody zoomed to, or else what the map shows first. */
export function wantedView(state: State): Viewport {
	const {view, firstView} = state;
	if (!view) {
		const [x, y] = domainOn(planeOf(state), firstView);
		return {x, y};
	}
	// A racer that is thrown out may be followed to where the ends of a range are one number.
	const around = (middle: number, span: number): Range => soundRange(middle - span / 2, middle + span / 2);
	return {x: around(view.center[0], view.span[0]), y: around(view.center[1], view.span[1])};
}

/** What the map shows: the wanted view in the shape of its plot. */
export function viewportOf(state: State, layout = layoutFor(state)): Viewport {
	const wanted = wantedView(state);
	// The map of one parameter is a curve over it: nothing to keep square.
	if (problemOf(state).dimension === 1) return wanted;
	const {columns, rows} = plotSize(layout);
	return fitted(wanted, drawnDomain(state), columns, rows);
}

/** A viewport as a view. */
export const viewOf = ({x, y}: Viewport): NonNullable<View> => ({
	center: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2],
	span: [x[1] - x[0], y[1] - y[0]],
});

/** Where a lane is on the map. */
export const placeOf = (lane: ReadonlyLane, plane: Plane): Place => placeOn(plane, lane.parameters);

/** Whether a place is in a viewport. */
export const isIn = ({x, y}: Viewport, [px, py]: Place): boolean =>
	px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];

/** Parts of a window: what a followed racer keeps from its edges, and what the window moves by. */
const [edge, step] = [1 / 8, 1 / 4];

/** A stretch moved by quarters of itself, as few as bring a value away from its ends. */
function stepped([low, high]: Range, value: number): Range {
	const width = high - low;
	const off = (value - (low + high) / 2) / width;
	const beyond = Math.abs(off) - (0.5 - edge);
	if (!(beyond > 0)) return [low, high];
	const by = Math.sign(off) * Math.ceil(beyond / step) * step * width;
	return soundRange(low + by, high + by);
}

/**
 * The view moved so that a followed racer stays inside, by quarters of its width: between them the map holds still. It
 * does not leave the domain for one that is in there.
 */
export function followed(state: State): View {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	if (!lane) return state.view;
	const place = placeOf(lane, planeOf(state));
	if (!place.every(Number.isFinite)) return state.view;
	const now = viewportOf(state);
	const domain = drawnDomain(state);
	const moved = {x: stepped(now.x, place[0]), y: stepped(now.y, place[1])};
	const {x, y} = isIn(domain, place) && isIn(moved, place) ? within(moved, domain) : moved;
	const isSame = x[0] === now.x[0] && y[0] === now.y[0] && x[1] === now.x[1] && y[1] === now.y[1];
	return isSame ? state.view : viewOf({x, y});
}
