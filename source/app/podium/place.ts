import type {Rectangle} from '../../render/cells/grid.js';
import {toAscii} from '../../render/cells/to-ascii.js';
import {cellsIn} from '../../render/cells/width.js';
import {wrapWords} from '../../render/cells/wrap-words.js';
import type {Layout, RegionName} from '../picture/layout.js';
import type {State} from '../state.js';
import {nextColumns, nextKeys, podiumOf} from './panel.js';

/** Rows of a picture and of an inspector below which they are left out beside a podium. */
const [leastPictureRows, leastInspectorRows] = [8, 3];

/** Why it ended so, in lines of a panel with a margin of one; in ASCII too, whose words are longer. */
export const whyLines = (state: State, columns: number): string[] =>
	wrapWords(podiumOf(state).why, Math.max(1, columns - 2), line => Math.max(cellsIn(line), cellsIn(toAscii(line))));

/** Keys that stand side by side in a panel: as few as make no row more, so that no row is a single key's. */
export function keysAcross(columns: number): number {
	const most = Math.max(1, Math.floor((columns - 1) / nextColumns));
	return Math.ceil(nextKeys.length / Math.ceil(nextKeys.length / most));
}

/** Rows of a podium in so many columns: title, table, why, and what to press, with a blank line between them. */
function podiumRows(state: State, columns: number): number {
	const keys = 1 + Math.ceil(nextKeys.length / keysAcross(columns));
	return 2 + state.ranking.order.length + 1 + whyLines(state, columns).length + 1 + keys;
}

/**
 * A layout with the podium in the place of the leaderboard, which it has all of and more, and of what stands below that as
 * far as it takes the room.
 */
export function withPodiumPlace(layout: Layout, state: State): Layout {
	const {body, board} = layout;
	if (board.columns === 0) return layout;
	const below = board.top + podiumRows(state, board.columns) + 1;
	const left: Partial<Record<RegionName, Rectangle>> = {};
	let [isLeft, end] = [false, Math.min(below - 1, body.top + body.rows)];
	for (const name of ['map', 'relief', 'fit', 'chart', 'inspector'] as const) {
		const area = layout[name];
		if (!area) continue;
		const foot = area.top + area.rows;
		const isBeside = area.left + area.columns <= board.left || area.left >= board.left + board.columns;
		const top = isBeside || foot <= board.top ? area.top : Math.max(area.top, below);
		if (isBeside || foot - top >= (name === 'inspector' ? leastInspectorRows : leastPictureRows)) {
			left[name] = {...area, top, rows: foot - top};
			isLeft ||= top >= below && !isBeside;
		} else end = Math.max(end, foot);
	}
	const {map: _, relief: _r, fit: _f, chart: _c, inspector: _i, ...others} = layout;
	// What is too low for anything else is the podium's too.
	const foot = isLeft ? Math.min(below - 1, body.top + body.rows) : end;
	return {...others, ...left, board: {...board, rows: 0}, panel: {...board, rows: foot - board.top}};
}
