import type {Field} from '../land/field.js';
import {type Camera, initialCamera} from './camera.js';
import {meshOf} from './mesh.js';
import {solidOf} from './solid.js';
import {Viewer} from './view.js';

/** Turns that are tried: onto each corner, from either side of it. All show two walls. */
const {turn, tilt} = initialCamera;
const turns = [0, 1, 2, 3].flatMap(quarter => [turn, Math.PI / 2 - turn].map(one => one + (quarter * Math.PI) / 2));

/** The size of the picture they are judged by. */
const [columns, rows, meshes] = [48, 40, 40];

/** How much more of the low ground another turn must show than the first look, which is near the map's own; and one farther from it. */
const [loyalty, drift] = [1.15, 0.06];

/**
 * The camera to begin with on a landscape: the turn from which most of the low ground is seen, that is where racers
 * go; near the map's own orientation where little is to be won. About 3 ms: for a new problem, not for a frame.
 */
export function openingCamera(field: Field): Camera {
	const block = solidOf(meshOf(field, meshes));
	// Without its walls: their lower strata are no ground to race on.
	const solid = {...block, triangles: block.triangles.subarray(0, block.surface)};
	const viewer = new Viewer();
	const frame = {left: 0, top: 0, right: columns, bottom: rows};
	let best = {camera: initialCamera, seen: -1};
	for (const one of turns) {
		const {raster} = viewer.view(solid, {turn: one, tilt}, columns, rows, frame);
		let [low, all] = [0, 1];
		for (let pixel = 0; pixel < raster.near.length; pixel++) {
			const height = raster.heights[pixel]!;
			if (raster.near[pixel] === 0 || !(height >= 0)) continue;
			low += ((1 - height) ** 2) ** 2;
			all++;
		}
		const seen = (low / all) * (one === turn ? loyalty : 1 - drift * (1 - Math.cos(one - turn)));
		if (seen > best.seen * (1 + 1e-9)) best = {camera: {turn: one, tilt}, seen};
	}
	return best.camera;
}
