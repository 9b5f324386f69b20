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

/** The rims that the slicing plane has cut so far, the present one bright. */
const draw: Overlay['draw'] = (grid, {plot, field, levels}, state, capabilities) => {
	const reached = slicedTo(state, levels.length);
	if (reached === undefined) return;
	for (const [index, level] of levels.slice(0, reached + 1).entries()) {
		drawContour(grid, plot, rimOf(field, level), index === reached ? present : earlier, capabilities);
	}
};

export const sliceOverlay: Overlay = {id: 'slice', draw, cutAt: slicedTo};
