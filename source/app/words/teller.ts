import {areStandingsHidden} from '../lesson/hidden.js';
import type {Message} from '../message.js';
import type {Now} from '../pace.js';
import type {State} from '../state.js';
import {changesBetween} from './changes.js';
import {eventsBetween, momentOf} from './events.js';
import type {Moment} from './happenings.js';
import {exhibitWords} from './lesson-words.js';
import {inspectorWords, standingsWords} from './race-words.js';

/** Milliseconds between two tellings of what happens in a race: what happens meanwhile is told together. */
const pause = 1000;

/** Tells a race in words, line by line. */
export type Teller = {
	/** What a key has done. */
	pressed(before: State, message: Message, after: State): string[];
	/** What time has brought; nothing where something was told a moment ago. */
	passed(before: State, after: State): string[];
};

/** What is told of a message besides what it changes: some keys ask, where others show or hide. */
function answers(message: Message, state: State): string[] | undefined {
	if (message.type === 'page') return [...standingsWords(state), ...exhibitWords(state)];
	return message.type === 'side' && message.side === 'inspector' ? inspectorWords(state) : undefined;
}

export function createTeller(first: State, now: Now): Teller {
	let told: Moment = momentOf(first);
	let last = Number.NEGATIVE_INFINITY;
	const events = (state: State, what?: {leader: boolean}): string[] => {
		const moment = momentOf(state);
		const lines = eventsBetween(told, moment, what);
		told = moment;
		if (areStandingsHidden(state)) return [];
		if (lines.length > 0) last = now();
		return lines;
	};
	return {
		pressed(before, message, after) {
			const asked = answers(message, after);
			if (asked) return asked;
			const isOnward = after.timeline === before.timeline && after.tick >= before.tick;
			// Who is put back, or races anew, has not left the finish; what happened untold is past.
			if (!isOnward || after.commentary !== before.commentary) told = momentOf(after);
			const changes = changesBetween(before, after, true);
			// Who leads at a tick that was stepped to is told with it.
			const others = isOnward && after.commentary ? events(after, {leader: false}) : [];
			const lines = [...changes, ...others];
			return lines.length > 0 ? lines : ['Nothing changes here.'];
		},
		passed(before, after) {
			// A race that was tuned meanwhile is raced anew.
			if (after.timeline !== before.timeline) told = momentOf(after);
			const changes = changesBetween(before, after, false);
			const isDue = changes.length > 0 || now() - last >= pause;
			return [...(isDue && after.commentary && after.tick > told.tick ? events(after) : []), ...changes];
		},
	};
}
