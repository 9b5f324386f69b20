import {mapLayout} from '../../render/map/map.js';
import type {Message} from '../message.js';
import {speeds} from '../speed.js';
import {problemOf, type State} from '../state.js';
import {landSize} from './landscape.js';
import {layoutFor} from './layout.js';

/** Examples that a second may visit to draw the land anew, and the part of a second that a message brings at full speed. */
const [visitsASecond, fastest] = [1_200_000, 1 / 30];

/** Examples that are visited to draw what the layout shows of the land. */
function costOf(state: State): number {
	const {map, relief} = layoutFor(state);
	const plot = map ? mapLayout(map).plot : {columns: 0, rows: 0};
	const land = relief ? landSize : {columns: 0, rows: 0};
	return 2 * (plot.columns * plot.rows + land.columns * land.rows) * problemOf(state).exampleCount;
}

/** The cut through where the selected racer is now. */
function cutNow(state: State): State['cut'] {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	return lane ? {tick: state.tick, parameters: [...lane.parameters], saved: 0} : null;
}

/**
 * The state with the cut that a map of more than two parameters shows. At rest it is through the selected racer as it is;
 * while the race plays it stays where it is until what a new one costs has been saved up, so many examples for each
 * message that time has passed: how old it gets depends on the problem, the size and the speed, and not on a clock.
 */
export function withCut(before: State, state: State, message: Message): State {
	if (problemOf(state).dimension <= 2 || !state.playing) return state.cut === null ? state : {...state, cut: null};
	if (state === before) return state;
	if (message.type !== 'tick' || !before.cut) return {...state, cut: cutNow(state)};
	const seconds = Number.isFinite(speeds[state.speed]) ? message.count / speeds[state.speed] : fastest;
	const saved = before.cut.saved + visitsASecond * seconds;
	return {...state, cut: saved >= costOf(state) ? cutNow(state) : {...before.cut, saved}};
}

/** How many ticks ago the land was cut that the map shows: 0 where it is as it should be. */
export function ageOfCut({cut, tick}: State): number {
	return cut ? tick - cut.tick : 0;
}
