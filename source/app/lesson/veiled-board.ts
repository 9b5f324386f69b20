import {type BoardRow, boardOf} from '../picture/board.js';
import type {State} from '../state.js';
import {hiddenIn} from './hidden.js';

/** A row of the leaderboard; what is kept back is `undefined`, a gap NaN. */
export type ShownRow = Omit<BoardRow, 'rank' | 'loss'> & {
	readonly rank: BoardRow['rank'] | undefined;
	readonly loss: BoardRow['loss'] | undefined;
};

/** The leaderboard as it is shown: without what an open scene keeps back before its question is answered. */
export function shownBoard(state: State): ShownRow[] {
	const hidden = hiddenIn(state);
	const rows = boardOf(state);
	if (hidden.length === 0) return rows;
	const veiled = rows.map((row): ShownRow => {
		const ranked = hidden.includes('order') && row.rank !== null ? {rank: undefined, move: 0 as const} : {};
		const finish = hidden.includes('finish') ? {status: 'racing' as const, judged: true, settled: null} : {};
		const gaps = hidden.includes('gaps')
			? {gap: Number.NaN, shownGap: Number.NaN, loss: undefined, heldOutLoss: null, accuracy: null}
			: {};
		return {...row, ...ranked, ...finish, ...gaps};
	});
	// Racers keep the order they were entered in, those that are out at the end.
	if (!hidden.includes('order')) return veiled;
	return veiled.sort((a, b) => Number(a.rank === null) - Number(b.rank === null) || a.look.number - b.look.number);
}
