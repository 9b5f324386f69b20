import {classifies} from '../../engine/held-out.js';
import type {Rectangle} from '../../render/cells/grid.js';
import {hasFit, sideOf} from '../fit/fit.js';
import {chalkColumns} from '../lesson/chalk-rows.js';
import {showsBoard} from '../lesson/chalkboard.js';
import {exhibitRows, type LessonWishes, lessonRegions, stripRows} from '../lesson/lesson-regions.js';
import {frontHeight, lessonHeight, textHeight} from '../lesson/lesson-text.js';
import {withPodiumPlace} from '../podium/place.js';
import type {Prompt} from '../prompt/prompt.js';
import {problemOf, type Side, type Size, type State} from '../state.js';
import {
	belowMap,
	columnRegions,
	isTall,
	type Lower,
	leastPicture,
	mainRegions,
	rectangle,
	squareColumns,
} from './regions.js';

/** The least terminal that shows a race. */
export const leastSize: Size = {columns: 60, rows: 18};

/** The least terminal that shows everything at once. */
export const fullSize: Size = {columns: 140, rows: 36};

/** The least narrower one that does: below its map there is room for a picture, whatever its columns. */
export const tallSize: Size = {columns: 120, rows: 56};

/** Where everything is. Regions that are not shown are absent; none overlap; none reach out of the terminal. */
export type Layout = {
	readonly kind: 'too-small' | 'compact' | 'standard' | 'wide';
	readonly header: Rectangle;
	readonly footer: Rectangle;
	/** What a whole-body overlay (the help) takes the place of. */
	readonly body: Rectangle;
	readonly board: Rectangle;
	readonly map?: Rectangle;
	readonly relief?: Rectangle;
	readonly quiz?: Rectangle;
	readonly chart?: Rectangle;
	readonly inspector?: Rectangle;
	/** The points and every racer's curve. */
	readonly fit?: Rectangle;
	/** A scene's words, and what it shows beside them. */
	readonly lesson?: Rectangle;
	readonly exhibit?: Rectangle;
	/** A scene's board, in the place of all that stands beside the map. */
	readonly chalkboard?: Rectangle;
	/** Where an open picker or panel stands: in the place of what the other regions leave out meanwhile. */
	readonly panel?: Rectangle;
};

/** What stands between header and footer, by its name. */
export type RegionName = Exclude<keyof Layout, 'kind' | 'header' | 'footer' | 'body'>;

/** Least columns of the leaderboard: what its table needs; in a full terminal it has a sparkline of every gap. */
export const boardColumns = {compact: 33, standard: 35, wide: 56, full: 69} as const;

/** Columns that an accuracy takes of the leaderboard. */
export const accuracyColumns = 6;

/**
 * Columns that the leaderboard is wider by where it has an accuracy; the map gives way. In the least terminals the rate
 * does, in a full one the sparkline.
 */
const moreColumns = {compact: 0, standard: 4, wide: accuracyColumns} as const;

/** Columns of a terminal from which losses and evaluations are in the leaderboard, whatever its rows. */
const wideColumns = 120;

/** How much of its table a leaderboard of so many columns shows: by the terminal's, so that more rows take nothing away. */
export function boardTable(size: Size, columns: number): 'short' | 'long' | 'sparkline' {
	if (size.columns < wideColumns || columns < boardColumns.wide) return 'short';
	return size.columns >= fullSize.columns && columns >= boardColumns.full ? 'sparkline' : 'long';
}

/** Rows below which a list is no help: its title, and a few to choose from. */
const leastListRows = 6;

/** Rows below which a chart shows no curve, its title and axis included. */
const leastChart = 8;

/** Rows below which an inspector says nothing. */
const leastInspector = 3;

/** Rows that the title and the finish rule take beside the racers. */
const boardFrame = 2;

const nowhere = rectangle(0, 0, 0, 0);

const holds = (size: Size, least: Size) => size.columns >= least.columns && size.rows >= least.rows;

function kindOf({columns, rows}: Size): Layout['kind'] {
	if (columns < leastSize.columns || rows < leastSize.rows) return 'too-small';
	if (columns < 80 || rows < 24) return 'compact';
	return columns < 120 || rows < 36 ? 'standard' : 'wide';
}

