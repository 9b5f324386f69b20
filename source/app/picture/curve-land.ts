import type {Field} from '../../render/land/field.js';
import {pixelRow, type Range} from '../../render/lines/viewport.js';
import {landOf, type Plan} from '../land/land.js';
import {isDear} from '../land/passes.js';
import {problemOf, type State} from '../state.js';
import {plotSize, viewportOf} from './camera.js';
import type {Layout} from './layout.js';

/** Cells in which a curve is looked at to be drawn, about. */
const cells = 300;

/**
 * The plan of a curve that takes longer than a frame, a cell of it a row: where both axes are the one parameter, the second
 * says what it is. `undefined` of any other.
 */
export function curvePlan(state: State, layout: Layout): Plan | undefined {
	const race = state.timeline.setup;
	if (!isDear(race, 1, cells)) return undefined;
	const viewport = {x: [0, 1], y: viewportOf(state, layout).x} as const;
	return {race, plane: [0, 0], through: new Float64Array(1), viewport, columns: 1, rows: plotSize(layout).columns};
}

/** The height of a field of one column. */
function heightAt({values, rows}: Field, y: Range, place: number): number {
	const row = pixelRow({x: [0, 1], y}, place, rows / 2) - 0.5;
	if (!(row >= -0.5 && row <= rows - 0.5)) return Number.NaN;
	const within = Math.max(0, Math.min(rows - 1, row));
	const before = Math.floor(within);
	const [from, to] = [values[before]!, values[Math.min(rows - 1, before + 1)]!];
	return from + (within - before) * (to - from);
}

/** The loss along the one parameter of a problem; straight between where it was looked at, if it was, where that takes long. */
export function curveOf(state: State, layout: Layout): (x: number) => number {
	const plan = curvePlan(state, layout);
	if (plan) {
		const land = landOf(state.lands, plan);
		return x => (land ? heightAt(land.field, plan.viewport.y, x) : Number.NaN);
	}
	const problem = problemOf(state);
	const theta = new Float64Array(1);
	return x => {
		theta[0] = x;
		return problem.loss(theta);
	};
}
