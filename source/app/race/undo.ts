import type {Timeline} from '../../engine/past/timeline.js';
import type {Track} from '../../engine/past/track.js';
import {isSamePlane} from '../../engine/plane/plane.js';
import {isUnprepared} from '../../engine/rehearsal/prepare.js';
import type {Message} from '../message.js';
import {rankingAt} from '../picture/ranking.js';
import {planeOf} from '../plane/plane.js';
import {closed} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {changeText} from './change-text.js';

/** What a change may change, beside the tick, and taking it back puts back. */
const restorable = [
	'timeline',
	'options',
	'askedRates',
	'end',
	'looks',
	'out',
	'selected',
	'firstView',
	'view',
	'axes',
	'directions',
	'follow',
	'lesson',
	'placed',
	'draws',
	'ghost',
] as const satisfies readonly (keyof State)[];

type Restorable = Pick<State, (typeof restorable)[number]>;

/** Something that was changed, and all that it changed as it was before: a race is a value, and is kept. */
export type Change = {
	/** As the status line has it: "GD η = 0.2 from tick 10". */
	readonly what: string;
	readonly before: Partial<Restorable>;
	/** The tick that was shown, and the last one raced. */
	readonly tick: number;
	readonly raced: number;
	/** Where taking it back leads: to that tick, to no later one, or nowhere. */
	readonly leads: 'there' | 'back' | 'nowhere';
};

/** Changes that can be taken back, and bytes that the races before them may take, about; the last one always can. */
const [mostChanges, mostBytes] = [100, 64e6];

const told = ({tracks}: Timeline, tick: number) =>
	JSON.stringify(
		tracks.map(track => [track.setup.name, track.setup.optimizer.id, track.setup.start, track.settingsAt(tick)]),
	);

/** Whether it is the same race, from the start to the start: nothing that anybody could want back. */
const isNothing = (before: State, state: State): boolean =>
	before.out === state.out &&
	before.placed === state.placed &&
	isSamePlane(planeOf(before), planeOf(state)) &&
	before.raced === 0 &&
	state.raced === 0 &&
	before.timeline.setup.source === state.timeline.setup.source &&
	told(before.timeline, 0) === told(state.timeline, 0);

/** Whether a racer that was there goes on as another one. */
function isEdited({tracks}: Timeline, after: Timeline): boolean {
	const next = new Map(after.tracks.map(track => [track.setup.name, track]));
	return tracks.some(track => next.has(track.setup.name) && next.get(track.setup.name) !== track);
}

function leadsOf(before: State, state: State): Change['leads'] {
	if (before.tick !== state.tick || before.timeline.setup.problem !== state.timeline.setup.problem) return 'there';
	return isEdited(before.timeline, state.timeline) ? 'back' : 'nowhere';
}

/** The last changes that there is room for, the oldest given up first. */
function bounded(changes: readonly Change[], {timeline}: State): readonly Change[] {
	const counted = new Set<Track>(timeline.tracks);
	let bytes = 0;
	let first = changes.length;
	while (first > 0 && changes.length - first < mostChanges) {
		for (const track of changes[first - 1]!.before.timeline?.tracks ?? []) {
			if (!counted.has(track)) bytes += track.bytes;
			counted.add(track);
		}
		if (bytes > mostBytes && first < changes.length) break;
		first--;
	}
	return changes.slice(first);
}

/** The state with the change that a message has made, if any, to be taken back; another scene leaves nothing to. */
export function withChange(before: State, state: State, message: Message): State {
	if (message.type === 'undo') return state;
	if (state.lesson?.scene !== before.lesson?.scene) return {...state, changes: []};
	if (state.timeline === before.timeline && state.out === before.out && isSamePlane(planeOf(before), planeOf(state)))
		return state;
	// What was found of a problem before its race is nobody's change.
	if (isUnprepared(before.timeline.setup) && !isUnprepared(state.timeline.setup)) return state;
	if (isNothing(before, state)) return state;
	const change: Change = {
		what: changeText(before, state, message),
		before: Object.fromEntries(restorable.flatMap(key => (before[key] === state[key] ? [] : [[key, before[key]]]))),
		tick: before.tick,
		raced: before.raced,
		leads: leadsOf(before, state),
	};
	return {...state, podiumFrom: state.tick, changes: bounded([...before.changes, change], state)};
}

/**
 * The last change taken back: what it changed is as it was before, to the last bit, and nothing else. A race that was
 * left for another is where it was left; one that went on otherwise is back where that began, or before.
 */
export function undone(state: State): State {
	const change = state.changes.at(-1);
	if (!change) return {...state, notice: 'nothing to take back'};
	const {before, leads} = change;
	const tick = {there: change.tick, back: Math.min(state.tick, change.tick), nowhere: state.tick}[leads];
	const raced = leads === 'nowhere' ? Math.max(state.raced, tick) : change.raced;
	const isElsewhere = before.axes !== undefined || before.directions !== undefined || before.lesson !== undefined;
	const next = {...(isElsewhere ? closed(state) : state), ...before};
	const left = state.changes.length - 1;
	return {
		...next,
		tick,
		raced,
		podiumFrom: tick,
		ranking: rankingAt(next.timeline, tick, next.out),
		changes: state.changes.slice(0, -1),
		notice: `taken back: ${change.what}${left === 0 ? '' : `; ${left} more`}`,
	};
}
