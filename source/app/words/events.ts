import {boardOf} from '../picture/board.js';
import type {State} from '../state.js';
import {spelled} from './spell.js';
import {gapWords, type Told} from './standing-words.js';

/** A race at a moment, as far as it is told. */
export type Moment = {
	readonly tick: number;
	/** From the leader on; racers that are out come last. */
	readonly racers: readonly (Told & {readonly selected: boolean})[];
};

export const momentOf = (state: State): Moment => ({
	tick: state.tick,
	racers: boardOf(state).map(({look, ...row}) => ({...row, number: look.number})),
});

/** What may have become of a racer, by the badge it has now; the names of all it is true of come before. */
const becomes: Readonly<Record<Told['status'], (racer: Told) => string>> = {
	finished: ({settled}) => `finished, settled at tick ${settled}`,
	diverged: () => 'diverged',
	'wrong-minimum': ({gap}) => `rests in a wrong minimum, ${gapWords(gap)}`,
	stalled: ({gap}) => `stalled, ${gapWords(gap)}`,
	racing: ({gap}) => `races on, ${gapWords(gap)}`,
};

/** A racer that had finished and is thrown out again is told as that, whatever it is now. */
const left = ({status, gap}: Told) =>
	`${status === 'diverged' ? 'left the finish and diverged' : `left the finish again, ${gapWords(gap)}`}`;

/** Lines that one telling has at most: nobody hears more at once. */
const mostLines = 3;

/**
 * What has happened between two moments of a race, a line an event: who leads, who has finished, who has left, diverged,
 * stalled or come to rest. Of what came and went in between nothing is told, and where much has happened the last line
 * says how much more: a long while takes no more lines than a short one. `leader` false: who leads has been told already,
 * and counts as no event.
 */
export function eventsBetween(before: Moment, now: Moment, {leader: tellsLeader = true} = {}): string[] {
	const at = `Tick ${now.tick}: `;
	const earlier = new Map(before.racers.map(racer => [racer.number, racer]));
	const changes = now.racers.flatMap(racer => {
		const was = earlier.get(racer.number);
		if (!was || racer.rank === null || was.rank === null || was.status === racer.status) return [];
		return [`${at}${spelled(racer.label)} ${was.status === 'finished' ? left(racer) : becomes[racer.status](racer)}.`];
	});
	const [leader] = now.racers;
	const [was] = before.racers;
	const isNew = tellsLeader && leader?.rank !== null && leader?.number !== was?.number;
	// Of one racer nobody says that it leads.
	const leads =
		leader && isNew && now.racers.length > 1 ? [`${at}${spelled(leader.label)} leads, ${gapWords(leader.gap)}.`] : [];
	const lines = [...leads, ...changes];
	if (lines.length <= mostLines) return lines;
	const more = lines.length - mostLines + 1;
	return [...lines.slice(0, mostLines - 1), `${at}${more} more have changed; tab tells how everyone stands.`];
}
