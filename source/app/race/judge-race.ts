import {judging} from '../../engine/past/judging.js';
import type {Timeline} from '../../engine/past/timeline.js';
import type {Job} from '../jobs/job.js';
import type {State} from '../state.js';

/** A race that stands still at a tick, whose racers are to be judged there. */
export type Judging = {readonly timeline: Timeline; readonly tick: number};

/** Evaluates what it takes to judge everyone at a tick, racer by racer; yields how much is done. */
export function* judgeSteps({timeline: {tracks}, tick}: Judging): Generator<number, null> {
	let done = 0;
	for (const [index, track] of tracks.entries()) {
		for (const share of judging(track, tick)) {
			// Where more turns out to be wanted of a racer, it begins again.
			done = Math.max(done, (index + share) / tracks.length);
			yield done;
		}
		track.setJudged(tick);
	}
	return null;
}

/** The judging that a state asks for: where it stands still, of racers whose exact losses do not tell their badge yet. */
export function judgeJob(
	{timeline, tick, playing, awaited}: State,
	now: Job<'judge'> | undefined,
): Job<'judge'> | undefined {
	// Where states come from elsewhere a loss takes too long, and here nobody waits for it.
	if (playing || awaited || timeline.isFed) return undefined;
	if (now?.over.timeline === timeline && now.over.tick === tick) return now;
	return timeline.tracks.every(track => track.isJudged(tick)) ? undefined : {name: 'judge', over: {timeline, tick}};
}
