import {exampleCostOf} from '../cost.js';
import type {LaneSetup, RaceSetup} from '../setup/setup.js';
import type {Track} from './track.js';

/** Thrown, where somebody waits, instead of computing for long: what has to get where before the answer can be given. */
export class NotAtHand extends Error {
	constructor(
		readonly tracks: readonly Track[],
		readonly tick: number,
	) {
		super(`tick ${tick} has to be computed`);
	}
}

let isHurried = false;

/**
 * Does what somebody waits for: a look at a race that takes long to compute throws `NotAtHand` meanwhile. How long is
 * counted, so that it is the same on every machine; what is computed is the same either way.
 */
export function inHurry<Result>(work: () => Result): Result {
	const before = isHurried;
	isHurried = true;
	try {
		return work();
	} finally {
		isHurried = before;
	}
}

/** What may be computed while somebody waits, in examples times parameters: some ms. */
const mostWork = 2e6;

/** What an update takes beside its examples, as if it visited so many. */
const beside = 16;

/** Examples times parameters that a tick of a lane visits, about. */
export function tickWork({problem, clock}: RaceSetup, {optimizer, settings: {batch}}: LaneSetup): number {
	const count = problem.exampleCount;
	const size = batch === 'full' ? count : batch;
	const updates = clock === 'epochs' ? Math.ceil(count / size) : 1;
	const visits = (clock === 'steps' ? size : count) + updates * (optimizer.lossesPerStep ?? 0) * count;
	return visits * exampleCostOf(problem) + updates * beside * problem.dimension;
}

/** Throws `NotAtHand` where somebody waits and tracks take too long to get to a tick. */
export function checkAtHand(tracks: readonly Track[], tick: number): void {
	if (!isHurried) return;
	const far = tracks.filter(track => track.workTo(tick) > 0);
	const work = far.reduce((sum, track) => sum + track.workTo(tick), 0);
	if (work > mostWork) throw new NotAtHand(far, tick);
}
