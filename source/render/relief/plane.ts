import type {Projection, Seen} from './camera.js';
import type {Mesh} from './mesh.js';
import {createRaster, fillTriangle, type Points, type Raster} from './raster.js';

/** A level plane over the whole ground as it is seen. Keeps its buffer from frame to frame. */
export class Plane {
	private raster = createRaster(0, 0);
	private readonly points: Points = {
		xs: new Float64Array(4),
		ys: new Float64Array(4),
		near: new Float64Array(4),
		heights: new Float64Array(4),
		lights: new Float64Array(4),
	};

	/** Draws it at a height in space into a picture as large as another. The result is overwritten by the next. */
	view({wide, deep}: Mesh, z: number, projection: Projection, {columns, rows}: Raster): Raster {
		if (this.raster.columns !== columns || this.raster.rows !== rows) this.raster = createRaster(columns, rows);
		this.raster.near.fill(0);
		const seen: Seen = {x: 0, y: 0, near: 0};
		for (const [at, [x, y]] of (
			[
				[-wide, -deep],
				[wide, -deep],
				[wide, deep],
				[-wide, deep],
			] as const
		).entries()) {
			projection.project(x, y, z, seen);
			this.points.xs[at] = seen.x;
			this.points.ys[at] = seen.y;
			this.points.near[at] = seen.near;
		}
		fillTriangle(this.raster, this.points, 0, 1, 2);
		fillTriangle(this.raster, this.points, 0, 2, 3);
		return this.raster;
	}
}