type Wishes = Pick<State, 'size' | 'inspector' | 'page' | 'main'> & {
	/** Whether the leaderboard has an accuracy. */
	readonly classifies?: boolean;
	/** Whether a line under the leaderboard says of which sample it is. */
	readonly isSampled?: boolean;
	/** 0 where nobody races: then there is no leaderboard. */
	readonly racers: number;
	/** What wants a place: a list to choose from, which leaves the chart, or the settings of a racer, which leave the map. */
	readonly panel: 'list' | 'settings' | null;
	/** What stands under the chart, or in its place, where there is room or it is asked for. */
	readonly side: Side;
	/** The picture that is shown besides the large one where there is room for everything; `null` where there is none. */
	readonly picture: Lower['picture'];
	/** What an open scene's words and exhibit want; `null` where none is open. */
	readonly lesson: LessonWishes | null;
	/** Whether its board is open. */
	readonly chalkboard?: boolean;
};

/** What a scene shows in the large place and in the column beside it. */
function lessonPlaces(
	kind: Layout['kind'],
	first: Rectangle,
	column: Rectangle,
	{page, main, panel}: Wishes,
	lesson: LessonWishes,
): Partial<Layout> {
	const canShare = kind !== 'compact' && panel === null && main === 'map';
	const {large, ...words} = lessonRegions(first, column, canShare, lesson);
	if (panel) return {panel: first, ...words};
	if (kind !== 'compact' || page === 'map') return {...mainRegions(large, main), ...words};
	// The other page of a small terminal is what the scene speaks of.
	return lesson.exhibit > 0 ? {lesson: column, exhibit: first} : {chart: first, ...words};
}

/** Least columns of the leaderboard in a terminal. */
function leastBoard(
	kind: Exclude<Layout['kind'], 'too-small'>,
	{size: {columns}, lesson, classifies = false}: Pick<Wishes, 'size' | 'lesson' | 'classifies'>,
): number {
	if (lesson !== null) return boardColumns[kind];
	if (columns >= fullSize.columns) return boardColumns.full;
	const more = classifies ? moreColumns[columns >= wideColumns ? 'wide' : kind] : 0;
	return more + (columns >= wideColumns ? boardColumns.wide : boardColumns[kind]);
}

/** Divides the terminal. */
export function layoutOf(wishes: Wishes): Layout {
	const {size, page, main, racers, panel, lesson, chalkboard} = wishes;
	const kind = kindOf(size);
	const {columns, rows} = size;
	const frame = {
		kind,
		header: rectangle(0, 0, columns, 1),
		footer: rectangle(0, rows - 1, columns, 1),
		body: rectangle(0, 1, columns, rows - 2),
	};
	if (kind === 'too-small') return {kind, header: nowhere, footer: nowhere, body: nowhere, board: nowhere};
	const {body} = frame;
	const beside = leastBoard(kind, wishes);
	// A line of a board is broken nowhere: the map gives way.
	const most = columns - (chalkboard ? Math.max(beside, chalkColumns + 1) : beside) - 1;
	const isRace = lesson === null && (kind !== 'compact' || page === 'map');
	const isFull = isRace && kind === 'wide' && (holds(size, fullSize) || holds(size, tallSize));
	const below = isFull && wishes.picture !== null ? belowMap(body.rows, most) : 0;
	const large = body.rows - (below > 0 ? below + 1 : 0);
	const left = squareColumns(large, most);
	const first = rectangle(0, body.top, left, large);
	const rest = rectangle(left + 1, body.top, columns - left - 1, body.rows);
	const lines = boardFrame + (wishes.isSampled && kind !== 'compact' ? 1 : 0);
	const board = {...rest, rows: racers === 0 ? 0 : Math.min(rest.rows, racers + lines)};
	const over = board.rows === 0 ? 0 : board.rows + 1;
	const lower = rectangle(rest.left, rest.top + over, rest.columns, rest.rows - over);
	if (isRace) {
		const picture =
			below > 0 && wishes.picture ? {[wishes.picture]: rectangle(0, first.top + large + 1, left, below)} : {};
		// The chart's title is a rule: no row between it and the leaderboard.
		const column = rectangle(rest.left, rest.top + board.rows, rest.columns, rest.rows - board.rows);
		return {...frame, board, ...picture, ...raceRegions(kind, first, column, wishes, below > 0)};
	}
	if (lesson !== null) {
		if (panel === 'settings' && kind !== 'compact') return {...frame, ...mainRegions(first, main), board, panel: lower};
		if (chalkboard) {
			const isChart = kind === 'compact' && page === 'chart';
			const place = panel ? {panel: first} : isChart ? {chart: first} : mainRegions(first, main);
			return {...frame, board: {...board, rows: 0}, ...place, chalkboard: rest};
		}
		const strip = stripRows(body, lower, lesson);
		if (strip === 0) return {...frame, board, ...lessonPlaces(kind, first, lower, wishes, lesson)};
		const above = body.rows - strip;
		return {
			...frame,
			...lessonPlaces(kind, {...first, rows: above}, {...lower, rows: 0}, wishes, lesson),
			board: {...board, rows: Math.min(above, board.rows)},
			lesson: rectangle(0, body.top + above, columns, strip),
		};
	}
	// Where the chart has the large place, a list has the other, if that is enough for one.
	if (panel === 'list' && lower.rows >= leastListRows) return {...frame, board, chart: first, panel: lower};
	// Else that takes the first lines of the inspector.
	const spare = lower.rows >= leastInspector && wishes.inspector !== 'closed' ? {[wishes.side]: lower} : {};
	return {...frame, board, ...spare, ...(panel ? {panel: first} : {chart: first})};
}

