import type {Rectangle} from '../../render/cells/grid.js';
import {mapLayout} from '../../render/map/map.js';
import {lessonHeight} from '../lesson/lesson-text.js';
import type {Prompt, Size, State} from '../state.js';

/** The least terminal that shows a race. */
export const leastSize: Size = {columns: 60, rows: 18};

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
	/** A scene's words, and what it shows beside them. */
	readonly lesson?: Rectangle;
	readonly exhibit?: Rectangle;
	/** Where an open picker or panel stands: in the place of what the other regions leave out meanwhile. */
	readonly panel?: Rectangle;
};

/** What stands between header and footer, by its name. */
export type RegionName = Exclude<keyof Layout, 'kind' | 'header' | 'footer' | 'body'>;

/** Least columns of the leaderboard: what its table needs. */
export const boardColumns = {compact: 33, standard: 35, wide: 56} as const;

/** Rows that the longest explanation fills: Adam's, with the curvature and the numbers of two parameters put in. */
const mostInspectorRows = 22;

/** Rows of the chart in a large terminal, its title and axis included. */
const leastChartRows = 16;

/** Rows below which an exhibit says nothing. */
const leastExhibitRows = 5;

/** Rows below which a list is no help: its title, and a few to choose from. */
const leastListRows = 6;

/** Rows that the title and the finish rule take beside the racers. */
const boardFrame = 2;

const rectangle = (left: number, top: number, columns: number, rows: number): Rectangle => ({
	left,
	top,
	columns: Math.max(0, columns),
	rows: Math.max(0, rows),
});

const nowhere = rectangle(0, 0, 0, 0);

/** Columns that make a map of so many rows square, axes and scale included; never more than `most`. */
function squareColumns(rows: number, most: number): number {
	const {plot} = mapLayout(rectangle(0, 0, 100, rows));
	return Math.max(24, Math.min(most, 100 - plot.columns + 2 * plot.rows));
}

function kindOf({columns, rows}: Size): Layout['kind'] {
	if (columns < leastSize.columns || rows < leastSize.rows) return 'too-small';
	if (columns < 80 || rows < 24) return 'compact';
	return columns < 120 || rows < 36 ? 'standard' : 'wide';
}

type Wishes = Pick<State, 'size' | 'inspector' | 'page' | 'main'> & {
	/** 0 where nobody races: then there is no leaderboard. */
	readonly racers: number;
	/** What wants a place: a list to choose from, which leaves the chart, or the settings of a racer, which leave the map. */
	readonly panel: 'list' | 'settings' | null;
	/** Rows that an open scene's words take in so many columns; `null` where none is open. */
	readonly lessonRows: ((columns: number) => number) | null;
	/** Whether what a scene shows beside its words may be seen. */
	readonly exhibit: boolean;
};

/** A large place divided for what stands in it: both share it side by side where it is wide, else one over the other. */
function mainRegions(place: Rectangle, main: State['main']): Pick<Layout, 'map' | 'relief' | 'quiz'> {
	if (main !== 'both') return {[main]: place};
	if (place.columns >= 100) {
		const half = Math.floor((place.columns - 1) / 2);
		return {
			map: {...place, columns: half},
			relief: {...place, left: place.left + half + 1, columns: place.columns - half - 1},
		};
	}
	const upper = Math.ceil(place.rows / 2);
	return {map: {...place, rows: upper}, relief: {...place, top: place.top + upper, rows: place.rows - upper}};
}

/** A column divided between a scene's words and what they speak of; words first. */
function lessonRegions(place: Rectangle, rows: number, isTold: boolean): Pick<Layout, 'lesson' | 'exhibit'> {
	if (!isTold) return {lesson: place};
	const lesson = {...place, rows: Math.min(place.rows, rows)};
	const left = place.rows - lesson.rows - 1;
	if (left < leastExhibitRows) return {lesson: place};
	return {lesson, exhibit: {...place, top: place.top + lesson.rows + 1, rows: left}};
}

