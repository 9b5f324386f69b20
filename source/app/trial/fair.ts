import {resolveRace} from '../../engine/setup/resolve.js';
import type {LaneSettings, LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import type {State} from '../state.js';
import type {Exercise} from './exercise.js';

const setups = new WeakMap<Exercise, RaceSetup>();

/** The race that an exercise begins with, made once. */
function setupOf(exercise: Exercise): RaceSetup {
	const setup = setups.get(exercise) ?? resolveRace(exercise.race);
	setups.set(exercise, setup);
	return setup;
}

/** Settings with what may be set taken out: as JSON, to be compared. */
function fixed({hyper, schedule, ...rest}: LaneSettings, free: readonly string[]): string {
	const kept = Object.entries(hyper).filter(([key]) => !free.includes(key));
	return JSON.stringify([kept, free.includes('schedule') ? null : schedule, rest]);
}

function troubleOf({timeline, tick}: State, {free, of}: Exercise, lane: LaneSetup): string | undefined {
	const track = timeline.tracks.find(({setup}) => setup.name === lane.name);
	const what = lane.optimizer.label;
	if (!track || track.setup.optimizer.id !== lane.optimizer.id) return `${what} is gone`;
	const isMoved = track.setup.start.some((value, k) => value !== lane.start[k]);
	if (isMoved && !free.includes('start')) return 'the start is another one';
	const mine = of === undefined || of === lane.name ? free : [];
	if (fixed(track.settingsAt(0), mine) !== fixed(lane.settings, mine)) return `${what} is set otherwise than may be`;
	const [edited] = track.editsBy(tick);
	return edited === undefined ? undefined : `${what} was set otherwise at tick ${edited}: r races it so from the start`;
}

/** Why a race does not count for an exercise: something else was changed in it than may be, or on the way. `undefined` where it does. */
export function unfair(state: State, exercise: Exercise): string | undefined {
	const setup = setupOf(exercise);
	const now = state.timeline.setup;
	if (now.source.id !== setup.source.id || now.problem.id !== setup.problem.id) return 'the problem is another one';
	for (const lane of setup.lanes) {
		const trouble = troubleOf(state, exercise, lane);
		if (trouble !== undefined) return trouble;
	}
	const starts = new Set(state.timeline.tracks.map(track => track.setup.start.join(' ')));
	return exercise.free.includes('start') && starts.size > 1 ? 'they begin at different starts' : undefined;
}
