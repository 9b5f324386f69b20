import {wrapWords} from '../../render/cells/wrap-words.js';
import type {State} from '../state.js';
import {missedKeys, outcomesOf, scoreOf} from './closing.js';
import {fitsIn} from './fits-in.js';

/** One line of a card, and what it is; `key` stands before it, `aside` behind it from a column on. */
export type CardLine = {
	readonly kind: 'title' | 'text' | 'muted';
	readonly key?: string;
	readonly text: string;
	readonly aside?: {readonly at: number; readonly text: string};
};

/** Columns that the words of a card take at most. */
const most = 96;

const blank: CardLine = {kind: 'text', text: ''};

const keys: readonly (readonly [key: string, does: string])[] = [
	['space', 'races on, to a question or its answer; or pauses'],
	['a b c', 'is your guess; what it comes to, the race shows'],
	['n b', 'next scene, and the one before; N has them all'],
	['?', 'has every other key; q leaves'],
];

function openingLines({scenes, exercises, isKept}: State, width: number): CardLine[] {
	const questions = scenes.reduce((sum, {checkpoints}) => sum + checkpoints.length, 0);
	const wrapped = (text: string): CardLine[] => wrapWords(text, width).map(line => ({kind: 'text', text: line}));
	return [
		{kind: 'title', text: 'How gradient descent learns to race'},
		blank,
		...wrapped(
			`A lecture in ${scenes.length} scenes. Each is a race down an error surface, with a few words on what to look at; most stop it to ask what comes next: ${questions} questions in all. Guess first. Then the race itself shows who was right.`,
		),
		blank,
		...keys.flatMap(([key, does]): CardLine[] => {
			const [first = '', ...rest] = wrapWords(does, Math.max(10, width - 8));
			return [
				{kind: 'text', key: key.padEnd(7), text: first},
				...rest.map((text): CardLine => ({kind: 'text', text: `        ${text}`})),
			];
		}),
		blank,
		...wrapped(
			[
				'Sums and derivatives are all you need.',
				...(exercises.length > 0 ? ['E has exercises.'] : []),
				isKept ? 'Where you leave is remembered: --continue goes on there.' : 'Where you leave is not remembered.',
			].join(' '),
		),
		blank,
		{kind: 'muted', text: 'space: the first scene'},
	];
}

/** Column in which why somebody wins begins, where a row has room for it. */
const whyColumn = 36;

/** A row of the table; why on lines of its own where one is too narrow. */
function outcomeLines({number, scene, winner, why}: ReturnType<typeof outcomesOf>[number], width: number): CardLine[] {
	const text = `${String(number).padStart(2)} ${scene.id.padEnd(11)} ${winner}`;
	if (whyColumn + why.length <= width) return [{kind: 'text', text, aside: {at: whyColumn, text: why}}];
	return [
		{kind: 'text', text},
		...wrapWords(why, Math.max(10, width - 3)).map((text): CardLine => ({kind: 'muted', text: `   ${text}`})),
	];
}

function closingLines(state: State, width: number, isPrinted: boolean): CardLine[] {
	const {count, answered, right, missed} = scoreOf(state);
	const open = count - answered;
	const score = `Your score: ${right} of ${count}${open > 0 ? `; ${open} not answered yet` : ''}.`;
	const again = missed.map(({scene, number, index}, at): CardLine => {
		const text = `${String(number).padStart(2)} ${scene.checkpoints[index]!.question}`;
		const line = {kind: 'text', text: fitsIn(text, Math.max(10, width - 2))} as const;
		return isPrinted ? line : {...line, key: missedKeys[at] ?? ' '};
	});
	return [
		...(count > 0 ? [{kind: 'title', text: score} as const, blank] : []),
		{kind: 'title', text: 'Who wins where, and why (✓: settled from that tick on)'},
		...outcomesOf(state).flatMap(outcome => outcomeLines(outcome, width)),
		blank,
		...(missed.length > 0
			? [
					{kind: 'muted', text: isPrinted ? 'Missed, by scene:' : 'Missed; its key leads back to each:'} as const,
					...again,
				]
			: answered > 0
				? [{kind: 'muted', text: 'None missed.'} as const]
				: []),
	];
}

/** All that stands on the open card, in lines of at most so many columns, on paper without keys; empty where none is open. */
export function cardLines(state: State, columns: number, isPrinted = false): readonly CardLine[] {
	const {prompt} = state;
	if (prompt?.kind !== 'card') return [];
	const width = Math.max(1, Math.min(most, columns - 2));
	return prompt.which === 'opening' ? openingLines(state, width) : closingLines(state, width, isPrinted);
}
