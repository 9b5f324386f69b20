import type {State} from '../../../app/state.js';
import type {Timeline} from '../../../engine/past/timeline.js';
import {bestAfter, type Find, findsOf, gridCosts, type Scan} from './numbers.js';
import {gridSide, scanOf, searched} from './scans.js';

/** What a search tries, in order, and how much of it. `side`: points a side of the grid that costs are counted for. */
export type Search = {readonly scan: Scan; readonly total: number; readonly side: number};

export type SearchPicture = {
	/** Points looked at so far, one a tick. */
	readonly spent: number;
	readonly total: number;
	/** Points a side of the grid, and what it would cost for 2, 3, … parameters. */
	readonly side: number;
	readonly costs: ReturnType<typeof gridCosts>;
	readonly best: Find | undefined;
	readonly names: readonly string[];
};

/** The search that a scene shows on its map: at random where it says so, else over a grid. */
export function searchOf(state: State): {name: 'scan' | 'random'; search: Search} {
	const name = state.lesson?.scene.overlay === 'random' ? 'random' : 'scan';
	return {name, search: {scan: scanOf(state.timeline.setup, name), total: searched, side: gridSide}};
}

/** All finds of a search, which never change: by the race, then by what is tried. */
const kept = new WeakMap<Timeline, Map<string, readonly Find[]>>();

function findsIn({timeline}: State, name: string, {scan, total}: Search): readonly Find[] {
	const known = kept.get(timeline) ?? new Map<string, readonly Find[]>();
	kept.set(timeline, known);
	const finds = known.get(name) ?? findsOf(timeline.setup.problem, scan, total);
	known.set(name, finds);
	return finds;
}

/** How far a search has come by the tick shown; `name` tells searches of one race apart. */
export function searchPicture(state: State, name: string, search: Search): SearchPicture {
	const {total, side} = search;
	const spent = Math.min(state.tick, total);
	return {
		spent,
		total,
		side,
		costs: gridCosts(side),
		best: bestAfter(findsIn(state, name, search), spent),
		names: state.timeline.setup.problem.parameterNames,
	};
}
