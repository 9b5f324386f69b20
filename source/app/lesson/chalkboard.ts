import type {Timeline} from '../../engine/past/timeline.js';
import {standingsOf} from '../../engine/standings.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import type {Grid, Rectangle} from '../../render/cells/grid.js';
import type {State} from '../state.js';
import type {Witness} from './scene.js';

/** What a board's numbers are made of: the scene's own race, at the tick shown. */
export type ChalkView = Witness & {
	readonly tick: number;
	/** Name of the racer that is selected. */
	readonly selected: string;
};

/** One line of a board; `now`: with this race's numbers at the tick shown put in. */
export type ChalkLine = string | {readonly now: string};

/** One page: at most eight lines of at most 34 columns, and what is drawn below them once all are there. */
export type ChalkPage = {
	readonly lines: readonly ChalkLine[];
	/** Whose numbers those of `now` are, as a person reads it. */
	readonly of?: string;
	/** Whose rule it has, by paper: "Polyak (1964)". */
	readonly source?: string;
	readonly draw?: (grid: Grid, area: Rectangle, capabilities: Capabilities) => void;
};

/** A scene's chalkboard: the same pages of as many lines at every tick, only the numbers differ. */
export type Chalkboard = (view: ChalkView) => readonly ChalkPage[];

/** How far a board is built up. */
export type ChalkPlace = {
	readonly page: number;
	/** Lines of the page that are there, from 1. */
	readonly lines: number;
	/** Whether it is shown: who closes it finds it as it was. */
	readonly isOpen: boolean;
};

export const chalkText = (line: ChalkLine): string => (typeof line === 'string' ? line : line.now);

/** The view that a board gets of a race. */
export const chalkView = (timeline: Timeline, tick: number, selected: string): ChalkView => ({
	timeline,
	standings: at => standingsOf(timeline.at(at)),
	tick,
	selected,
});

/** The last board that was made: a paused race asks for the same again and again. */
let kept:
	| (Pick<State, 'timeline' | 'tick' | 'selected'> & {board: Chalkboard; pages: readonly ChalkPage[]})
	| undefined;

/** The pages of the open scene's board at the tick shown; empty where there is none. */
export function chalkPages({lesson, timeline, tick, selected}: State): readonly ChalkPage[] {
	const board = lesson?.scene.board;
	if (!board) return [];
	const isSame =
		kept?.board === board && kept.timeline === timeline && kept.tick === tick && kept.selected === selected;
	if (!isSame) kept = {board, timeline, tick, selected, pages: board(chalkView(timeline, tick, selected))};
	return kept!.pages;
}

/** Whether the board stands where a scene's words and the leaderboard else are: a question comes before it. */
export const showsBoard = ({board, prompt, lesson}: State): boolean =>
	board?.isOpen === true && lesson !== null && prompt?.kind !== 'question';

/** The board out of sight. */
export const boardClosed = (state: State): State => ({
	...state,
	board: state.board && {...state.board, isOpen: false},
});

/** A question and its answer want the board's place; another scene has another board. */
export function withBoard(before: State, state: State): State {
	if (state.board === null) return state;
	if (state.lesson?.scene !== before.lesson?.scene) return {...state, board: null};
	const isAsked = state.prompt?.kind === 'question';
	const verdict = state.lesson?.verdict ?? null;
	const isAnswered = verdict !== null && verdict !== before.lesson?.verdict;
	return state.board.isOpen && (isAsked || isAnswered) ? boardClosed(state) : state;
}
