import type {Rectangle} from '../../render/cells/grid.js';
import type {State} from '../state.js';
import type {Exhibit, PanelExhibit} from './exhibit.js';
import {isHidden} from './hidden.js';

/** What an open scene's words and exhibit want. */
export type LessonWishes = {
	/** Rows that its words take in so many columns, and those of a question or a verdict, which are never parted. */
	readonly whole: (columns: number) => number;
	readonly front: (columns: number) => number;
	/** Rows of its title and text alone. */
	readonly text: (columns: number) => number;
	/** Rows that what it shows beside them takes at least; 0 where nothing is shown. */
	readonly exhibit: number;
};

/** Rows in which an exhibit that does not say otherwise says all it has to. */
const usualExhibit = 6;

const panelRows: Readonly<Record<PanelExhibit, number>> = {chart: 6, inspector: 6, fit: 6};

/** Rows that words keep beside an exhibit in one column, before that goes below the map: of a question, or a verdict. */
const leastWords = 11;

/** Rows that the way on takes below a text. */
const wayRows = 3;

/** Rows that a map keeps above an exhibit, its axis and its scale included. */
const leastMap = 11;

/** Rows that a map and a leaderboard keep above words that have found no room beside them. */
const leastAbove = 7;

/** What the open scene shows beside its words: the chart where it names nothing, and nobody is quiet. */
const exhibitOf = ({lesson}: State): PanelExhibit | Exhibit | undefined =>
	lesson ? (lesson.scene.exhibit ?? (lesson.scene.quiet ? undefined : 'chart')) : undefined;

/** Rows of what the open scene shows beside its words; 0 where there is nothing. */
export function exhibitRows(state: State): number {
	const exhibit = exhibitOf(state);
	if (exhibit === undefined) return 0;
	const own = typeof exhibit === 'object' ? (exhibit.rows ?? usualExhibit) : panelRows[exhibit];
	return state.lesson?.scene.exhibitRows ?? own;
}

/** Whether that is kept back, as a question asks for it: its place is kept, or all would move with every question. */
export function isExhibitHidden(state: State): boolean {
	const exhibit = exhibitOf(state);
	if (isHidden(state, 'exhibit') || (exhibit === 'chart' && isHidden(state, 'chart'))) return true;
	return state.prompt?.kind === 'question' && typeof exhibit === 'object' && exhibit.tells === true;
}

type Placed = {readonly large: Rectangle; readonly lesson: Rectangle; readonly exhibit?: Rectangle};

/**
 * Places a scene's words in the column beside the map, and its exhibit below them, where it has its rows beside a
 * question's; else below the map, where that keeps its own; else nowhere.
 */
export function lessonRegions(large: Rectangle, column: Rectangle, canShare: boolean, wishes: LessonWishes): Placed {
	const {exhibit} = wishes;
	if (exhibit === 0) return {large, lesson: column};
	const words = Math.max(leastWords, wishes.text(column.columns) + wayRows);
	if (column.rows - words - 1 >= exhibit) {
		const rows = Math.min(wishes.whole(column.columns), column.rows - 1 - exhibit);
		const below = {...column, top: column.top + rows + 1, rows: column.rows - rows - 1};
		return {large, lesson: {...column, rows}, exhibit: below};
	}
	const rows = Math.max(leastMap, large.rows - exhibit - 2);
	if (!canShare || large.rows - rows - 1 < exhibit) return {large, lesson: column};
	const below = {...large, top: large.top + rows + 1, rows: large.rows - rows - 1};
	return {large: {...large, rows}, lesson: column, exhibit: below};
}

/** Rows of a strip over the whole width for words that find no room in a column; 0 where they do, or there is none. */
export function stripRows(body: Rectangle, column: Rectangle, {front}: LessonWishes): number {
	if (front(column.columns) <= column.rows) return 0;
	return Math.min(front(body.columns), body.rows - leastAbove);
}
