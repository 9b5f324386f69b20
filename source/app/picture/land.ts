import type {Problem} from '../../engine/problem.js';
import {type Field, fieldSteps, sampleField, sketchField} from '../../render/land/field.js';
import type {Viewport} from '../../render/lines/viewport.js';

/** A parameter, counted from 0, and the value at which a map is cut through it. */
export type Cut = readonly [parameter: number, value: number];

/** A stretch of land to be sampled, as data. */
export type Plan = {
	readonly problem: Problem;
	readonly axes: readonly [number, number];
	/** The parameters that are not drawn. */
	readonly slice: readonly Cut[];
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
	const told = ({problem: _, ...rest}: Plan) => JSON.stringify(rest);
	return one === other || (one.problem === other.problem && told(one) === told(other));
}

/** The loss over two drawn parameters, the others as they are cut. */
export function lossOver({problem, axes: [x, y], slice}: Pick<Plan, 'problem' | 'axes' | 'slice'>) {
	const theta = Float64Array.from(problem.start);
	for (const [k, value] of slice) theta[k] = value;
	return (across: number, up: number): number => {
		theta[x] = across;
		theta[y] = up;
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
