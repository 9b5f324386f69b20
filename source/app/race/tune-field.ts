import {goalOf} from '../../engine/setup/goal.js';
import type {LaneSetup} from '../../engine/setup/setup.js';
import {mostTrials, type Sweep} from '../../engine/sweep/sweep.js';
import {tunedSetup} from '../../engine/sweep/tuned.js';
import {clamp} from '../../render/cells/clamp.js';
import {begun, type Job} from '../jobs/job.js';
import type {State} from '../state.js';
import {currentLanes, restarted} from './restart.js';

const mostTicks = 1000;
/** Example gradients that tuning may take at the very most: some tenths of a second. */
const budget = 2e7;

/** Ticks that each trial can have. */
function ticksFor({timeline: {setup}}: State): number {
	const visits = setup.lanes.map(({settings: {batch}}) =>
		setup.clock === 'steps' && batch !== 'full' ? batch : setup.problem.exampleCount,
	);
	const perTick = mostTrials * visits.reduce((sum, count) => sum + count, 0);
	return clamp(Math.floor(budget / perTick), 1, mostTicks);
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

/** Asks for everyone's best rate: for a sweep over the field as it is set now. The race goes on meanwhile. */
export function tuneField(state: State): State {
	if (goalOf(state.timeline.setup).kind === 'none')
		return {...state, notice: 'rates are judged by a finish, and there is none: start with a --target'};
	const setup = {...state.timeline.setup, lanes: currentLanes(state)};
	const job = begun({name: 'tune', over: {setup, ticks: ticksFor(state)}});
	// Who asked for it wants to see at once that it is worked on.
	return {...state, jobs: {...state.jobs, tune: {...job, share: 0}}};
}

/** Every racer at the best rate that a sweep found, from the start. */
export const tunedField = (state: State, found: Sweep): State => restarted(state, tunedSetup(found).lanes, said(found));

const told = ({name, optimizer, start, settings}: LaneSetup) => JSON.stringify([name, optimizer.id, start, settings]);

/** Whether a job would still tune the race at hand: its lanes may race anew, but not be others or be set otherwise. */
export function stillTunes(state: State, {over: {setup}}: Job<'tune'>): boolean {
	const now = state.timeline.setup;
	if (now.problem !== setup.problem || now.lanes.length !== setup.lanes.length) return false;
	// A race that was begun again has its settings in its lanes, one that was not as it was asked for at its tick.
	const lanes = currentLanes(state);
	return lanes.every((lane, at) => told(lane) === told(setup.lanes[at]!));
}
