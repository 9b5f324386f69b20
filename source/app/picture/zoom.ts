import {each} from '../../render/cells/each.js';
import {containing, zoomed} from '../../render/lines/viewport.js';
import type {Place} from '../../render/map/markers.js';
import {problemOf, type State, type View} from '../state.js';
import {drawnDomain, isSquare, placeOf, plotSize, viewOf, viewportOf} from './camera.js';
import {layoutFor} from './layout.js';

/** The narrowest view and the widest, in widths of the domain: below is rounding, and beyond the domain would be a dot. */
const [narrowest, widest] = [1e-9, 16];

/** What a view may be as wide as, least and most. */
function limitsOf(state: State): {least: number; most: number} {
	const {x} = drawnDomain(state);
	const whole = viewportOf({...state, view: null}).x;
	return {least: narrowest * (x[1] - x[0]), most: widest * (whole[1] - whole[0])};
}

/** Where the selected racer is, if that is anywhere. */
function selectedPlace(state: State): Place | undefined {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	const place = lane && placeOf(lane, state.axes);
	return place?.every(Number.isFinite) ? place : undefined;
}

/** The view scaled about a point, which stays where it is; at a limit the view as it is. On the way out it is for once the domain. */
function scaled(state: State, factor: number, about: Place | undefined): View {
	const now = viewportOf(state);
	const next = zoomed(now, factor, about);
	const whole = viewportOf({...state, view: null}).x;
	const {least, most} = limitsOf(state);
	const [before, after, domain] = each([now, next, {x: whole}], ({x}) => x[1] - x[0]);
	if (factor < 1 && before < domain * (1 - 1e-9) && after >= domain * (1 - 1e-9)) return null;
	if (factor > 1 ? after < least : after > most * (1 + 1e-9)) return state.view;
	return viewOf(next);
}

/** With a new view; the domain is not followed out of. */
const withView = (state: State, view: View): State => ({...state, view, follow: view !== null && state.follow});

/** Twice as near to the selected racer, or half: it stays where it is on the map, or comes to its middle. */
export function zoomedBy(state: State, direction: 1 | -1): State {
	const place = selectedPlace(state);
	const {x, y} = viewportOf(state);
	const isIn = place && place[0] >= x[0] && place[0] <= x[1] && place[1] >= y[0] && place[1] <= y[1];
	const from = place && !isIn && direction === 1 ? {...state, view: {...viewOf({x, y}), center: place}} : state;
	const view = scaled(from, direction === 1 ? 2 : 0.5, isIn || direction === 1 ? place : undefined);
	if (view !== from.view) return withView(state, view);
	return {
		...state,
		notice: direction === 1 ? 'no nearer: what is left is rounding' : 'no wider: the domain would be a dot',
	};
}

/** One notch of the wheel: two of them double. */
const notch = Math.SQRT2;

/** In or out by a notch about a point, as the wheel does; out to the domain and no further. */
export function zoomedAt(state: State, direction: 1 | -1, at: Place): State {
	if (direction === 1) return withView(state, scaled(state, notch, at));
	const [{x}, whole] = [viewportOf(state), viewportOf({...state, view: null}).x];
	return x[1] - x[0] >= (whole[1] - whole[0]) * (1 - 1e-9) ? state : withView(state, scaled(state, 1 / notch, at));
}

/** The view that shows all that there is to see: where everyone who is in began and has been, and the best minima. */
export function fittingAll(state: State): State {
	const [x, y] = state.axes;
	const {x: across, y: up} = drawnDomain(state);
	const places: Place[] = problemOf(state).minima.flatMap(({best, parameters}) =>
		best ? [[parameters[x]!, parameters[y]!] as const] : [],
	);
	// What lies farther out than the map goes is seen by the arrow that points to it.
	const isNear = (value: number, [low, high]: readonly [number, number]) =>
		Math.abs(value - (low + high) / 2) <= (widest / 4) * (high - low);
	const add = (place: Place) => {
		if (isNear(place[0], across) && isNear(place[1], up)) places.push(place);
	};
	for (const {trace, setup} of state.timeline.tracks) {
		if (state.out.has(setup.name)) continue;
		const paths = trace.pathsAt(state.tick);
		add([setup.start[x]!, setup.start[y]!]);
		for (let at = 0; at < paths[x]!.length; at++) add([paths[x]![at]!, paths[y]![at]!]);
	}
	for (const lane of state.timeline.at(state.tick)) {
		if (!state.out.has(lane.setup.name)) add(placeOf(lane, state.axes));
	}
	const {columns, rows} = plotSize(layoutFor(state));
	const otherwise = viewportOf(state);
	const fitted = containing(places, {
		columns,
		rows,
		otherwise,
		square: isSquare(drawnDomain(state)),
		least: limitsOf(state).least,
	});
	return {...state, view: viewOf(fitted), follow: false};
}

/** Whether the map goes along with the selected racer, and a word on what that means. */
export function followToggled(state: State): State {
	const {selected, follow} = state;
	if (follow) return {...state, follow: false, notice: `no longer following ${selected}`};
	const what = selectedPlace(state) ? 'the map moves when it nears an edge' : 'it is nowhere to be shown now';
	return {...state, follow: true, notice: `following ${selected}: ${what}`};
}
