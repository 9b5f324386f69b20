import {wrapWords} from '../../render/cells/wrap-words.js';
import type {State} from '../state.js';

/** One line of a scene's panel, and what it is. */
export type LessonLine = {
	readonly kind: 'title' | 'text' | 'question' | 'choice' | 'chosen' | 'right' | 'wrong' | 'hint';
	readonly text: string;
};

/** What stands below a scene's words: the open question, or how the last guess came out, or what to press. */
function below(state: State, width: number): LessonLine[] {
	const {lesson, prompt} = state;
	if (!lesson) return [];
	const checkpoint = lesson.scene.checkpoints[lesson.asked];
	if (prompt?.kind === 'question' && checkpoint) {
		const asked = wrapWords(checkpoint.question, width).map(text => ({kind: 'question', text}) as const);
		const choices = checkpoint.choices.map(
			(text, row) => ({kind: row === prompt.row ? 'chosen' : 'choice', text: `${row + 1}) ${text}`}) as const,
		);
		return [...asked, ...choices];
	}
	if (lesson.guess) {
		const {checkpoint: asked, choice} = lesson.guess;
		return [
			{kind: 'hint', text: `your guess: ${asked.choices[choice]}`},
			{kind: 'hint', text: `the answer: at tick ${asked.shownAt}`},
		];
	}
	if (lesson.verdict) {
		const kind = lesson.verdict.isRight ? 'right' : 'wrong';
		return wrapWords(lesson.verdict.text, width).map(text => ({kind, text}));
	}
	return [];
}

/** A scene's panel as lines of at most `columns`, a margin of one on the left included. */
export function lessonLines(state: State, columns: number): LessonLine[] {
	const {lesson, scenes} = state;
	if (!lesson) return [];
	const width = Math.max(1, columns - 1);
	const {scene} = lesson;
	const at = scenes.findIndex(({id}) => id === scene.id) + 1;
	const text = scene.text.map(line => ({kind: 'text', text: line}) as const);
	return [{kind: 'title', text: `${at}/${scenes.length} ${scene.title}`}, ...text, ...below(state, width)];
}

/** Rows that a scene's panel wants. */
export const lessonHeight = (state: State, columns: number): number => lessonLines(state, columns).length;
