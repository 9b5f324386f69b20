import {swept, tunedSetup} from '../engine/sweep.js';
import {coarseRates, finerRates} from '../engine/sweep-rates.js';
import {currentLanes, restarted} from './restart.js';
import type {State} from './state.js';

const mostTicks = 1000;
/** Example gradients that tuning may take between two frames: some tenths of a second. */
const budget = 2e7;
const trialsEach = coarseRates.length + finerRates(1, Number.MAX_VALUE).length;

/** Ticks that each trial can have. */
function ticksFor({timeline: {setup}}: State): number {
	const visits = setup.lanes.map(({settings: {batch}}) =>
		setup.clock === 'steps' && batch !== 'full' ? batch : setup.problem.exampleCount,
	);
	const perTick = trialsEach * visits.reduce((sum, count) => sum + count, 0);
	return Math.max(1, Math.min(mostTicks, Math.floor(budget / perTick)));
}

/** Every racer at its best rate, by the sweep over the field at hand, from the start. */
export function tuneField(state: State): State {
	const ticks = ticksFor(state);
	const result = swept({...state.timeline.setup, lanes: currentLanes(state)}, ticks);
	// The rates themselves stand in the leaderboard.
	return restarted(state, tunedSetup(result).lanes, `each at the best rate of a sweep of ${ticks} ticks`);
}
