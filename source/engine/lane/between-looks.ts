import {at, type LaneState} from './lane-state.js';

// As in lane.ts.
const {tick: atTick, loss: atLoss, exact: atExact, estimate: atEstimate} = at;

/**
 * Whether the present tick of a lane that is looked at every so many ticks goes by without a look. What the batches come to
 * is shown then, else the last exact loss. Allocates nothing.
 */
export function goesBy(state: LaneState, every: number, takesLosses: boolean): boolean {
	const {numbers} = state;
	// A whole number of 31 bits, and its remainder is that of integers.
	if ((numbers[atTick] | 0) % every === 0) return false;
	// Who has blown up is told at once.
	if (Number.isFinite(numbers[atExact]) && isLost(state, takesLosses)) return false;
	numbers[atLoss] = Number.isFinite(numbers[atEstimate]) ? numbers[atEstimate] : numbers[atExact];
	return true;
}

/** Whether the last batch had no finite loss; where none is taken, whether θ is not finite. */
function isLost({parameters, mean}: LaneState, takesLosses: boolean): boolean {
	if (takesLosses && mean !== undefined) return !Number.isFinite(mean.last);
	for (let k = 0; k < parameters.length; k++) if (!Number.isFinite(parameters[k])) return true;
	return false;
}
