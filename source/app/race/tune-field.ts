import {mostTrials, type Sweep, swept} from '../../engine/sweep/sweep.js';
import {tunedSetup} from '../../engine/sweep/tuned.js';
import type {State} from '../state.js';
import {currentLanes, restarted} from './restart.js';

const mostTicks = 1000;
/** Example gradients that tuning may take between two frames at the very most: some tenths of a second. */
const budget = 2e7;

/** Ticks that each trial can have. */
function ticksFor({timeline: {setup}}: State): number {
	const visits = setup.lanes.map(({settings: {batch}}) =>
		setup.clock === 'steps' && batch !== 'full' ? batch : setup.problem.exampleCount,
	);
	const perTick = mostTrials * visits.reduce((sum, count) => sum + count, 0);
	return Math.max(1, Math.min(mostTicks, Math.floor(budget / perTick)));
}

/** How many rates were tried a racer, and who came home at none of them. */
function said({racers, ticks}: Sweep): string {
	const counts = racers.flatMap(({best, made}) => (best?.rate === null ? [] : [made.length]));
	if (counts.length === 0) return 'nobody has a rate to tune';
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const tries = least === most ? most : `${least} to ${most}`;
	const away = racers.filter(({best}) => best?.status !== 'finished').map(({lane}) => lane.name);
	const none =
		away.length === 0 ? '' : away.length === racers.length ? '; nobody finished' : `; no finish: ${away.join(', ')}`;
	// The rates themselves stand in the leaderboard.
	return `each at the best of ${tries} rates, ${ticks} ticks each${none}`;
}

/** Every racer at its best rate, by the sweep over the field at hand, from the start. */
export function tuneField(state: State): State {
	const field = {...state.timeline.setup, lanes: currentLanes(state)};
	// Only who is best is of interest here.
	const result = swept(field, ticksFor(state), {hasty: true});
	return restarted(state, tunedSetup(result).lanes, said(result));
}
