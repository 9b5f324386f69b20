import {largestEigenvalue} from '../../../engine/curvature/eigenvalue.js';
import {differenceHessian, hessianRoom} from '../../../engine/curvature/hessian.js';
import type {Track} from '../../../engine/past/track.js';
import type {Problem} from '../../../engine/problem.js';

/** λ, the largest eigenvalue of the Hessian of the full loss at a place. */
export function largestCurvature(problem: Problem, place: ArrayLike<number>): number {
	const room = hessianRoom(problem.dimension);
	differenceHessian(problem, place, room);
	return largestEigenvalue(room.hessian, problem.dimension);
}

/** Of a lane's way: how far it is looked at, and at every which tick. */
const [last, stride] = [500, 5];

const kept = new WeakMap<Track, number>();

/** The greatest λ that a lane meets in its first 500 ticks. */
export function steepestOn(track: Track): number {
	let most = kept.get(track);
	if (most === undefined) {
		const {problem} = track.race;
		const ticks = Array.from({length: last / stride + 1}, (_, at) => at * stride);
		most = Math.max(...ticks.map(tick => largestCurvature(problem, track.at(tick).parameters)));
		kept.set(track, most);
	}
	return most;
}
