import type {Job, JobReport} from '../../app/jobs/job.js';
import {jobNames} from '../../app/jobs/table.js';
import type {State} from '../../app/state.js';
import type {Store} from '../../app/store.js';
import type {Hand} from './hand.js';
import type {Answer} from './messages.js';
import {packed, unpacked} from './plain.js';

/** The jobs that a worker has been told of, and what it has answered. */
export class JobsElsewhere {
	private readonly told = new Map<number, Job>();
	private count = 0;

	constructor(
		private readonly store: Store,
		private readonly isElsewhere: (job: Job) => boolean,
	) {}

	/** The worker is another one, or has left everything. */
	forget(): void {
		this.told.clear();
	}

	/** Has the jobs worked on that a state asks for, and no others. */
	order(worker: Hand, {jobs}: State): void {
		const wanted = new Set(
			jobNames.flatMap(name => {
				const one = jobs[name];
				// Ticks are not told of as a job.
				const isTold = one && name !== 'compute' && !one.isStopped && this.isElsewhere(one.job);
				return isTold ? [one.job as Job] : [];
			}),
		);
		for (const [id, job] of this.told) {
			if (wanted.delete(job)) continue;
			this.told.delete(id);
			worker.send({kind: 'drop', job: id});
		}
		for (const job of wanted) {
			this.told.set(this.count, job);
			worker.send({kind: 'job', job: this.count++, name: job.name, over: packed(job.over)});
		}
	}

	/** Takes word of a job. */
	take(answer: Exclude<Answer, {kind: 'states' | 'trouble'}>): void {
		const job = this.told.get(answer.job);
		if (!job) return;
		if (answer.kind === 'share') {
			this.store.dispatch({type: 'job-share', job, share: answer.share});
			return;
		}
		this.told.delete(answer.job);
		if (answer.kind === 'failed') this.store.dispatch({type: 'job-failed', job, reason: answer.reason});
		else this.store.dispatch({type: 'job-done', job, result: this.unpacked(answer.result)} as JobReport);
	}

	private unpacked(result: unknown): unknown {
		const {timeline, offered} = this.store.state();
		return unpacked(result, {problem: timeline.setup.source, optimizers: offered.optimizers});
	}
}
