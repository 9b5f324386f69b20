import type {Timeline} from '../../engine/past/timeline.js';
import {ticksIn} from '../speed.js';
import type {State} from '../state.js';
import {momentOf} from './events.js';
import {type Moment, toldBetween} from './happenings.js';
import {type Tale, taleOf} from './tale.js';

/** Seconds of play that a sentence stands at least, and the sentences' time after which the last one goes. */
const [stands, fades] = [2, 5];

/** Of what happened in the time of one sentence, the most that is told. */
const mostTold = 3;

/** Moments of a race that were looked at, the latest last; good for those who were out then. */
type Kept = {readonly out: State['out']; readonly moments: Map<number, Moment>};
const mostKept = 16;
const kept = new WeakMap<Timeline, Kept>();

/** The race at another tick, by then raced. What was seen stays so: a timeline is a value. */
function momentAt(state: State, tick: number): Moment {
	let known = kept.get(state.timeline);
	if (known?.out !== state.out) {
		known = {out: state.out, moments: new Map()};
		kept.set(state.timeline, known);
	}
	const {moments} = known;
	const moment = moments.get(tick) ?? momentOf({...state, tick});
	moments.delete(tick);
	moments.set(tick, moment);
	for (const [oldest] of moments) if (moments.size > mostKept) moments.delete(oldest);
	return moment;
}

/**
 * What is said of the race at the tick shown; `null` where there is nothing to say. The ticks are divided into stretches of
 * two seconds of play, and a stretch is told when it is over: the weightiest first, then a sentence a stretch until
 * another has news; the last one stands for ten seconds. So it is a function of tick and speed, however one came there.
 */
export function commentaryOf(state: State): Tale | null {
	const stretch = ticksIn(stands, state.speed);
	const last = Math.floor(state.tick / stretch);
	for (let ago = 0; ago < mostTold + fades && ago < last; ago++) {
		const before = momentAt(state, (last - ago - 1) * stretch);
		const happened = toldBetween(before, momentAt(state, (last - ago) * stretch)).slice(0, mostTold);
		const told = happened[ago] ?? happened.at(-1);
		if (told) return ago < happened.length - 1 + fades ? taleOf(told) : null;
	}
	return null;
}
