import type {Job} from '../../app/jobs/job.js';
import {isSlowLand} from '../../app/land/land.js';
import {feedOf} from '../../engine/past/supply.js';
import type {Problem} from '../../engine/problem.js';

/** Whether a problem is computed in a worker. */
export const isElsewhere = (problem: Problem): boolean => feedOf(problem).isOn;

/** Whether a job is over a problem that is computed in a worker, and so is worked on there. */
export function isJobElsewhere(job: Job): boolean {
	switch (job.name) {
		case 'compute':
			return job.over.tracks.some(({race}) => isElsewhere(race.source));
		case 'prepare':
		case 'tune':
		case 'directions':
			return isElsewhere(job.over.setup.source);
		case 'land':
			return isElsewhere(job.over.plan.race.source) && isSlowLand(job.over);
		case 'explain':
			return isElsewhere(job.over.race.source);
		default:
			return false;
	}
}
