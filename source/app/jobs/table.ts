import {InputError} from '../../engine/errors.js';
import {directionsOf} from '../../engine/rehearsal/directions.js';
import {type Sweep, type SweepOptions, sweep} from '../../engine/sweep/sweep.js';
import {winnersJob, winnersSteps} from '../card/winners.js';
import {isSamePlan, landSteps} from '../land/land.js';
import {isSameRound} from '../land/passes.js';
import {missingLand, withLand} from '../picture/landscape.js';
import {directionsFound} from '../plane/find-directions.js';
import {filledTrails, trailSteps, trailsJob} from '../plane/trails.js';
import {computedLabel, computeSteps} from '../race/awaited.js';
import {explainJob, explainSteps} from '../race/explained.js';
import {judgeJob, judgeSteps} from '../race/judge-race.js';
import {preparedRace, prepareJob, prepareSteps} from '../race/prepare-race.js';
import {sweepJob} from '../race/race-sweep.js';
import {stillTunes, tunedField} from '../race/tune-field.js';
import {problemOf, type State} from '../state.js';
import type {Job, JobName, JobReport, JobTypes} from './job.js';

/** What there is to know of a kind of job. */
type JobEntry<Name extends JobName> = {
	/** What the status line calls it, "tuning". */
	readonly label: string | ((over: JobTypes[Name]['over']) => string);
	/** Does the work: yields how much is done, 0 … 1, every few milliseconds, and gives back what came of it. */
	readonly steps: (over: JobTypes[Name]['over']) => Generator<number, JobTypes[Name]['result']>;
	/**
	 * The job that a state wants, where the one it had is `now`: that very one goes on, another takes its place, and
	 * `undefined` drops it.
	 */
	readonly wanted: (state: State, now: Job<Name> | undefined, before: State) => Job<Name> | undefined;
	/** What begins it again once somebody has stopped it, where little else does: "r begins again". */
	readonly again?: string;
	/** Whether it goes on behind what is shown, and so is not spoken of. */
	readonly isQuiet?: (state: State) => boolean;
	/** What is said where it is dropped because what it is over is no more, if anything: "no longer tuning". */
	readonly lost?: string;
	/** The state with what came of it. */
	readonly taken: (state: State, result: JobTypes[Name]['result'], over: JobTypes[Name]['over']) => State;
};

/** A sweep, telling how far it is. */
function* sweepSteps(
	{setup, ticks}: JobTypes['sweep' | 'tune']['over'],
	options: SweepOptions,
): Generator<number, Sweep> {
	const running = sweep(setup, ticks, options);
	for (let next = running.next(); ; next = running.next()) {
		if (next.done) return next.value;
		yield next.value.done / next.value.total;
	}
}

/** The jobs there are, in the order in which they are worked on. */
export const jobTable: {readonly [Name in JobName]: JobEntry<Name>} = {
	compute: {
		label: computedLabel,
		steps: computeSteps,
		wanted({awaited}, now) {
			if (!awaited) return undefined;
			return now?.over === awaited.over ? now : {name: 'compute', over: awaited.over};
		},
		// What waited for it is answered by the reducer.
		taken: state => state,
	},
	prepare: {
		label: 'looking for the best',
		steps: prepareSteps,
		wanted: prepareJob,
		taken: preparedRace,
	},
	tune: {
		label: 'tuning',
		// Only who is best is of interest here.
		steps: over => sweepSteps(over, {hasty: true}),
		wanted: (state, now, before) =>
			now && (state.timeline === before.timeline || stillTunes(state, now)) ? now : undefined,
		lost: 'no longer tuning',
		taken: tunedField,
	},
	directions: {
		label: 'looking for the main directions',
		again: 'o begins again',
		steps: ({setup}) => directionsOf(setup),
		// What was found of a problem meanwhile makes no other of it.
		wanted: (state, now) => (now?.over.setup.problem.loss === problemOf(state).loss ? now : undefined),
		lost: 'no longer looking for the main directions',
		taken: directionsFound,
	},
	trails: {
		label: 'drawing trails anew',
		steps: trailSteps,
		wanted: trailsJob,
		taken: filledTrails,
	},
	explain: {
		label: 'taking the update apart',
		steps: explainSteps,
		wanted: explainJob,
		isQuiet: () => true,
		taken: (state, updated, over) => ({...state, explained: {...updated, over}}),
	},
	land: {
		label: 'drawing the land',
		isQuiet: ({cut}) => cut?.next != null,
		steps: landSteps,
		wanted(state, now) {
			const {cut} = state;
			// What comes next while the race plays; what is shown has its land then.
			const [sampling] = missingLand(cut?.next ? {...state, cut: {...cut, ...cut.next}} : state);
			if (!sampling) return undefined;
			const {plan, round} = sampling;
			const isSame = now !== undefined && isSameRound(now.over.round, round) && isSamePlan(now.over.plan, plan);
			return isSame ? now : {name: 'land', over: sampling};
		},
		taken: (state, field, sampling) => withLand(state, {...sampling, field}),
	},
	judge: {
		label: 'judging',
		steps: judgeSteps,
		wanted: judgeJob,
		// The ranking, and all that is shown, is by what is known of the tracks now.
		taken: state => ({...state}),
	},
	sweep: {
		label: 'trying rates',
		again: 'r begins again',
		steps: over => sweepSteps(over, {}),
		wanted(state, now) {
			const job = sweepJob(state);
			if (job?.over.key === state.swept?.key) return undefined;
			return job?.over.key === now?.over.key ? now : job;
		},
		taken: (state, sweep, {key}) => ({...state, swept: {key, sweep}}),
	},
	winners: {
		label: 'racing for the table',
		steps: winnersSteps,
		wanted: winnersJob,
		taken: (state, winners) => ({...state, winners}),
	},
};

/** What the status line calls a job. */
export function labelOf<Name extends JobName>({name, over}: Job<Name>): string {
	const {label} = jobTable[name as Name];
	return typeof label === 'string' ? label : label(over);
}

export const jobNames = Object.keys(jobTable) as readonly JobName[];

/**
 * Works on a job: yields how much of it is done, 0 … 1, every few milliseconds, and gives back the report of what came of
 * it. Run to its end by hand or in slices, it says the same.
 */
export function* workOn(job: Job): Generator<number, JobReport> {
	try {
		return yield* finished(job);
	} catch (error) {
		if (error instanceof InputError) return {type: 'job-failed', job, reason: error.message};
		throw error;
	}
}

function* finished<Name extends JobName>(job: Job<Name>): Generator<number, JobReport> {
	const result = yield* jobTable[job.name].steps(job.over);
	return {type: 'job-done', job, result} as JobReport;
}
