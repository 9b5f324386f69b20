import {calledAs} from './board.js';
import {placeOn} from '../../engine/plane/plane.js';
import {fitted, within} from '../../render/lines/fitted.js';
import {containing, type Range, type Viewport, zoomed} from '../../render/lines/viewport.js';
import type {Place} from '../../render/map/markers.js';
import {planeOf} from '../plane/plane.js';
import {problemOf, type State, type View} from '../state.js';
import {drawnDomain, isIn, placeOf, plotSize, viewOf, viewportOf, wantedView} from './camera.js';
import {layoutFor} from './layout.js';

/** The narrowest view and the widest, in widths of the domain: below is rounding, and beyond the domain would be a dot. */
const [narrowest, widest] = [1e-9, 16];

/** So little is no difference. */
const rounding = 1e-9;

const widthOf = ([low, high]: Range) => high - low;

/** What a view may be as wide as, least and most. */
function limitsOf(state: State): {least: number; most: number} {
	const width = widthOf(drawnDomain(state).x);
	return {least: narrowest * width, most: widest * width};
}

/** Where the selected racer is, if that is anywhere. */
function selectedPlace(state: State): Place | undefined {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	const place = lane && placeOf(lane, planeOf(state));
	return place?.every(Number.isFinite) ? place : undefined;
}

/** What the map shows before anybody zooms. */
const firstViewport = (state: State): Viewport => viewportOf({...state, view: null});

/** How much one view is of another, in widths or heights, whichever is more. */
const shareOf = (one: Viewport, other: Viewport): number =>
	Math.max(widthOf(one.x) / widthOf(other.x), widthOf(one.y) / widthOf(other.y));

/**
 * The view scaled about a point, which stays where it is, but for a view on the way out that would leave the domain; at a
 * limit the view as it is. On the way out it is for once what the map showed first, and for once the domain, where that
 * is wider by `leastStep` or more.
 */
function scaled(state: State, factor: number, about: Place | undefined, leastStep = 1 + rounding): View {
	const now = viewportOf(state);
	const domain = drawnDomain(state);
	const shaped = shapedFor(state, zoomed(now, factor, about), about);
	const next = factor < 1 && (!about || isIn(domain, about)) ? within(shaped, domain) : shaped;
	const passes = (other: Viewport) =>
		factor < 1 && shareOf(now, other) < 1 / leastStep && shareOf(next, other) >= 1 - rounding;
	const first = firstViewport(state);
	if (passes(first) && (!about || isIn(first, about))) return null;
	if (passes(domain)) return viewOf(domain);
	const {least, most} = limitsOf(state);
	const width = widthOf(next.x);
	if (factor > 1 ? width < least : width > most * (1 + rounding)) return state.view;
	return viewOf(next);
}

/** A viewport in the shape of the map's plot, about a point that stays where it is. */
function shapedFor(state: State, viewport: Viewport, about: Place | undefined): Viewport {
	if (problemOf(state).dimension === 1) return viewport;
	const {columns, rows} = plotSize(layoutFor(state));
	return fitted(viewport, drawnDomain(state), columns, rows, about);
}

/** Whether a view is the whole domain. */
const isDomain = (state: State, view: View): boolean =>
	view !== null && shareOf(drawnDomain(state), wantedView({...state, view})) <= 1 + rounding;

/** With a new view; neither the first one nor the domain is followed out of. */
const withView = (state: State, view: View): State => ({
	...state,
	view,
	follow: view !== null && !isDomain(state, view) && state.follow,
});

/** Twice as near to the selected racer, or half: it stays where it is on the map, or comes to its middle. */
export function zoomedBy(state: State, direction: 1 | -1): State {
	const place = selectedPlace(state);
	const now = viewportOf(state);
	const isShown = place !== undefined && isIn(now, place);
	const from = place && !isShown && direction === 1 ? {...state, view: {...viewOf(now), center: place}} : state;
	// Where it stops on the way must be worth a key.
	const view = scaled(from, direction === 1 ? 2 : 0.5, isShown || direction === 1 ? place : undefined, 1.2);
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
	const isWide = shareOf(viewportOf(state), drawnDomain(state)) >= 1 - rounding;
	return isWide ? state : withView(state, scaled(state, 1 / notch, at));
}

/**
 * The view that shows all that there is to see: where everyone who is in began and has been, and the best minima. It is
 * what the map showed first where that shows it all, not half as large.
 */
export function fittingAll(state: State): State {
	const plane = planeOf(state);
	const {x: across, y: up} = drawnDomain(state);
	const places: Place[] = problemOf(state).minima.flatMap(({best, parameters}) =>
		best ? [placeOn(plane, parameters)] : [],
	);
	// What lies farther out than the map goes is seen by the arrow that points to it.
	const isNear = (value: number, [low, high]: readonly [number, number]) =>
		Math.abs(value - (low + high) / 2) <= (widest / 4) * (high - low);
	const add = (place: Place) => {
		if (isNear(place[0], across) && isNear(place[1], up)) places.push(place);
	};
	for (const {trace, setup} of state.timeline.tracks) {
		if (state.out.has(setup.name)) continue;
		const {xs, ys} = trace.lineAt(state.tick, plane);
		add(placeOn(plane, setup.start));
		for (let at = 0; at < xs.length; at++) add([xs[at]!, ys[at]!]);
	}
	for (const lane of state.timeline.at(state.tick)) {
		if (!state.out.has(lane.setup.name)) add(placeOf(lane, planeOf(state)));
	}
	const fits = containing(places, {otherwise: viewportOf(state), least: limitsOf(state).least});
	const first = firstViewport(state);
	const isFirst = places.every(place => isIn(first, place)) && shareOf(shapedFor(state, fits, undefined), first) > 0.5;
	return {...state, view: isFirst ? null : viewOf(fits), follow: false};
}

/** Whether the map goes along with the selected racer, and a word on what that means. */
export function followToggled(state: State): State {
	const {follow} = state;
	const selected = calledAs(state, state.selected);
	if (follow) return {...state, follow: false, notice: `no longer following ${selected}`};
	const what = selectedPlace(state) ? 'the map moves when it nears an edge' : 'it is nowhere to be shown now';
	return {...state, follow: true, notice: `following ${selected}: ${what}`};
}
