import {atOnce} from '../../engine/at-once.js';
import {isSamePlane, type Plane, pointOn} from '../../engine/plane/plane.js';
import type {Problem} from '../../engine/problem.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {type Field, fieldSteps, sampleField, sketchField, sketchSteps, unknownField} from '../../render/land/field.js';
import type {Viewport} from '../../render/lines/viewport.js';
import {isSameRound, isSlow, overSome, patientRound, type Round, roundInMotion, roundsOf, visitsOf} from './passes.js';

/** A stretch of land to be sampled, as data. */
export type Plan = {
	/** Whose losses are drawn. */
	readonly race: RaceSetup;
	readonly plane: Plane;
	/** A point that the plane goes through, of length d. */
	readonly through: Float64Array;
	readonly viewport: Viewport;
	/** Cells; a field has two values to each. */
	readonly columns: number;
	readonly rows: number;
};

/** Land to be sampled, and how. */
export type Sampling = {readonly plan: Plan; readonly round: Round};

/** Land that was dear to sample. */
export type Land = Sampling & {
	readonly field: Field;
	/** The same land as it was sampled first: bands stay as they were then, as long as they fit. */
	readonly guide?: Field;
};

/** Examples that a job visits before it says how far it is: about a millisecond. */
const forStep = 50_000;

/** Whether two plans are for the same land. */
export function isSamePlan(one: Plan, other: Plan): boolean {
	if (one === other) return true;
	const told = ({viewport, columns, rows}: Plan) => JSON.stringify([viewport, columns, rows]);
	return (
		one.race.problem === other.race.problem &&
		isSamePlane(one.plane, other.plane) &&
		told(one) === told(other) &&
		one.through.every((value, k) => value === other.through[k])
	);
}

/** What is known of the land of a plan, beside what a frame has time for. */
export const landOf = (lands: readonly Land[], plan: Plan): Land | undefined =>
	lands.find(land => isSamePlan(land.plan, plan));

/** The loss of a problem over a plane. */
export function lossOver(problem: Problem, {plane, through}: Pick<Plan, 'plane' | 'through'>) {
	const theta = new Float64Array(problem.dimension);
	const point = pointOn(plane, through);
	return (across: number, up: number): number => {
		point(across, up, theta);
		return problem.loss(theta);
	};
}

/** Its rounds. */
const roundsFor = ({race, columns, rows}: Plan) => roundsOf(race, columns, rows);

/** From how many examples a plan is drawn at first. */
export function firstExamples(plan: Plan): number {
	const {now, later} = roundsFor(plan);
	return (now ?? later[0]!).examples;
}

/** The land of a plan, as far as a frame has time for it: what would take longer is from some examples, a sketch, or not known. */
export function quickField(plan: Plan): Field {
	const {race, viewport, columns, rows} = plan;
	const {now} = roundsFor(plan);
	if (now === undefined) return unknownField(columns, rows);
	const loss = lossOver(overSome(race.problem, now.examples), plan);
	return now.stride === 1
		? sampleField(loss, viewport, columns, rows)
		: sketchField(loss, viewport, columns, rows, now.stride);
}

/**
 * How a plan is to be drawn next, where `known` is how it has been beyond a frame's; while what it goes through moves, it is
 * drawn from the fewest. `undefined` where that is all.
 */
export function nextRound(plan: Plan, known: Round | undefined, isMoving: boolean): Round | undefined {
	const {race, columns, rows} = plan;
	if (isMoving) return known === undefined ? roundInMotion(race, columns, rows) : undefined;
	const {later} = roundsFor(plan);
	return later[later.findIndex(one => isSameRound(one, known)) + 1];
}

/** Whether one loss of it takes so long that a key would wait. */
export const isSlowLand = ({plan, round}: Sampling): boolean => isSlow(plan.race, round.examples);

/** Samples the land of a plan, a little at a time. */
export function landSteps({plan, round: {examples, stride}}: Sampling): Generator<number, Field> {
	const {race, viewport, columns, rows} = plan;
	const losses = Math.floor((2 * columns * rows * forStep) / visitsOf(race, columns, rows, examples));
	const loss = lossOver(overSome(race.problem, examples), plan);
	const perStep = Math.max(1, losses || 1);
	return stride === 1
		? fieldSteps(loss, viewport, columns, rows, perStep)
		: sketchSteps(loss, viewport, columns, rows, stride, perStep);
}

/** The land of a plan at once, as good as it gets while somebody waits. */
export function patientLand(plan: Plan): Land {
	const {race, columns, rows} = plan;
	const round = patientRound(race, columns, rows);
	return {plan, round, field: atOnce(landSteps({plan, round}))};
}
