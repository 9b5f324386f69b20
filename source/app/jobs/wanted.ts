import type {State} from '../state.js';
import {begun, type Job, type JobName, type JobReport, type Underway, without} from './job.js';
import {jobNames, jobTable, labelOf} from './table.js';

/** The jobs a state asks for, each under its name: those that it had and still wants go on. */
export function withJobs(before: State, state: State): State {
	let {jobs, notice} = state;
	for (const name of jobNames) {
		const now = jobs[name];
		const job = wantedOf(name, before, state);
		if (job === now?.job) continue;
		jobs = job ? {...jobs, [name]: begun(job)} : without(jobs, name);
		const {lost} = jobTable[name];
		if (!job && !now?.isStopped && lost !== undefined) notice += `${notice === '' ? '' : '; '}${lost}`;
	}
	return jobs === state.jobs ? state : {...state, jobs, notice};
}

const wantedOf = <Name extends JobName>(name: Name, before: State, state: State): Job<Name> | undefined =>
	jobTable[name].wanted(state, state.jobs[name]?.job as Job<Name> | undefined, before);

/** What is being worked on and spoken of, the first of several. */
export const spokenOf = ({jobs}: Pick<State, 'jobs'>): Underway | undefined =>
	jobNames.map(name => jobs[name]).find(one => one !== undefined && one.share !== null && !one.isStopped);

/** Esc where nothing is open: what is worked on is left. */
export function stopped(state: State): State {
	const one = spokenOf(state);
	if (!one) return state;
	const {again} = jobTable[one.job.name];
	return leftUndone(state, one, `stopped ${labelOf(one.job)}${again === undefined ? '' : `; ${again}`}`);
}

/** A state in which a job is not worked on any more, and not asked for again at once. */
function leftUndone(state: State, one: Underway, notice: string): State {
	const {name} = one.job;
	if (name === 'compute') return {...state, awaited: null, notice};
	return {...state, jobs: {...state.jobs, [name]: {...one, isStopped: true}}, notice};
}

/** What whoever works on a job has to say of it; of one that is not wanted any more nothing is heard. */
export function reported(state: State, report: JobReport): State {
	const {name} = report.job;
	const now = state.jobs[name];
	if (now?.job !== report.job) return state;
	if (report.type === 'job-share') {
		if (jobTable[name].isQuiet?.(state)) return state;
		return {...state, jobs: {...state.jobs, [name]: {...now, share: report.share}}};
	}
	if (report.type === 'job-failed') return leftUndone(state, now, report.reason);
	return taken({...state, jobs: without(state.jobs, name)}, report);
}

type Done<Name extends JobName> = Extract<JobReport, {type: 'job-done'; job: Job<Name>}>;

const taken = <Name extends JobName>(state: State, {job, result}: Done<Name>): State =>
	jobTable[job.name as Name].taken(state, result, job.over);
