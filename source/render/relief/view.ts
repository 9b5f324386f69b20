import {type Camera, Projection, type Seen} from './camera.js';
import {createRaster, fillTriangle, type Points, type Raster} from './raster.js';
import type {Solid} from './solid.js';

/** A block as a camera sees it: the pixels, and the way there for what is to be drawn on it. */
type BlockView = {readonly raster: Raster; readonly projection: Projection};

/** Pixels that the land may fill, and how much wider than high a unit may get to fill them. */
export type Bounds = {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number};
const mostStretch = 1.3;

/** Light that reaches what the lamp does not. */
const ambient = 0.25;

/** Where the lamp is, as the eye has it: right, back, up; it hangs over the left shoulder, whatever way the land turns. */
const lamp = [-0.55, -0.25, 0.8] as const;

const array = (count: number) => new Float64Array(count);

/** Keeps its buffers from frame to frame: sizes change rarely, and garbage costs frames. */
export class Viewer {
	private raster = createRaster(0, 0);
	private points: Points = {xs: array(0), ys: array(0), near: array(0), heights: array(0), lights: array(0)};
	private readonly projection = new Projection();
	private readonly seen: Seen = {x: 0, y: 0, near: 0};

	/** Draws a block into a picture of `columns` × `rows` pixels, as large as the bounds let it. The result is overwritten by the next. */
	view(solid: Solid, camera: Camera, columns: number, rows: number, bounds: Bounds): BlockView {
		if (this.raster.columns !== columns || this.raster.rows !== rows) this.raster = createRaster(columns, rows);
		this.raster.near.fill(0);
		if (this.points.heights !== solid.heights) {
			const {count, heights} = solid;
			this.points = {xs: array(count), ys: array(count), near: array(count), heights, lights: array(count)};
		}
		this.projection.look(camera);
		this.place(solid);
		this.fit(bounds);
		this.light(solid);
		const {triangles} = solid;
		for (let at = 0; at < triangles.length; at += 3) {
			fillTriangle(this.raster, this.points, triangles[at]!, triangles[at + 1]!, triangles[at + 2]!);
		}
		return {raster: this.raster, projection: this.projection};
	}

	private place({count, xs, ys, zs}: Solid): void {
		const {points, projection, seen} = this;
		for (let at = 0; at < count; at++) {
			projection.project(xs[at]!, ys[at]!, zs[at]!, seen);
			points.xs[at] = seen.x;
			points.ys[at] = seen.y;
			points.near[at] = seen.near;
		}
	}

	/** Scales what was placed to fill the bounds, in the middle, upside down, as rows count downwards. */
	private fit({left, top, right, bottom}: Bounds): void {
		const {xs, ys} = this.points;
		let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
		for (let at = 0; at < xs.length; at++) {
			// Written so that holes, which are NaN in height, change nothing.
			if (!(ys[at]! > -Infinity)) continue;
			west = Math.min(west, xs[at]!);
			east = Math.max(east, xs[at]!);
			south = Math.min(south, ys[at]!);
			north = Math.max(north, ys[at]!);
		}
		const fitX = (right - left) / Math.max(1e-9, east - west);
		const fitY = (bottom - top) / Math.max(1e-9, north - south);
		const scaleX = Math.max(0, Math.min(fitX, fitY * mostStretch));
		const scaleY = Math.max(0, Math.min(fitX * mostStretch, fitY));
		const offsetX = (left + right) / 2 - (scaleX * (west + east)) / 2;
		const offsetY = (top + bottom) / 2 + (scaleY * (south + north)) / 2;
		this.projection.fit(scaleX, -scaleY, offsetX, offsetY);
		for (let at = 0; at < xs.length; at++) {
			xs[at] = xs[at]! * scaleX + offsetX;
			ys[at] = offsetY - ys[at]! * scaleY;
		}
	}

	private light({count, normals: [nx, ny, nz]}: Solid): void {
		const [x, y, z] = this.projection.toSpace(...lamp);
		for (let at = 0; at < count; at++) {
			const facing = nx[at]! * x + ny[at]! * y + nz[at]! * z;
			this.points.lights[at] = Math.min(1, ambient + (1 - ambient) * Math.max(0, facing));
		}
	}
}
