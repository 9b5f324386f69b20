import {isSamePlane, type Plane, pointOn} from '../../engine/plane/plane.js';
import type {Problem} from '../../engine/problem.js';
import {type Field, fieldSteps, sampleField, sketchField} from '../../render/land/field.js';
import type {Viewport} from '../../render/lines/viewport.js';
import {forFrame, isDear, isFullInMotion, overSome, passesOf, visitsOf} from './passes.js';

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
export type Land = {
	readonly plan: Plan;
	/** How many examples it is from. */
	readonly examples: number;
	readonly field: Field;
	/** The same land from the fewest that it was sampled from: bands stay as they were then, as long as they fit. */
	readonly guide?: Field;
};

/** Land to be sampled, and from how many examples. */
export type Sampling = Pick<Land, 'plan' | 'examples'>;

/** Examples that may be visited for a sketch until there is better. */
const forSketch = 200_000;

/** Examples that a job visits before it says how far it is: about a millisecond. */
const forStep = 50_000;

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

/** From how many examples a plan is drawn for a frame. */
export const quickExamples = ({problem, columns, rows}: Plan): number => passesOf(problem, columns, rows)[0]!;

/** How much larger than a pixel the squares are that a frame has time for a loss of. */
function strideOf(plan: Plan): number {
	const visits = visitsOf(plan.problem, plan.columns, plan.rows, quickExamples(plan));
	return visits > forFrame ? Math.ceil(Math.sqrt(visits / forSketch)) : 1;
}

/** The land of a plan, as far as a frame has time for it: what would take longer is from some examples, or a sketch. */
export function quickField(plan: Plan): Field {
	const {problem, viewport, columns, rows} = plan;
	const loss = lossOver({...plan, problem: overSome(problem, quickExamples(plan))});
	const stride = strideOf(plan);
	return stride === 1 ? sampleField(loss, viewport, columns, rows) : sketchField(loss, viewport, columns, rows, stride);
}

/**
 * From how many examples a plan is to be drawn next, where `known` is from how many it has been, 0 for a frame's; while
 * what it goes through moves, it is drawn from the fewest. `undefined` where that is all.
 */
export function nextExamples(plan: Plan, known: number, isMoving: boolean): number | undefined {
	const {problem, columns, rows} = plan;
	if (!isDear(problem, columns, rows)) return undefined;
	const passes = passesOf(problem, columns, rows);
	const left = strideOf(plan) === 1 ? passes.slice(1) : passes;
	if (!isMoving) return left.find(count => count > known);
	return isFullInMotion(problem, columns, rows) && known === 0 && left[0] === passes[0] ? left[0] : undefined;
}

/** Examples times pixels that somebody waits for who asks for land as good as it gets: some seconds. */
const forPatience = 1e8;

/** Samples the land of a plan, a little at a time. */
export function landSteps({plan, examples}: Sampling): Generator<number, Field> {
	const {problem, viewport, columns, rows} = plan;
	const pixels = Math.floor((2 * columns * rows * forStep) / visitsOf(problem, columns, rows, examples));
	const loss = lossOver({...plan, problem: overSome(problem, examples)});
	return fieldSteps(loss, viewport, columns, rows, Math.max(1, pixels || 1));
}

/** The land of a plan at once, as good as it gets while somebody waits. */
export function patientLand(plan: Plan): Land {
	const {problem, columns, rows} = plan;
	const passes = passesOf(problem, columns, rows);
	const examples = passes.findLast(count => visitsOf(problem, columns, rows, count) <= forPatience) ?? passes[0]!;
	const steps = landSteps({plan, examples});
	for (let next = steps.next(); ; next = steps.next()) if (next.done) return {plan, examples, field: next.value};
}
