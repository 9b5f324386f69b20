import {closed, uncovered} from '../prompt/open-prompt.js';
import type {State} from '../state.js';
import {chalkPages} from './chalkboard.js';

/** The board opened, or a line more of it, or a line less. */
export function boardTurned(state: State, direction: 1 | -1): State {
	const {prompt, lesson, board} = state;
	if (!lesson) {
		return {...state, notice: `${state.scenes.length === 0 ? 'optim-race lecture' : 'the lecture, n,'} has the boards`};
	}
	if (prompt?.kind === 'question') return {...state, notice: 'first a guess, or esc; then d opens the board'};
	if (prompt?.kind === 'help') return boardTurned(uncovered(state), direction);
	if (prompt?.kind === 'tuning') return boardTurned(closed(state), direction);
	const pages = chalkPages(state);
	if (pages.length === 0) return {...state, notice: 'this scene has no board'};
	const at = (page: number, lines: number): State => ({...state, board: {page, lines, isOpen: true}});
	if (!board) return direction === 1 ? at(0, 1) : {...state, notice: 'd opens the board'};
	if (!board.isOpen) return at(board.page, board.lines);
	const {page, lines} = board;
	if (direction === -1) {
		if (lines > 1) return at(page, lines - 1);
		return page > 0
			? at(page - 1, pages[page - 1]!.lines.length)
			: {...state, notice: 'this is where the board begins; esc closes it'};
	}
	if (lines < (pages[page]?.lines.length ?? 0)) return at(page, lines + 1);
	return page + 1 < pages.length ? at(page + 1, 1) : {...state, notice: 'that is the whole board; esc closes it'};
}
