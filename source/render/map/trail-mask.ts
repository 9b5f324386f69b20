import {type PixelSize, visitSegment} from '../lines/polyline.js';
import type {Viewport} from '../lines/viewport.js';

/**
 * A path in parameter units, oldest point first, and where it goes on to from the last one, if anywhere. A point that is
 * not finite breaks it.
 */
export type Path = {
	readonly xs: ArrayLike<number>;
	readonly ys: ArrayLike<number>;
	readonly to?: readonly [x: number, y: number];
};

/**
 * Who has been where: for every pixel a bit per lane (`lanes`), a bit per lane that has been there lately (`fresh`),
 * and `phase`, how many pixels along its way the first lane to claim the pixel was: what stripes are made of.
 */
export type TrailMask = PixelSize & {
	readonly lanes: Uint32Array;
	readonly fresh: Uint32Array;
	readonly phase: Uint16Array;
};

/** How many pixels behind a head count as fresh. */
export const pixelTail = 24;

/** Calls back with the pixels along a path in order, the same pixel never twice in a row. */
export function visitPath(path: Path, viewport: Viewport, frame: PixelSize, visit: (at: number) => void): void {
	const count = Math.min(path.xs.length, path.ys.length);
	const scaleX = frame.columns / (viewport.x[1] - viewport.x[0]);
	const scaleY = frame.rows / (viewport.y[1] - viewport.y[0]);
	let [lastX, lastY, last] = [Number.NaN, Number.NaN, -1];
	const step = (column: number, row: number) => {
		const at = row * frame.columns + column;
		if (at !== last) visit(at);
		last = at;
	};
	const {xs, ys, to} = path;
	for (let point = 0; point < (to ? count + 1 : count); point++) {
		const atX = to && point === count ? to[0] : xs[point]!;
		const atY = to && point === count ? to[1] : ys[point]!;
		// Middles of pixels: a point that stays in its pixel can then be skipped without bending the line.
		const x = Math.floor((atX - viewport.x[0]) * scaleX) + 0.5;
		const y = Math.floor((viewport.y[1] - atY) * scaleY) + 0.5;
		if (x === lastX && y === lastY) continue;
		const isBroken = !Number.isFinite(lastX - lastY);
		visitSegment(isBroken ? x : lastX, isBroken ? y : lastY, x, y, frame, step);
		lastX = x;
		lastY = y;
	}
}

/**
 * Rasterises the paths of up to 32 lanes over a picture of `columns` × `rows` pixels. `dashed[lane]` leaves gaps.
 * Points that are not finite break a path; points far outside cost nothing. `tail`: pixels behind a head that are fresh, and
 * up to a third more: where a trail fades it does so by stretches, as to repaint a few pixels in each frame costs more.
 */
export function trailMask(
	paths: readonly Path[],
	dashed: readonly boolean[],
	viewport: Viewport,
	columns: number,
	rows: number,
	tail = pixelTail,
): TrailMask {
	const frame = {columns: Math.max(0, Math.floor(columns) || 0), rows: Math.max(0, Math.floor(rows) || 0)};
	const size = frame.columns * frame.rows;
	const lanes = new Uint32Array(size);
	const fresh = new Uint32Array(size);
	const phase = new Uint16Array(size);
	const stretch = Math.ceil(tail / 3);
	const kept = tail + stretch;
	for (const [lane, path] of paths.slice(0, 32).entries()) {
		const bit = 1 << lane;
		const latest = new Int32Array(kept).fill(-1);
		let along = 0;
		visitPath(path, viewport, frame, at => {
			along++;
			const isGap = dashed[lane] && along % 5 >= 3;
			latest[along % kept] = isGap ? -1 : at;
			if (isGap) return;
			if (lanes[at] === 0) phase[at] = along;
			lanes[at]! |= bit;
		});
		for (let back = 0; back < tail + (along % stretch); back++) {
			const at = latest[(along - back + kept) % kept]!;
			if (along > back && at >= 0) fresh[at]! |= bit;
		}
	}
	return {...frame, lanes, fresh, phase};
}

/** The lane with the nth lowest bit, from 0. */
export function nthLane(lanes: number, n: number): number {
	let rest = lanes;
	for (let skip = n; skip > 0; skip--) rest &= rest - 1;
	return 31 - Math.clz32(rest & -rest);
}

/** How many bits are set. */
export function countOf(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/**
 * The lane that shows at a pixel, −1 for none: where several have been, they take turns along the way, two pixels
 * each, so that none hides another.
 */
export function shownLane(mask: TrailMask, at: number): number {
	const lanes = mask.lanes[at]!;
	return lanes === 0 ? -1 : nthLane(lanes, (mask.phase[at]! >> 1) % countOf(lanes));
}
