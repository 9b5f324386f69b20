import type {Overlay} from '../../../app/lesson/exhibit.js';
import type {State} from '../../../app/state.js';
import {drawContour} from '../../../render/land/contour.js';
import type {Field} from '../../../render/land/field.js';
import {type Isolines, traceIsolines} from '../../../render/land/isolines.js';

/** The level, counted from the lowest, that a scene's slicing plane has risen to: all of them by the scene's end. */
function slicedTo({lesson, tick}: State, count: number): number | undefined {
	if (!lesson || count < 1) return undefined;
	return Math.min(count - 1, Math.floor((Math.max(0, tick) / Math.max(1, lesson.scene.end)) * count));
}

/** How much whiter than the ground the rim of this cut is, and of those before. */
const [present, earlier] = [0.8, 0.3];

const traced = new WeakMap<Field, Map<number, Isolines>>();

/** The contour of one level, traced once a field. */
function rimOf(field: Field, level: number): Isolines {
	const known = traced.get(field) ?? new Map<number, Isolines>();
	traced.set(field, known);
	const rim = known.get(level) ?? traceIsolines(field, [level]);
	known.set(level, rim);
	return rim;
}

/** A rim without the pixels that touch those taken before, which it then takes: rims that touch are a chequer, no lines. */
function apart(rim: Isolines, taken: Uint8Array): Isolines {
	const {columns, rows} = rim;
	const isNear = (at: number) => {
		const [row, column] = [Math.floor(at / columns), at % columns];
		for (let y = Math.max(0, row - 1); y <= Math.min(2 * rows - 1, row + 1); y++) {
			for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
				if (taken[y * columns + x] !== 0) return true;
		}
		return false;
	};
	const pixels = rim.pixels.map((pixel, at) => (pixel !== 0 && !isNear(at) ? 1 : 0));
	for (const [at, pixel] of rim.pixels.entries()) if (pixel !== 0) taken[at] = 1;
	return {...rim, pixels};
}

/** The rims that the slicing plane has cut so far, the present one bright, and of the others what stands clear of it. */
const draw: Overlay['draw'] = (grid, {plot, field, levels}, state, capabilities) => {
	const reached = slicedTo(state, levels.length);
	if (reached === undefined) return;
	const taken = new Uint8Array(field.values.length);
	for (let index = reached; index >= 0; index--) {
		const rim = apart(rimOf(field, levels[index]!), taken);
		drawContour(grid, plot, rim, index === reached ? present : earlier, capabilities);
	}
};

export const sliceOverlay: Overlay = {id: 'slice', draw, cutAt: slicedTo};
