import {clamp} from '../cells/clamp.js';
import {type PixelSize, visitSegment} from '../lines/polyline.js';
import type {Viewport} from '../lines/viewport.js';
import type {Path, TrailMask} from '../map/trail-mask.js';
import type {Projection, Seen} from './camera.js';
import {heightAt, type Mesh} from './mesh.js';
import type {Raster} from './raster.js';
import {rise} from './solid.js';

/** Above the land, in space: a trail must not sink into the slope it lies on. */
const lift = 0.012;

/** How much farther than a pixel's land something may be and still show: the pixel's own slope. */
const grace = 0.985;

/** Pixels behind a head that count as fresh. */
const tail = 24;

/** A land as it is seen: its net, the part of the plane it stands on, the way to pixels, and the pixels. */
export type SeenLand = {
	readonly mesh: Mesh;
	readonly viewport: Viewport;
	readonly projection: Projection;
	readonly raster: Raster;
};

/** A mask whose arrays are kept from frame to frame. */
export function emptyMask(columns: number, rows: number): TrailMask {
	const size = columns * rows;
	return {columns, rows, lanes: new Uint32Array(size), fresh: new Uint32Array(size), phase: new Uint16Array(size)};
}

/** Whether something as near as this shows at a pixel. */
export function shows(raster: Raster, at: number, near: number): boolean {
	return near >= raster.near[at]! * grace;
}

/**
 * Lays one lane's path over the land and calls back with the pixels along it, each with its nearness. Between its points
 * a path is straight on the map and follows the land; over a hole and off the land there is none.
 */
function visitPath(
	path: Path,
	mesh: Mesh,
	viewport: Viewport,
	projection: Projection,
	frame: PixelSize,
	[byColumn, byRow]: readonly [number, number],
	visit: (at: number, near: number) => void,
): void {
	const scaleX = mesh.columns / (viewport.x[1] - viewport.x[0]);
	const scaleY = mesh.rows / (viewport.y[1] - viewport.y[0]);
	const here: Seen = {x: Number.NaN, y: Number.NaN, near: 0};
	let [lastX, lastY, pixel] = [Number.NaN, Number.NaN, -1];
	const step = (column: number, row: number) => {
		const at = row * frame.columns + column;
		if (at !== pixel) visit(at, here.near);
		pixel = at;
	};
	const reach = (column: number, row: number) => {
		const [x, y] = [here.x, here.y];
		const z = heightAt(mesh, column, row) * rise + lift;
		projection.project(
			(2 * column * mesh.wide) / mesh.columns - mesh.wide,
			mesh.deep - (2 * row * mesh.deep) / mesh.rows,
			z,
			here,
		);
		here.x *= byColumn;
		here.y *= byRow;
		const isBroken = Number.isNaN(x + y);
		visitSegment(isBroken ? here.x : x, isBroken ? here.y : y, here.x, here.y, frame, step);
	};
	const {xs, ys, to} = path;
	const points = Math.min(xs.length, ys.length);
	const count = to ? points + 1 : points;
	for (let point = 0; point < count; point++) {
		const column = ((to && point === points ? to[0] : xs[point]!) - viewport.x[0]) * scaleX;
		const row = (viewport.y[1] - (to && point === points ? to[1] : ys[point]!)) * scaleY;
		// What stays within a third of a mesh is no way to go.
		if (Math.abs(column - lastX) < 0.3 && Math.abs(row - lastY) < 0.3 && point < count - 1) continue;
		const isBroken = !Number.isFinite(lastX - lastY);
		const [fromX, fromY] = isBroken ? [column, row] : [lastX, lastY];
		walk(fromX, fromY, column, row, mesh, reach);
		lastX = column;
		lastY = row;
	}
}

/** Goes from one place of the net to another in steps of about a mesh; what lies beyond the net is skipped. */
function walk(
	fromX: number,
	fromY: number,
	toX: number,
	toY: number,
	{columns, rows}: Mesh,
	reach: (column: number, row: number) => void,
): void {
	const [dx, dy] = [toX - fromX, toY - fromY];
	if (!Number.isFinite(dx) || !Number.isFinite(dy)) return;
	let [first, last] = [0, 1];
	for (const [from, delta, most] of [
		[fromX, dx, columns],
		[fromY, dy, rows],
	] as const) {
		if (delta === 0) {
			if (!(from >= 0 && from <= most)) first = 2;
			continue;
		}
		first = Math.max(first, Math.min(-from / delta, (most - from) / delta));
		last = Math.min(last, Math.max(-from / delta, (most - from) / delta));
	}
	// Off the land on the way: the trail is broken there.
	if (first > 0 || first > last) reach(Number.NaN, Number.NaN);
	if (first > last) return;
	const length = (last - first) * Math.max(Math.abs(dx), Math.abs(dy));
	const steps = Math.max(1, Math.ceil(length));
	for (let at = 0; at <= steps; at++) {
		const share = first + ((last - first) * at) / steps;
		reach(clamp(fromX + dx * share, 0, columns), clamp(fromY + dy * share, 0, rows));
	}
	if (last < 1) reach(Number.NaN, Number.NaN);
}

/**
 * Calls back with the pixels of a picture along a path over a land, in order, and whether it shows there or the land hides
 * it. The picture may be as fine as the land's or not, each way.
 */
export function visitOnLand(
	path: Path,
	{mesh, viewport, projection, raster}: SeenLand,
	frame: PixelSize,
	visit: (at: number, isSeen: boolean) => void,
): void {
	const [byColumn, byRow] = [frame.columns / Math.max(1, raster.columns), frame.rows / Math.max(1, raster.rows)];
	const isSame = byColumn === 1 && byRow === 1;
	const pixelOf = (at: number) => {
		const [row, column] = [Math.floor(at / frame.columns), at % frame.columns];
		return Math.floor(row / byRow) * raster.columns + Math.floor(column / byColumn);
	};
	visitPath(path, mesh, viewport, projection, frame, [byColumn, byRow], (at, near) =>
		visit(at, shows(raster, isSame ? at : pixelOf(at), near)),
	);
}

/**
 * Who shows at every pixel of the relief, as `trailMask` says it of the map; what the land hides is not in it. The mask
 * is written anew. `fine`: of its pixels so many are as long as a
 * column is wide.
 */
export function reliefTrails(
	mask: TrailMask,
	paths: readonly Path[],
	dashed: readonly boolean[],
	land: SeenLand,
	fine = 1,
): void {
	mask.lanes.fill(0);
	mask.fresh.fill(0);
	for (const [lane, path] of paths.slice(0, 32).entries()) {
		const bit = 1 << lane;
		const latest = new Int32Array(fine * tail).fill(-1);
		let along = 0;
		visitOnLand(path, land, mask, (at, shown) => {
			along++;
			const isSeen = shown && !(dashed[lane] === true && Math.floor(along / fine) % 5 >= 3);
			latest[along % latest.length] = isSeen ? at : -1;
			if (!isSeen) return;
			if (mask.lanes[at] === 0) mask.phase[at] = along;
			mask.lanes[at]! |= bit;
		});
		for (const at of latest) if (at >= 0) mask.fresh[at]! |= bit;
	}
}
