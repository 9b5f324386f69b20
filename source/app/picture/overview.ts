import {placeOn} from '../../engine/plane/plane.js';
import type {Rectangle} from '../../render/cells/grid.js';
import type {Viewport} from '../../render/lines/viewport.js';
import {mapLayout} from '../../render/map/map.js';
import type {Place} from '../../render/map/markers.js';
import {freeCorner, overviewSize} from '../../render/map/overview.js';
import {planeOf} from '../plane/plane.js';
import {problemOf, type State} from '../state.js';
import {drawnDomain, isIn, placeOf, viewportOf} from './camera.js';
import type {Layout} from './layout.js';
import {showsMechanism} from './mechanism.js';

/** Points of a trail that its racer has just come by: an overview does not stand where these are, if it can. */
const lately = 48;

const holds = (outer: Viewport, inner: Viewport): boolean =>
	outer.x[0] <= inner.x[0] && outer.x[1] >= inner.x[1] && outer.y[0] <= inner.y[0] && outer.y[1] >= inner.y[1];

/** Whether the map shows a part only of what it showed first. */
function isZoomed(state: State, viewport: Viewport, layout: Layout): boolean {
	if (!state.view) return false;
	return !holds(viewport, drawnDomain(state)) && !holds(viewport, viewportOf({...state, view: null}, layout));
}

/**
 * Where on the map's plot, from its own corner, the whole domain is shown small: in a corner without heads, while the map
 * shows a part only of what it showed first. `undefined` where there is no room, where the mechanism
 * is drawn, and on the map of one parameter.
 */
export function overviewOf(state: State, layout: Layout): Rectangle | undefined {
	if (!layout.map || problemOf(state).dimension === 1 || showsMechanism(state)) return undefined;
	const {plot} = mapLayout(layout.map);
	const viewport = viewportOf(state, layout);
	const size = overviewSize(plot, drawnDomain(state));
	if (!size || !isZoomed(state, viewport, layout)) return undefined;
	const plane = planeOf(state);
	const heads: Place[] = [];
	const trails: Place[] = [];
	if (state.prompt?.kind === 'start') heads.push(state.prompt.at);
	for (const {best, parameters} of problemOf(state).minima) {
		const place = placeOn(plane, parameters);
		if (best && isIn(viewport, place)) heads.push(place);
	}
	for (const [at, lane] of state.timeline.at(state.tick).entries()) {
		if (state.out.has(lane.setup.name)) continue;
		heads.push(placeOf(lane, plane));
		const {xs, ys} = state.timeline.tracks[at]!.trace.lineAt(state.tick, plane);
		for (let point = Math.max(0, xs.length - lately); point < xs.length; point++) {
			const place: Place = [xs[point]!, ys[point]!];
			if (isIn(viewport, place)) trails.push(place);
		}
	}
	return freeCorner(plot, size, viewport, heads, trails);
}
