import type {Track} from '../../engine/past/track.js';
import type {Trail} from '../../engine/past/trail.js';
import type {Directions} from '../../engine/plane/plane.js';
import type {RaceSetup} from '../../engine/setup/setup.js';
import type {Sweep} from '../../engine/sweep/sweep.js';
import type {Field} from '../../render/land/field.js';
import type {Winners} from '../card/winners.js';
import type {Scene} from '../lesson/scene.js';
import type {Sampling} from '../land/land.js';
import type {Computed} from '../race/awaited.js';
import type {Explaining, Updated} from '../race/explained.js';
import type {Judging} from '../race/judge-race.js';
import type {Preparing} from '../race/prepare-race.js';

/** Every job by its name: what it is over, and what comes of it. */
export type JobTypes = {
	/** Ticks that take longer than a key may wait. */
	readonly compute: {readonly over: Computed; readonly result: null};
	/** What has to be known of a problem before it is raced on. */
	readonly prepare: {readonly over: Preparing; readonly result: RaceSetup};
	/** The best rates of a field, for it to race at. */
	readonly tune: {readonly over: {readonly setup: RaceSetup; readonly ticks: number}; readonly result: Sweep};
	/** The plane of everyone's paths, or why there is none. */
	readonly directions: {readonly over: {readonly setup: RaceSetup}; readonly result: Directions | string};
	/** Trails of before what is drawn was drawn. */
	readonly trails: {readonly over: {readonly tracks: readonly Track[]}; readonly result: readonly Trail[]};
	/** An update to be taken apart, where one takes long. */
	readonly explain: {readonly over: Explaining; readonly result: Updated};
	/** Land that takes longer than a frame. */
	readonly land: {readonly over: Sampling; readonly result: Field};
	/** The losses that it takes to judge everyone at a tick. */
	readonly judge: {readonly over: Judging; readonly result: null};
	/** Races of scenes, for the closing card to say who wins them. */
	readonly winners: {readonly over: {readonly scenes: readonly Scene[]}; readonly result: Winners};
	/** Rates tried for a scene's exhibit. */
	readonly sweep: {readonly over: Swept; readonly result: Sweep};
};

/** What an exhibit's sweep is over: lanes, one of a kind, and ticks a trial; the key tells it from others. */
export type Swept = {readonly key: string; readonly setup: RaceSetup; readonly ticks: number};

/** A sweep, and the key of what it was over. */
export type SweepFound = {readonly key: string; readonly sweep: Sweep};

export type JobName = keyof JobTypes;

/** Work that takes time, as data. It is worked on outside the reducer; another one of its name takes its place. */
export type Job<Name extends JobName = JobName> = {
	[One in Name]: {readonly name: One; readonly over: JobTypes[One]['over']};
}[Name];

/** A job that a state asks for. */
export type Underway<Name extends JobName = JobName> = {
	readonly job: Job<Name>;
	/** How much of it is done, 0 … 1; `null` while it has not taken long enough to be spoken of. */
	readonly share: number | null;
	/** Whether somebody stopped it, or it cannot be done: then it is not worked on, and not asked for again while it is over the same. */
	readonly isStopped: boolean;
};

/** The jobs that a state asks for, one a name at most. */
export type Jobs = {readonly [Name in JobName]?: Underway<Name>};

/** What whoever works on jobs has to say of one. */
export type JobReport =
	| {readonly type: 'job-share'; readonly job: Job; readonly share: number}
	| {
			[Name in JobName]: {
				readonly type: 'job-done';
				readonly job: Job<Name>;
				readonly result: JobTypes[Name]['result'];
			};
	  }[JobName]
	/** It cannot be done; why, in a line. */
	| {readonly type: 'job-failed'; readonly job: Job; readonly reason: string};

/** Whether a message is a report, and so nobody's doing. */
export const isReport = (message: {readonly type: string}): message is JobReport =>
	['job-share', 'job-done', 'job-failed'].includes(message.type);

export const begun = <Name extends JobName>(job: Job<Name>): Underway<Name> => ({job, share: null, isStopped: false});

/** The jobs without one of them; the same ones where it is not there. */
export function without(jobs: Jobs, name: JobName): Jobs {
	if (!jobs[name]) return jobs;
	const {[name]: _, ...others} = jobs;
	return others;
}

/** The jobs that nobody stopped: another look at what they are over has the others begin again. */
export const unstopped = (jobs: Jobs): Jobs =>
	Object.fromEntries(Object.entries(jobs).filter(([, {isStopped}]) => !isStopped));
