import type {Capabilities} from '../cells/capabilities.js';
import {mix} from '../cells/color.js';
import {extremesOf} from '../cells/theme.js';
import type {Viewport} from '../lines/viewport.js';
import type {MapLane} from '../map/map-lane.js';
import type {Place} from '../map/markers.js';
import type {Seen} from './camera.js';
import {heightAt} from './mesh.js';
import {isShaded} from './paint.js';
import {rise} from './solid.js';
import {type SeenLand, shows} from './trails.js';

/** A place as it is seen, in pixels; hidden where land is before it. */
type Spot = {readonly x: number; readonly y: number; readonly hidden: boolean};

/** Above the land, in space: a mark must not be hidden by the slope it stands on. */
const lift = 0.03;

/** So many sides of the land away a place is pulled in to: as far as a direction needs. */
const farthest = 4;

/** A viewport in which a map's renderers find a pixel at `[x, −y]`. */
export function pixelViewport(columns: number, rows: number): Viewport {
	return {x: [0, Math.max(1, columns)], y: [-2 * Math.max(1, rows), 0]};
}

/** Where a place of the plane is seen; one off the land stands as high as its nearest shore. */
function spotOf({mesh, viewport, projection, raster}: SeenLand, [x, y]: Place): Spot | undefined {
	const share = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);
	const [right, up] = [share(x, viewport.x), share(y, viewport.y)];
	if (Number.isNaN(right + up)) return undefined;
	const inside = (value: number) => Math.max(0, Math.min(1, value));
	const height = heightAt(mesh, inside(right) * mesh.columns, (1 - inside(up)) * mesh.rows);
	const pulled = (value: number) => Math.max(-farthest, Math.min(farthest, 2 * value - 1));
	const seen: Seen = {x: 0, y: 0, near: 0};
	// A head that fell into a hole is seen at its bottom.
	projection.project(pulled(right) * mesh.wide, pulled(up) * mesh.deep, (height || 0) * rise + lift, seen);
	if (Number.isNaN(seen.x + seen.y)) return undefined;
	const [column, row] = [Math.floor(seen.x), Math.floor(seen.y)];
	const isOutside = column < 0 || row < 0 || column >= raster.columns || row >= raster.rows;
	return {x: seen.x, y: seen.y, hidden: !isOutside && !shows(raster, row * raster.columns + column, seen.near)};
}

/** Places as `pixelViewport` has them; without those that are hidden or off the land. */
export function placesOn(land: SeenLand, places: readonly Place[]): Place[] {
	const {x, y} = land.viewport;
	return places.flatMap(place => {
		const isOn = place[0] >= x[0] && place[0] <= x[1] && place[1] >= y[0] && place[1] <= y[1];
		const spot = isOn ? spotOf(land, place) : undefined;
		return spot === undefined || spot.hidden ? [] : [[spot.x, -spot.y] as const];
	});
}

/** The last point of a lane that says where it is. */
function lastOf({head, path}: MapLane): Place | undefined {
	if (!Number.isNaN(head[0] + head[1])) return head;
	for (let at = Math.min(path.xs.length, path.ys.length) - 1; at >= 0; at--) {
		if (Number.isFinite(path.xs[at]) && Number.isFinite(path.ys[at])) return [path.xs[at]!, path.ys[at]!];
	}
	return undefined;
}

/** A head behind a hill is this much nearer to what trails fade into. */
const hiddenShade = 0.55;
const nowhere = {xs: [], ys: []};

/** Lanes with their heads as `pixelViewport` has them, and no paths; a head that land hides is fainter where colours allow. */
export function headsOn(land: SeenLand, lanes: readonly MapLane[], capabilities: Capabilities): MapLane[] {
	const {base} = extremesOf(capabilities);
	const fades = isShaded(capabilities);
	return lanes.map(lane => {
		const last = lastOf(lane);
		const spot = last === undefined ? undefined : spotOf(land, last);
		if (spot === undefined) return {...lane, path: nowhere, head: [Number.NaN, Number.NaN]};
		const color = spot.hidden && fades ? mix(lane.color, base, hiddenShade) : lane.color;
		return {...lane, color, path: nowhere, head: [spot.x, -spot.y]};
	});
}
