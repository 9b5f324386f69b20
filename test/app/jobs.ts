import type {Job, JobReport} from '../../source/app/jobs/job.js';
import {jobNames, workOn} from '../../source/app/jobs/table.js';
import {withJobs} from '../../source/app/jobs/wanted.js';
import {reduce} from '../../source/app/reduce.js';
import type {State} from '../../source/app/state.js';
import type {Store} from '../../source/app/store.js';

/** A job run to its end by hand. */
export function reportOf(job: Job): JobReport {
	const steps = workOn(job);
	for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

const nextOf = ({jobs}: State): Job | undefined =>
	jobNames.map(name => jobs[name]).find(one => one !== undefined && !one.isStopped)?.job;

/** A state when all that it asks for is worked out. */
export function worked(state: State): State {
	let next = withJobs(state, state);
	for (let job = nextOf(next); job; job = nextOf(next)) next = reduce(next, reportOf(job));
	return next;
}

/** Has all worked out that a store's state asks for. */
export function workOut(store: Pick<Store, 'state' | 'dispatch'>): void {
	for (let job = nextOf(store.state()); job; job = nextOf(store.state())) store.dispatch(reportOf(job));
}