/** Divides the terminal. */
export function layoutOf({size, inspector, page, main, racers, panel, lessonRows, exhibit}: Wishes): Layout {
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
	const least = boardColumns[kind];
	const left = squareColumns(body.rows, columns - least - 1);
	const first = rectangle(0, body.top, left, body.rows);
	const rest = rectangle(left + 1, body.top, columns - left - 1, body.rows);
	const board = {...rest, rows: racers === 0 ? 0 : Math.min(rest.rows, racers + boardFrame)};
	const above = board.rows === 0 ? 0 : board.rows + 1;
	const lower = rectangle(rest.left, rest.top + above, rest.columns, rest.rows - above);
	const large = mainRegions(first, main);
	if (panel === 'settings' && (kind === 'standard' || (kind === 'wide' && lessonRows !== null))) {
		return {...frame, ...large, board, panel: lower};
	}
	// Where the chart has the large place, a list has the other, if that is enough for one.
	if (
		panel === 'list' &&
		kind === 'compact' &&
		page === 'chart' &&
		lessonRows === null &&
		lower.rows >= leastListRows
	) {
		return {...frame, board, chart: first, panel: lower};
	}
	if (lessonRows !== null) {
		const place = panel ? {panel: first} : page === 'chart' ? {chart: first} : large;
		return {...frame, board, ...place, ...lessonRegions(lower, lessonRows(lower.columns), exhibit)};
	}
	if (kind === 'standard' && panel === 'list') return {...frame, board, panel: first, chart: lower};
	if (kind === 'compact') {
		const place = panel ? {panel: first} : page === 'chart' ? {chart: first} : large;
		// What is left beside the map under the leaderboard takes the first lines of the inspector.
		const spare = lower.rows >= 3 && inspector !== 'closed' ? {inspector: lower} : {};
		return {...frame, board, ...spare, ...place};
	}
	const isOpen = panel !== null || inspector === 'open' || (inspector === 'auto' && kind === 'wide');
	if (!isOpen) return {...frame, ...large, board, chart: lower};
	if (kind === 'standard') return {...frame, ...large, board, inspector: lower};
	// Asked for, the explanation comes first; else the chart, and the explanation without its numbers put in.
	const isAsked = panel !== null || inspector === 'open';
	const leastRows = isAsked ? Math.max(8, Math.floor((lower.rows - 1) * 0.45)) : leastChartRows;
	const chartRows = Math.max(leastRows, lower.rows - 1 - mostInspectorRows);
	return {
		...frame,
		...large,
		board,
		chart: {...lower, rows: chartRows},
		[panel ? 'panel' : 'inspector']: {...lower, top: lower.top + chartRows + 1, rows: lower.rows - chartRows - 1},
	};
}

/** What wants a place, by what is open. */
const panels: Readonly<Record<Prompt['kind'], Wishes['panel']>> = {
	problem: 'list',
	optimizer: 'list',
	scene: 'list',
	tuning: 'settings',
	start: null,
	question: null,
	help: null,
};

/** The layout of a state. */
export function layoutFor(state: State): Layout {
	const kind = state.prompt?.kind;
	const {lesson} = state;
	const exhibit = lesson?.scene.exhibit;
	const isPicking = kind === 'start';
	return layoutOf({
		size: state.size,
		inspector: state.inspector,
		page: isPicking ? 'map' : state.page,
		main: isPicking && state.main !== 'both' ? 'map' : state.main,
		racers: lesson?.scene.quiet ? 0 : state.timeline.setup.lanes.length,
		panel: kind ? panels[kind] : null,
		lessonRows: lesson ? columns => lessonHeight(state, columns) : null,
		// While a question is open, what gives the answer away is not shown.
		exhibit: kind !== 'question' || !(typeof exhibit === 'object' && exhibit.tells),
	});
}
