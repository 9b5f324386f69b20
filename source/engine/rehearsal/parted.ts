import {accuracyAt} from '../held-out.js';
import type {Problem} from '../problem.js';

/** What counts as nothing, as a share of the loss at 0, and how far a point is moved to see that: so many times, or one of so many. */
const [nothing, farthest] = [1e-20, 1e18];

/** What a point is moved back by where nothing at all is left of the loss. */
const back = 0.9;

/**
 * Whether a point tells all examples of an open problem apart without an error, and the loss falls toward 0 the larger its
 * parameters are: twice as large they are the same boundary, and twice as sure of it. A loss that comes to 0 somewhere, as
 * a hinge's does, has never been next to nothing before. Yields after every loss.
 */
export function* parting(problem: Problem, point: readonly number[]): Generator<void, boolean> {
	if (!problem.isOpen || accuracyAt({problem, seed: 0}, Float64Array.from(point)) !== 1) return false;
	const lossAt = (times: number) => problem.loss(Float64Array.from(point, value => times * value));
	const most = nothing * lossAt(0);
	let times = 1;
	let loss = lossAt(times);
	while (loss > most && times < farthest) {
		yield;
		times *= 2;
		const next = lossAt(times);
		if (!(next < loss)) return false;
		loss = next;
	}
	while (loss === 0 && times > 1 / farthest) {
		yield;
		times *= back;
		loss = lossAt(times);
	}
	return loss > 0 && loss <= most;
}
