import type {State} from '../state.js';
import {racersOf} from './racer.js';
import {whyOf} from './why.js';

/** What a podium says. */
export type Podium = {readonly racers: ReturnType<typeof racersOf>; readonly why: string};

type Known = {readonly tick: number; readonly out: State['out']; readonly badges: string; readonly why: string};

/** Why the last podium of a race stands so: races are run again to find that out, and a picture is drawn more often. */
const known = new WeakMap<State['timeline'], Known>();

/** The podium of a state. */
export function podiumOf(state: State): Podium {
	const {timeline, tick, out} = state;
	const racers = racersOf(state);
	let last = known.get(timeline);
	const badges = racers.map(({name, status, judged, settled}) => `${name} ${status} ${judged} ${settled}`).join();
	if (last?.tick !== tick || last.out !== out || last.badges !== badges) {
		last = {tick, out, badges, why: whyOf(racers, state)};
		known.set(timeline, last);
	}
	return {racers, why: last.why};
}

/** What may come next: bindings of the keymap by their ids, and what they are good for here. */
export const nextKeys: readonly (readonly [id: string, does: string])[] = [
	['rate', 'its rate'],
	['tune', 'best rates'],
	['start', 'new start'],
	['problem', 'new problem'],
	['reset', 'once more'],
	['quit', 'leave'],
];

/** Columns that a key and what it does take. */
export const nextColumns = 16;
