import type {State} from '../../../app/state.js';
import type {Timeline} from '../../../engine/past/timeline.js';
import {bestAfter, type Find, findsOf, gridCosts, type Scan} from './numbers.js';
import {gridSide, type SearchKind, scanOf, searched} from './scans.js';

export type SearchPicture = {
	/** What is tried, in order; at most `total` points. */
	readonly scan: Scan;
	/** Points looked at so far, one a tick. */
	readonly spent: number;
	readonly total: number;
	/** Points a side of the grid, and what it would cost for 2, 3, … parameters. */
	readonly side: number;
	readonly costs: ReturnType<typeof gridCosts>;
	readonly best: Find | undefined;
	readonly names: readonly string[];
};

/** All finds of a search, which never change: by the race, then by what is tried. */
const kept = new WeakMap<Timeline, Map<SearchKind, readonly Find[]>>();

function findsIn({timeline}: State, kind: SearchKind, scan: Scan): readonly Find[] {
	const known = kept.get(timeline) ?? new Map<SearchKind, readonly Find[]>();
	kept.set(timeline, known);
	const finds = known.get(kind) ?? findsOf(timeline.setup.problem, scan, searched);
	known.set(kind, finds);
	return finds;
}

/** How far the search that a scene shows on its map has come by the tick shown: at random where it says so, else over a grid. */
export function searchPicture(state: State): SearchPicture {
	const kind = state.lesson?.scene.overlay?.id === 'random' ? 'random' : 'scan';
	const {setup} = state.timeline;
	const scan = scanOf(setup, kind);
	const spent = Math.min(state.tick, searched);
	return {
		scan,
		spent,
		total: searched,
		side: gridSide,
		costs: gridCosts(gridSide),
		best: bestAfter(findsIn(state, kind, scan), spent),
		names: setup.problem.parameterNames,
	};
}
