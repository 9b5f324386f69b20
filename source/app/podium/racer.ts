import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Track} from '../../engine/past/track.js';
import {standingsOf} from '../../engine/standings.js';
import {type BoardRow, boardOf} from '../picture/board.js';
import {shownLanes} from '../picture/ranking.js';
import type {State} from '../state.js';

/** A racer on the podium: its row of the leaderboard, the lane as it stands, and its past. */
export type Racer = BoardRow & {
	readonly lane: ReadonlyLane;
	readonly track: Track;
	/** The first tick at which it was within the tolerance. */
	readonly reached: number | null;
	/** Whether it may have been so before. */
	readonly reachedIsBound: boolean;
};

/** Those that are in, the first one first. */
export function racersOf(state: State): Racer[] {
	const {tracks} = state.timeline;
	const standings = standingsOf(shownLanes(state));
	return boardOf(state).flatMap(row => {
		const track = tracks.find(({setup}) => setup.name === row.name);
		const standing = standings.find(({name}) => name === row.name);
		if (row.rank === null || !track || !standing) return [];
		return [{...row, track, lane: standing.lane, reached: standing.reached, reachedIsBound: standing.reachedIsBound}];
	});
}
