import {isUnprepared, preparing, usualTicks} from '../../engine/rehearsal/prepare.js';
import {hasFinish} from '../../engine/setup/found.js';
import {type RaceOptions, withLanes} from '../../engine/setup/resolve.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import {askedFor, type RacerOptions} from '../../engine/setup/spec.js';
import type {Job} from '../jobs/job.js';
import {firstViewOf} from '../picture/first-view.js';
import {directionsAnew} from '../plane/find-directions.js';
import type {State} from '../state.js';
import {collinearWords, noFinishTexts} from '../words/goal-words.js';
import {atStartOf, currentLanes} from './restart.js';

/** A race to be prepared, as it was asked for and as it stood, and the ticks that it is to run. */
export type Preparing = {readonly options: RaceOptions; readonly ticks: number; readonly setup: RaceSetup};

/** Whether a race waits for what has to be known before its start. */
export const isAwaited = ({jobs: {prepare}}: Pick<State, 'jobs'>): boolean =>
	prepare !== undefined && !prepare.isStopped;

/** The racers at hand as they may be asked for: their rates are left open but where somebody asked for one. */
const racersOf = (state: State): RacerOptions[] =>
	currentLanes(state).map(({name, optimizer, start, settings}) => {
		const {learningRate: _, ...hyper} = settings.hyper;
		const rate = state.askedRates[name];
		return {
			optimizer: askedFor(optimizer),
			name,
			start,
			...settings,
			hyper: rate === undefined ? hyper : {...hyper, learningRate: rate},
		};
	});

/** The job of a race that has yet to be prepared; the same one as long as it is on the same problem. */
export function prepareJob(state: State, now: Job<'prepare'> | undefined): Job<'prepare'> | undefined {
	const {setup} = state.timeline;
	if (!isUnprepared(setup)) return undefined;
	if (now?.over.setup.source === setup.source) return now;
	const ticks = Number.isFinite(state.end) ? state.end : usualTicks;
	// What was asked for may hold out examples where this problem has none.
	const {holdOut: _, ...asked} = state.options;
	const share = setup.holdOut === undefined ? {} : {holdOut: setup.holdOut};
	return {
		name: 'prepare',
		over: {options: {...asked, ...share, problem: setup.source, racers: racersOf(state)}, ticks, setup},
	};
}

export const prepareSteps = ({options, ticks}: Preparing): Generator<number, RaceSetup> =>
	preparing(options, {ticks, isForAll: true});

/** The race with what was found of its problem, at its start; who was set otherwise meanwhile stays so. */
export function preparedRace(state: State, found: RaceSetup, {setup: before}: Preparing): State {
	const {source, target, holdOut, validation} = found;
	const isSame = state.timeline.setup === before;
	const setup = isSame ? found : withLanes(found, currentLanes(state));
	const problems = state.offered.problems.map(problem => (problem.id === source.id ? source : problem));
	return directionsAnew({
		...state,
		...atStartOf(state, setup),
		options: {...state.options, problem: source},
		offered: {...state.offered, problems},
		// What was found without the examples that a schedule watches holds only as long as one does.
		own: {problem: source, ...(found.found && (holdOut !== undefined || !validation) ? {found: found.found} : {})},
		firstView: firstViewOf(setup),
		notice:
			!found.found || hasFinish(found.found) || target !== undefined
				? (collinearWords(found)[0] ?? '')
				: noFinishTexts(found)[0]!,
	});
}
