import {lossCostOf} from '../cost.js';
import type {ReadonlyLane} from '../lane/readonly-lane.js';
import {feedOf} from '../past/supply.js';
import type {Problem} from '../problem.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import {largestEigenvalue} from './eigenvalue.js';
import {differenceHessian, type HessianRoom, hessianRoom} from './hessian.js';

/** What is not looked at, as a frame would wait for it. */
export const curvatureLimits = {
	parameters: 200,
	/** Examples × parameters of all 2d gradients: while the race plays they are taken for every frame. */
	work: 1e6,
} as const;

/** How the ground curves under a racer, and what that lets its learning rate be. */
export type Curvature = {
	/**
	 * λ, the largest eigenvalue of the Hessian of the full loss at θ; NaN where a gradient near θ is not finite. Where it
	 * is 0 or less, nothing bounds the rate.
	 */
	readonly largest: number;
	/** ηλ by the rate of the next update; absent where the optimizer names no bound. */
	readonly product?: number;
	/** What ηλ must stay below for the optimizer to come to rest on ground that curves so. */
	readonly bound?: number;
};

/** Why there is no curvature: too many parameters, or too many examples for their number, or a gradient that takes long. */
export type TooLarge = 'parameters' | 'examples' | 'time';

type Known = {readonly problem: Problem; readonly room: HessianRoom; readonly at: Float64Array; largest: number};

/** The last eigenvalue of every racer: a picture is drawn more often than a racer moves. */
const known = new WeakMap<LaneSetup, Known>();

function tooLarge({source, problem}: RaceSetup): TooLarge | undefined {
	const work = lossCostOf(problem);
	const {dimension} = problem;
	if (dimension > curvatureLimits.parameters) return 'parameters';
	if (2 * dimension * work > curvatureLimits.work) return problem.exampleCost === undefined ? 'examples' : 'time';
	return feedOf(source).isOn ? 'time' : undefined;
}

function largestAt({race: {problem}, setup}: ReadonlyLane, parameters: Float64Array): number {
	const {dimension} = problem;
	let last = known.get(setup);
	if (last?.problem === problem && last.at.every((value, k) => Object.is(value, parameters[k]))) return last.largest;
	if (last?.problem !== problem) {
		last = {problem, room: hessianRoom(dimension), at: new Float64Array(dimension), largest: 0};
		known.set(setup, last);
	}
	last.at.set(parameters);
	differenceHessian(problem, parameters, last.room);
	last.largest = largestEigenvalue(last.room.hessian, dimension);
	return last.largest;
}

/**
 * The curvature where a lane stands, over all examples of its race whatever its batch is; costs 2d gradients that are not
 * counted, none where θ is as when last asked. What is too large to be looked at is said by name.
 */
export function curvatureOf(lane: ReadonlyLane): Curvature | TooLarge {
	const reason = tooLarge(lane.race);
	if (reason !== undefined) return reason;
	const largest = largestAt(lane, lane.parameters);
	const {optimizer} = lane;
	if (optimizer.stableBelow === undefined) return {largest};
	const hyper = lane.nextHyper();
	return {largest, product: hyper.learningRate * largest, bound: optimizer.stableBelow(hyper)};
}
