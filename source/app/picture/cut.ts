import {mapLayout} from '../../render/map/map.js';
import {isReport} from '../jobs/job.js';
import {visitsInMotion} from '../land/passes.js';
import type {Message} from '../message.js';
import {speeds} from '../speed.js';
import {type CutPoint, problemOf, type State} from '../state.js';
import {landSize, missingLand} from './landscape.js';
import {layoutFor} from './layout.js';

/** Examples that a second may visit to draw the land anew, and the part of a second that a message brings at full speed. */
const [visitsASecond, fastest] = [1_200_000, 1 / 30];

/** Examples that are visited to draw what the layout shows of the land. */
function costOf(state: State): number {
	const {map, relief} = layoutFor(state);
	const plot = map ? mapLayout(map).plot : {columns: 0, rows: 0};
	const {setup} = state.timeline;
	const visits = visitsInMotion(setup, plot.columns, plot.rows);
	return visits + (relief ? visitsInMotion(setup, landSize.columns, landSize.rows) : 0);
}

/** Where the selected racer is now. */
function pointNow(state: State): CutPoint | null {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	return lane ? {tick: state.tick, parameters: [...lane.parameters]} : null;
}

const through = (point: CutPoint | null): State['cut'] => point && {...point, saved: 0, next: null};

/** Whether all land of a cut is there, or takes no time. */
const hasLand = (state: State, cut: State['cut']): boolean => missingLand({...state, cut}).length === 0;

/**
 * A cut anew, through `point`: at once where its land takes no time, or where that of before is not what is to be seen any
 * more; else when the land has been sampled.
 */
function recut(state: State, cut: NonNullable<State['cut']>, point: CutPoint | null): State['cut'] {
	const now = through(point);
	if (hasLand(state, now) || !hasLand(state, cut)) return now;
	return {...cut, next: point};
}

/**
 * The state with the cut that a map of more than two parameters shows. At rest it is through the selected racer as it is;
 * while the race plays it stays where it is until what a new one costs has been saved up, so many examples for each
 * message that time has passed: how old it gets depends on the problem, the size and the speed, and not on a clock.
 */
export function withCut(before: State, state: State, message: Message): State {
	if (problemOf(state).dimension <= 2 || !state.playing) return state.cut === null ? state : {...state, cut: null};
	if (state === before) return state;
	const {cut} = before;
	if (!cut) return {...state, cut: through(pointNow(state))};
	if (isReport(message) && state.timeline === before.timeline) {
		return cut.next ? {...state, cut: recut(state, cut, cut.next)} : state;
	}
	if (message.type !== 'tick') return {...state, cut: recut(state, cut, pointNow(state))};
	const seconds = Number.isFinite(speeds[state.speed]) ? message.count / speeds[state.speed]! : fastest;
	const saved = cut.saved + visitsASecond * seconds;
	const isDue = saved >= costOf(state);
	return {...state, cut: isDue ? recut(state, {...cut, saved}, cut.next ?? pointNow(state)) : {...cut, saved}};
}

/** How many ticks ago the land was cut that the map shows: 0 where it is as it should be. */
export function ageOfCut({cut, tick}: State): number {
	return cut ? tick - cut.tick : 0;
}
