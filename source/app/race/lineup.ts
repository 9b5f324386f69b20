import {resolveLane} from '../../engine/setup/resolve.js';
import {mostLanes} from '../../engine/setup/setup.js';
import {clamp} from '../../render/cells/clamp.js';
import {looksFor} from '../picture/looks.js';
import {calledAs, labelOf} from '../picture/board.js';
import {rankingAt} from '../picture/ranking.js';
import {laneNames, problemOf, type State} from '../state.js';

/** Racers as they appear from top to bottom: the ranking, then those that are out. */
function rowOrder(state: State): string[] {
	return [...state.ranking.order, ...laneNames(state).filter(name => state.out.has(name))];
}

/** Another racer selected; what was typed for the one before does not become its. */
function chosen(state: State, name: string): State {
	const {prompt} = state;
	if (prompt?.kind !== 'tuning' || name === state.selected) return {...state, selected: name};
	return {...state, selected: name, prompt: {...prompt, typed: ''}};
}

/** The racer above or below in the leaderboard. */
export function select(state: State, direction: 1 | -1): State {
	const order = rowOrder(state);
	const at = order.indexOf(state.selected);
	return chosen(state, order[clamp(at + direction, 0, order.length - 1)] ?? state.selected);
}

/** A racer out, or in again where it would be had it never left. */
export function toggle(state: State, number: number): State {
	const name = laneNames(state).find(candidate => state.looks[candidate]?.number === number);
	if (name === undefined) return {...state, notice: `there is no racer ${number}`};
	const out = new Set(state.out);
	if (!out.delete(name)) out.add(name);
	return {
		...state,
		out,
		ranking: rankingAt(state.timeline, state.tick, out),
		notice: `${calledAs(state, name)} is ${out.has(name) ? 'out' : 'in again'}`,
	};
}

/** The state with word of it where one more racer is too many; `undefined` where there is room. */
export const overfull = (state: State): State | undefined =>
	laneNames(state).length < mostLanes ? undefined : {...state, notice: `a race takes at most ${mostLanes} racers`};

/** One racer more, by its optimizer. */
export function addRacer(state: State, optimizer: string): State {
	const closed = {...state, prompt: null};
	const full = overfull(closed);
	if (full) return full;
	const lane = resolveLane({optimizer}, problemOf(state), state.options, new Set(laneNames(state)));
	const timeline = state.timeline.withLane(lane);
	return {
		...closed,
		timeline,
		looks: looksFor(timeline.setup.lanes, state.looks),
		selected: lane.name,
		ranking: rankingAt(timeline, state.tick, state.out),
		notice: `${labelOf(lane)} joins, as if it had raced from the start`,
	};
}

/** The selected racer gone for good; the last one stays. */
export function removeRacer(state: State): State {
	const name = state.selected;
	if (laneNames(state).length === 1) return {...state, notice: 'the last racer stays'};
	const order = rowOrder(state);
	const timeline = state.timeline.withoutLane(name);
	const out = new Set([...state.out].filter(candidate => candidate !== name));
	const {[name]: _, ...looks} = state.looks;
	const {[name]: __, ...askedRates} = state.askedRates;
	const at = order.indexOf(name);
	return {
		...chosen(state, (order[at + 1] ?? order[at - 1])!),
		timeline,
		out,
		looks,
		askedRates,
		ranking: rankingAt(timeline, state.tick, out),
		notice: `${calledAs(state, name)} is gone`,
	};
}
