import {formatCount} from '../../render/cells/numbers.js';
import type {State} from '../state.js';
import {trialLines} from '../trial/trial-lines.js';
import {beatOf} from './beat.js';
import {letterOf} from './choice-letters.js';
import type {Checkpoint} from './scene.js';
import {wayOn} from './way-on.js';
import {wrapped} from './wrapped.js';

/** One line of a scene's panel, and what it is. */
export type LessonLine = {
	readonly kind: 'title' | 'text' | 'question' | 'asked' | 'choice' | 'chosen' | 'right' | 'wrong' | 'hint' | 'way';
	readonly text: string;
};

const lines = (state: State, kind: LessonLine['kind'], text: string, width: number): LessonLine[] =>
	wrapped(state, text, width).map(line => ({kind, text: line}));

/** A question that is open, with its choices. */
function openQuestion(state: State, {question, choices}: Checkpoint, row: number, width: number): LessonLine[] {
	const rows = choices.flatMap((choice, index): LessonLine[] => {
		const [first = '', ...rest] = wrapped(state, choice, Math.max(1, width - 3));
		const kind = index === row ? 'chosen' : 'choice';
		return [{kind, text: `${letterOf(index)}) ${first}`}, ...rest.map(text => ({kind, text: `   ${text}`}) as const)];
	});
	return [...lines(state, 'question', question, width), ...rows];
}

/** A question that has been answered, or will be: what was asked, and what was guessed. */
function asked(state: State, {question, choices}: Checkpoint, choice: number | null, width: number): LessonLine[] {
	const own = choice === null ? [] : lines(state, 'hint', `your guess: ${letterOf(choice)}) ${choices[choice]}`, width);
	return [...lines(state, 'asked', question, width), ...own];
}

/** The open question, or how the last guess came out; empty where nothing has been asked. */
function matter(state: State, width: number): LessonLine[] {
	const {lesson, prompt} = state;
	if (!lesson) return [];
	if (lesson.scene.exercise) return trialLines(state, width);
	const checkpoint = lesson.scene.checkpoints[lesson.asked];
	if (prompt?.kind === 'question' && checkpoint) return openQuestion(state, checkpoint, prompt.row, width);
	const {guess, verdict} = lesson;
	if (guess) {
		const soon = lines(
			state,
			'hint',
			`the answer: at ${beatOf(state.timeline.setup)} ${formatCount(guess.checkpoint.shownAt, 15).trim()}`,
			width,
		);
		return [...asked(state, guess.checkpoint, guess.choice, width), ...soon];
	}
	if (!verdict) return [];
	const kind = verdict.isRight === false ? 'wrong' : 'right';
	return [...asked(state, verdict.checkpoint, verdict.choice, width), ...lines(state, kind, verdict.text, width)];
}

/** The way on, and what else is to be read by `w`. */
const wayLines = (state: State, width: number, more: readonly string[] = []): LessonLine[] => {
	const ways = [...wayOn(state), ...more];
	return ways.length === 0 ? [] : lines(state, 'way', ways.join(' · '), width);
};

function titleOf({lesson, scenes, exercises}: State): LessonLine {
	if (lesson?.scene.exercise) {
		const at = exercises.indexOf(lesson.scene) + 1;
		return {kind: 'title', text: `E ${at}/${exercises.length} ${lesson.scene.title}`};
	}
	const at = scenes.findIndex(({id}) => id === lesson?.scene.id) + 1;
	return {kind: 'title', text: `${at}/${scenes.length} ${lesson?.scene.title ?? ''}`};
}

const textOf = (state: State, width: number): LessonLine[] =>
	(state.lesson?.scene.text ?? []).flatMap(paragraph => lines(state, 'text', paragraph, width));

/** A margin of one on the left. */
const widthIn = (columns: number) => Math.max(1, columns - 1);

/** All there is to say in an open scene, as lines of at most `columns`; empty where none is open. */
export function lessonLines(state: State, columns: number): LessonLine[] {
	if (!state.lesson) return [];
	const width = widthIn(columns);
	const body = [textOf(state, width), matter(state, width)];
	// Of an exercise the goal comes first, then how to go about it.
	if (state.lesson.scene.exercise) body.reverse();
	return [titleOf(state), ...body.flat(), ...wayLines(state, width)];
}

/** What a question or a verdict cannot do without: the scene's own text has pages of its own meanwhile. */
function front(state: State, width: number): LessonLine[] {
	const asks = matter(state, width);
	return asks.length === 0 ? [] : [...asks, ...wayLines(state, width, ['w: the text'])];
}

/**
 * A scene's panel in so many rows, page by page: all in one where it fits; else what is asked or answered first, and the
 * text after it, or the text over as many as it takes, each with the way on. Nothing is left out; lines of a page too low
 * for its question are what there is of it.
 */
export function lessonPages(state: State, columns: number, rows: number): readonly (readonly LessonLine[])[] {
	const whole = lessonLines(state, columns);
	if (whole.length <= rows) return [whole];
	const width = widthIn(columns);
	const title = titleOf(state);
	const text = textOf(state, width);
	const first = front(state, width);
	const way = wayLines(state, width, [first.length > 0 ? 'w: back to the question' : 'w: more text']);
	const room = Math.max(1, rows - 1 - way.length);
	const count = Math.ceil(text.length / room);
	// As even as they come: no page of a single line.
	const each = Math.ceil(text.length / Math.max(1, count));
	const texts = Array.from({length: count}, (_, at) => [title, ...text.slice(at * each, (at + 1) * each), ...way]);
	if (first.length === 0) return texts;
	return [first.length < rows ? [title, ...first] : first, ...texts];
}

/** The page that is shown of a scene's panel. */
export function shownPage(state: State, columns: number, rows: number): readonly LessonLine[] {
	const pages = lessonPages(state, columns, rows);
	return pages[(state.lesson?.page ?? 0) % pages.length] ?? [];
}

/** Rows that a scene's panel wants, and those it cannot do without: title and question or verdict. */
export const lessonHeight = (state: State, columns: number): number => lessonLines(state, columns).length;
/** Those of title and text alone. */
export const textHeight = (state: State, columns: number): number => 1 + textOf(state, widthIn(columns)).length;
export const frontHeight = (state: State, columns: number): number => front(state, widthIn(columns)).length;
