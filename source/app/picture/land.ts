import {isSamePlane, type Plane, pointOn} from '../../engine/plane/plane.js';
import type {Problem} from '../../engine/problem.js';
import {type Field, fieldSteps, sampleField, sketchField} from '../../render/land/field.js';
import type {Viewport} from '../../render/lines/viewport.js';

/** A stretch of land to be sampled, as data. */
export type Plan = {
	readonly problem: Problem;
	readonly plane: Plane;
	/** A point that the plane goes through, of length d. */
	readonly through: Float64Array;
	readonly viewport: Viewport;
	/** Cells; a field has two values to each. */
	readonly columns: number;
	readonly rows: number;
};

/** Land that was dear to sample. */
export type Land = {readonly plan: Plan; readonly field: Field};

/** Examples that may be visited for a frame: some 20 ms, so what takes more is a job; and for a sketch until it is done. */
const [forFrame, forSketch] = [1_000_000, 200_000];

/** Examples that a job visits before it says how far it is: about a millisecond. */
const forStep = 50_000;

/** Examples that are visited to sample so many cells. */
export const visitsOf = ({exampleCount}: Problem, columns: number, rows: number): number =>
	2 * columns * rows * exampleCount;

/** Whether so many cells take too long to be sampled between two frames. */
export const isDear = (problem: Problem, columns: number, rows: number): boolean =>
	visitsOf(problem, columns, rows) > forFrame;

/** Whether two plans are for the same land. */
export function isSamePlan(one: Plan, other: Plan): boolean {
	if (one === other) return true;
	const told = ({viewport, columns, rows}: Plan) => JSON.stringify([viewport, columns, rows]);
	return (
		one.problem === other.problem &&
		isSamePlane(one.plane, other.plane) &&
		told(one) === told(other) &&
		one.through.every((value, k) => value === other.through[k])
	);
}

/** The loss over a plane. */
export function lossOver({problem, plane, through}: Pick<Plan, 'problem' | 'plane' | 'through'>) {
	const theta = new Float64Array(problem.dimension);
	const point = pointOn(plane, through);
	return (across: number, up: number): number => {
		point(across, up, theta);
		return problem.loss(theta);
	};
}

/** The land of a plan, as far as a frame has time for it: what would take longer is a sketch. */
export function quickField(plan: Plan): Field {
	const {problem, viewport, columns, rows} = plan;
	if (!isDear(problem, columns, rows)) return sampleField(lossOver(plan), viewport, columns, rows);
	const stride = Math.ceil(Math.sqrt(visitsOf(problem, columns, rows) / forSketch));
	return sketchField(lossOver(plan), viewport, columns, rows, stride);
}

/** Samples the land of a plan, a little at a time. */
export function landSteps(plan: Plan): Generator<number, Field> {
	const {problem, viewport, columns, rows} = plan;
	return fieldSteps(lossOver(plan), viewport, columns, rows, Math.max(1, Math.floor(forStep / problem.exampleCount)));
}
