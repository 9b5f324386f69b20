import type {JobName} from '../../app/jobs/job.js';
import type {Edit} from '../../engine/past/edits.js';
import type {Recipe} from '../own/recipe.js';

/** A lane to be raced to a tick; from where it was left, or from a state where it `begins`. */
export type Ordered = {
	readonly lane: number;
	readonly to: number;
	readonly begins?:
		| {
				/** A race that was sent, and the lane's own setup. */
				readonly race: number;
				readonly setup: unknown;
				readonly tick: number;
				readonly numbers: Float64Array;
				readonly edits: readonly Edit[];
		  }
		| undefined;
};

/** Races that a worker remembers. */
export const mostRaces = 4;

/** What a worker is told. */
export type Request =
	/** What all that follows is over, and how slow its losses are. */
	| {readonly kind: 'problem'; readonly recipe: Recipe; readonly slowness: number}
	/** The last `mostRaces` of them are known. */
	| {readonly kind: 'race'; readonly race: number; readonly setup: unknown}
	/** Who is to be raced, in place of all who were before. */
	| {readonly kind: 'order'; readonly lanes: readonly Ordered[]}
	| {readonly kind: 'job'; readonly job: number; readonly name: JobName; readonly over: unknown}
	| {readonly kind: 'drop'; readonly job: number};

/** What a worker has to say. */
export type Answer =
	/** The states of a lane at `tick` and those after it, one behind the other. */
	| {
			readonly kind: 'states';
			readonly lane: number;
			readonly tick: number;
			readonly numbers: Float64Array;
			readonly count: number;
	  }
	| {readonly kind: 'share'; readonly job: number; readonly share: number}
	| {readonly kind: 'done'; readonly job: number; readonly result: unknown}
	| {readonly kind: 'failed'; readonly job: number; readonly reason: string}
	/** Something that it was not made to expect, as a problem of one's own that throws. */
	| {readonly kind: 'trouble'; readonly reason: string};

/** One end of a line between threads. */
export type Line<Out, In> = {
	/** Sends; what is in `moved` is the other's from then on. */
	send(message: Out, moved?: readonly ArrayBuffer[]): void;
	/** The next message that has come, if any. */
	next(): In | undefined;
	/** Until there is one. */
	wait(): Promise<void>;
};