/** The large place and what is below the leaderboard, while a race is looked at and there is room for its chart. */
function raceRegions(
	kind: Layout['kind'],
	first: Rectangle,
	column: Rectangle,
	{size, inspector, main, panel, side, picture}: Wishes,
	isBelowMap: boolean,
): Partial<Layout> {
	const beside = !isBelowMap && size.columns >= fullSize.columns ? picture : null;
	// A fit with a place of its own leaves the other to the inspector, and opens and closes there.
	const isApart = side === 'fit' && (isBelowMap || beside !== null);
	const name = isApart ? 'inspector' : side;
	const isOpen = inspector === 'open' && !isApart;
	const isClosed = inspector === 'closed' && !isApart;
	const isPanelLarge = kind !== 'wide' && panel !== null && (panel === 'list' || kind === 'compact');
	const large = isPanelLarge ? {panel: first} : mainRegions(first, main);
	const isPanelBelow = panel !== null && !isPanelLarge;
	if (kind === 'wide' || isTall(column.rows)) {
		const words = isPanelBelow ? 'panel' : isClosed ? null : name;
		return {...large, ...columnRegions(column, {words, isAsked: isPanelBelow || isOpen, picture: beside})};
	}
	const below = rectangle(column.left, column.top + 1, column.columns, column.rows - 1);
	if (isPanelBelow) return {...large, panel: below};
	if (isOpen && panel === null && below.rows >= leastInspector) return {...large, [name]: below};
	if (column.rows < leastChart) return large;
	const isWorth = column.rows >= leastPicture;
	return {...large, ...columnRegions(column, {words: null, isAsked: false, picture: isWorth ? beside : null})};
}

/** What wants a place, by what is open. */
const panels: Readonly<Record<Prompt['kind'], Wishes['panel']>> = {
	problem: 'list',
	optimizer: 'list',
	scene: 'list',
	exercise: 'list',
	plane: 'list',
	upward: 'list',
	tuning: 'settings',
	formula: 'settings',
	start: null,
	question: null,
	help: null,
	podium: null,
	card: null,
};

/** The picture besides the large one: the fit, until it is closed, where there is one; else what the large place leaves out. */
function pictureOf(state: State, main: State['main']): Lower['picture'] {
	const isClosed = state.side === 'fit' && state.inspector === 'closed';
	if (hasFit(state) && !isClosed) return 'fit';
	// The relief of one parameter is the same curve once more.
	if (problemOf(state).dimension === 1) return null;
	return main === 'map' ? 'relief' : main === 'relief' ? 'map' : null;
}

/** The layout of a state. */
export function layoutFor(state: State): Layout {
	const kind = state.prompt?.kind;
	const {lesson} = state;
	const isPicking = kind === 'start';
	const main = isPicking && state.main !== 'both' ? 'map' : state.main;
	const layout = layoutOf({
		size: state.size,
		classifies: classifies(state.timeline.setup),
		isSampled: state.timeline.setup.sample !== undefined,
		inspector: state.inspector,
		page: isPicking ? 'map' : state.page,
		main,
		racers: lesson?.scene.quiet ? 0 : state.timeline.setup.lanes.length,
		panel: kind ? panels[kind] : null,
		side: sideOf(state),
		picture: pictureOf(state, main),
		lesson: lesson && {
			whole: columns => lessonHeight(state, columns),
			front: columns => frontHeight(state, columns),
			text: columns => textHeight(state, columns),
			exhibit: exhibitRows(state),
		},
		chalkboard: showsBoard(state),
	});
	return kind === 'podium' ? withPodiumPlace(layout, state) : layout;
}
