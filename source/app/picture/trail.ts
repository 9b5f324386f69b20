import {hasDiverged} from '../../engine/lane/convergence.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Track} from '../../engine/past/track.js';
import {domainOn, type Plane, placeOn} from '../../engine/plane/plane.js';
import {widthsOutside} from '../../engine/setup/widths.js';
import type {Path} from '../../render/map/trail-mask.js';

/** Steps that are drawn of a racer that was thrown out, before the one that led out. */
const lastSteps = 8;

/** So many domain widths outside, and farther out than where it began, a racer is on its way out. */
const outside = 1;

/** Whether a lane has diverged, or will soon be said to have: what it does out there must not be drawn across the map. */
function isThrownOut(lane: ReadonlyLane): boolean {
	const {domain} = lane.race.problem;
	const now = widthsOutside(domain, lane.parameters);
	return hasDiverged(lane) || now > Math.max(outside, widthsOutside(domain, lane.setup.start));
}

/**
 * A lane's way over a plane up to where it is; of one that is thrown out only the last steps inside the
 * domain and the one that led out: each that it takes beyond, to and fro, would cross the whole map.
 */
export function trailOf(track: Track, lane: ReadonlyLane, plane: Plane): Path {
	const {tick, parameters} = lane;
	const {xs, ys} = track.trace.lineAt(tick, plane);
	const to = placeOn(plane, parameters);
	if (!isThrownOut(lane)) return {xs, ys, to};
	const [across, up] = domainOn(plane, lane.race.problem.domain);
	const isInside = (place: number) =>
		xs[place]! >= across[0] && xs[place]! <= across[1] && ys[place]! >= up[0] && ys[place]! <= up[1];
	let last = xs.length - 1;
	while (last >= 0 && !isInside(last)) last--;
	const [from, end] = [Math.max(0, last - lastSteps), last + 2];
	const drawn = {xs: xs.subarray(from, end), ys: ys.subarray(from, end)};
	return end > xs.length ? {...drawn, to} : drawn;
}
