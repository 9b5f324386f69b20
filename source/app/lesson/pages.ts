import {layoutFor} from '../picture/layout.js';
import type {State} from '../state.js';
import {lessonPages} from './lesson-text.js';

/** The next page of an open scene's words, where they take more than one. */
export function pageTurned(state: State): State {
	const {lesson} = state;
	if (!lesson) return {...state, notice: 'optim-race lecture has the scenes'};
	const {lesson: area} = layoutFor(state);
	const {length} = area ? lessonPages(state, area.columns, area.rows) : [];
	if (length < 2) return {...state, notice: 'all of its text is shown'};
	return {...state, lesson: {...lesson, page: (lesson.page + 1) % length}};
}
