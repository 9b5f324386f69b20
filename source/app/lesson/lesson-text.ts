import {wrapWords} from '../../render/cells/wrap-words.js';
import type {State} from '../state.js';
import {letterOf} from './choice-letters.js';
import type {Checkpoint} from './scene.js';
import {wayOn} from './way-on.js';

/** One line of a scene's panel, and what it is. */
export type LessonLine = {
	readonly kind: 'title' | 'text' | 'question' | 'asked' | 'choice' | 'chosen' | 'right' | 'wrong' | 'hint' | 'way';
	readonly text: string;
};

const lines = (kind: LessonLine['kind'], text: string, width: number): LessonLine[] =>
	wrapWords(text, width).map(line => ({kind, text: line}));

/** A question that is open, with its choices. */
function openQuestion({question, choices}: Checkpoint, row: number, width: number): LessonLine[] {
	const rows = choices.flatMap((choice, index): LessonLine[] => {
		const [first = '', ...rest] = wrapWords(choice, Math.max(1, width - 3));
		const kind = index === row ? 'chosen' : 'choice';
		return [{kind, text: `${letterOf(index)}) ${first}`}, ...rest.map(text => ({kind, text: `   ${text}`}) as const)];
	});
	return [...lines('question', question, width), ...rows];
}

/** A question that has been answered, or will be: what was asked, and what was guessed. */
function asked({question, choices}: Checkpoint, choice: number | null, width: number): LessonLine[] {
	const own = choice === null ? [] : lines('hint', `your guess: ${letterOf(choice)}) ${choices[choice]}`, width);
	return [...lines('asked', question, width), ...own];
}

/** What stands below a scene's words: the open question, or how the last guess came out; and the way on. */
function below(state: State, width: number): LessonLine[] {
	const {lesson, prompt} = state;
	if (!lesson) return [];
	const checkpoint = lesson.scene.checkpoints[lesson.asked];
	if (prompt?.kind === 'question' && checkpoint) return openQuestion(checkpoint, prompt.row, width);
	const {guess, verdict} = lesson;
	const way = lines('way', wayOn(state).join(' · '), width);
	if (guess) {
		const soon = lines('hint', `the answer: at tick ${guess.checkpoint.shownAt}`, width);
		return [...asked(guess.checkpoint, guess.choice, width), ...soon, ...way];
	}
	if (!verdict) return way;
	const kind = verdict.isRight === false ? 'wrong' : 'right';
	return [...asked(verdict.checkpoint, verdict.choice, width), ...lines(kind, verdict.text, width), ...way];
}

/** A scene's panel as lines of at most `columns`, a margin of one on the left included. */
export function lessonLines(state: State, columns: number): LessonLine[] {
	const {lesson, scenes} = state;
	if (!lesson) return [];
	const width = Math.max(1, columns - 1);
	const {scene} = lesson;
	const at = scenes.findIndex(({id}) => id === scene.id) + 1;
	const text = scene.text.flatMap(paragraph => lines('text', paragraph, width));
	return [{kind: 'title', text: `${at}/${scenes.length} ${scene.title}`}, ...text, ...below(state, width)];
}

/** Rows that a scene's panel wants. */
export const lessonHeight = (state: State, columns: number): number => lessonLines(state, columns).length;
