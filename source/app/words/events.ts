import {boardOf} from '../picture/board.js';
import type {State} from '../state.js';
import {type Happening, happeningsBetween, type Moment} from './happenings.js';
import {bounceOf, levelOf, minimumOf, type Runner} from './runner.js';
import {spelled} from './spell.js';
import {gapWords, numberWords} from './standing-words.js';
import {ordinal} from './tale.js';

/** A racer as a dashboard has it. */
type Shown = Runner & {readonly selected: boolean};

/** A race as a dashboard shows it. */
export function momentOf(state: State): Moment<Shown> {
	const {tracks} = state.timeline;
	const lanes = state.timeline.at(state.tick);
	return {
		tick: state.tick,
		racers: boardOf(state).map(({look, ...row}) => {
			const index = lanes.findIndex(({name}) => name === row.name);
			const [lane, track] = [lanes[index]!, tracks[index]!];
			return {
				...row,
				number: look.number,
				turns: track.turnsAt(state.tick).count,
				...levelOf(lane, track.trace),
				bounce: () => bounceOf(lane),
				minimum: minimumOf(lane, row.status),
			};
		}),
	};
}

/** What may have become of a racer; the names of all it is true of come before. */
const becomes: Readonly<Record<Happening['kind'], (happening: Happening) => string>> = {
	lead: ({racer}) => `leads, ${gapWords(racer)}`,
	finished: ({racer}) => `finished, settled at tick ${racer.settled}`,
	'left-finish': ({racer}) =>
		racer.status === 'diverged'
			? 'left the finish and diverged'
			: // Its gap would deny that it has left, where it is back within the tolerance by now.
				racer.settled === null
				? `left the finish again, ${gapWords(racer)}`
				: `left the finish and is back from tick ${racer.settled}`,
	diverged: () => 'diverged',
	'wrong-minimum': ({racer}) => `rests in a wrong minimum, ${gapWords(racer)}`,
	circling: ({racer}) => `circles the minimum, ${gapWords(racer)}`,
	stalled: ({racer}) => `stalled, ${gapWords(racer)}`,
	'plateau-left': ({racer}) => `left the plateau, ${gapWords(racer)}`,
	'races-on': ({racer}) => `races on, ${gapWords(racer)}`,
	bounces: ({bounce}) =>
		bounce
			? `bounces: its learning rate times the curvature is ${numberWords(bounce.product)}, over ${numberWords(bounce.bound)}`
			: 'bounces',
	turn: ({turn}) => `made its ${ordinal(turn)} u-turn: its loss rose and fell`,
};

/** Lines that one telling has at most: nobody hears more at once. */
const mostLines = 3;

/**
 * What has happened between two moments of a race, a line an event: who leads first, then by rank. Where much has happened
 * u-turns give way, and the last line says how much more: a long while takes no more lines than a short one. `leader`
 * false: who leads has been told already, and counts as no event.
 */
export function eventsBetween(before: Moment, now: Moment, {leader: tellsLeader = true} = {}): string[] {
	const at = `Tick ${now.tick}: `;
	const happened = happeningsBetween(before, now).filter(({kind}) => tellsLeader || kind !== 'lead');
	const told = (which: (kind: Happening['kind']) => boolean) =>
		happened
			.filter(({kind}) => which(kind))
			.sort((a, b) => (a.racer.rank ?? 0) - (b.racer.rank ?? 0))
			.map(one => `${at}${spelled(one.racer.label)} ${becomes[one.kind](one)}.`);
	const lines = [...told(kind => kind === 'lead'), ...told(kind => kind !== 'lead' && kind !== 'turn')];
	if (lines.length <= mostLines) return [...lines, ...told(kind => kind === 'turn')].slice(0, mostLines);
	const more = lines.length - mostLines + 1;
	return [...lines.slice(0, mostLines - 1), `${at}${more} more have changed; tab tells how everyone stands.`];
}
