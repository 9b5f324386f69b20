import type {Now} from '../pace.js';
import type {Store} from '../store.js';
import type {Job, JobName, JobReport} from './job.js';
import {jobNames, workOn} from './table.js';

/** Time, from outside: a clock, and a call once after so many milliseconds unless what it returns is called before. */
type Timers = {
	readonly now: Now;
	readonly later: (milliseconds: number, call: () => void) => () => void;
};

/** Milliseconds that are worked for before keys, frames and the race have their turn. */
const slice = 8;

/** Milliseconds after which a job is spoken of for the first time, and from then on. */
const [patience, interval] = [200, 100];

/** Which jobs are worked on. */
type Which = {readonly names?: readonly JobName[]; readonly isOthers?: (job: Job) => boolean};

type Work = {
	readonly job: Job;
	readonly steps: Iterator<number, JobReport>;
	/** When it is spoken of next. */
	due: number;
};

/**
 * Works on the jobs that a store's state asks for, those of some names only where these are given, and those that somebody else
 * works on left out: in slices, one job
 * after the other, reporting how far each is and what came of it. What the state does not ask for any more is dropped.
 * Returns how to end that.
 */
export function runJobs(
	store: Store,
	{now, later}: Timers,
	{names = jobNames, isOthers = () => false}: Which = {},
): () => void {
	const works = new Map<JobName, Work>();
	let isDue = false;
	let cancel = () => {};

	/** The first job that is wanted, begun where it has not been. */
	const firstWork = (): Work | undefined => {
		const {jobs} = store.state();
		let first: Work | undefined;
		for (const name of names) {
			const wanted = jobs[name];
			if (works.get(name)?.job !== wanted?.job) works.delete(name);
			if (first || !wanted || wanted.isStopped || isOthers(wanted.job)) continue;
			first = works.get(name) ?? {job: wanted.job, steps: workOn(wanted.job), due: now() + patience};
			works.set(name, first);
		}
		return first;
	};
	const workFor = (end: number) => {
		for (let work = firstWork(); work; work = firstWork()) {
			const {done, value} = work.steps.next();
			if (done) {
				works.delete(work.job.name);
				store.dispatch(value);
			} else if (now() >= work.due) {
				work.due = now() + interval;
				store.dispatch({type: 'job-share', job: work.job, share: value});
			}
			if (now() >= end) return;
		}
	};
	const wake = () => {
		if (isDue || !firstWork()) return;
		isDue = true;
		cancel = later(0, () => {
			workFor(now() + slice);
			isDue = false;
			wake();
		});
	};
	const unsubscribe = store.subscribe(wake);
	wake();
	return () => {
		unsubscribe();
		cancel();
		isDue = true;
	};
}
