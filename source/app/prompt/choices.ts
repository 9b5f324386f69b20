import {optimizers} from '../../engine/optimizers/index.js';
import {problems} from '../../engine/problems/index.js';
import type {Prompt, State} from '../state.js';

/** Lists that can be open. */
export type ListKind = ListPrompt['kind'];
export type ListPrompt = Extract<Prompt, {typed: string; kind: 'problem' | 'optimizer' | 'scene'}>;

/** One thing that a list offers. */
export type Choice = {
	/** From 1, in the whole list. */
	readonly number: number;
	readonly id: string;
	readonly label: string;
	/** What is shown of it while it is the one that enter would take. */
	readonly note: string;
};

export const isList = (prompt: Prompt | null): prompt is ListPrompt =>
	prompt?.kind === 'problem' || prompt?.kind === 'optimizer' || prompt?.kind === 'scene';

const numbered = (choices: readonly Omit<Choice, 'number'>[]): readonly Choice[] =>
	choices.map((choice, index) => ({number: index + 1, ...choice}));

const problemChoices = numbered(Object.values(problems).map(({id, label, story}) => ({id, label, note: story})));
const optimizerChoices = numbered(
	Object.values(optimizers).map(({id, label, equations}) => ({id, label, note: equations.join('; ')})),
);

/** What a list offers, in the order it is shown. */
export function choicesOf({scenes}: Pick<State, 'scenes'>, kind: ListKind): readonly Choice[] {
	switch (kind) {
		case 'problem':
			return problemChoices;
		case 'optimizer':
			return optimizerChoices;
		case 'scene':
			return numbered(scenes.map(({id, title, section}) => ({id, label: title, note: `${section}: ${id}`})));
	}
}

/** Whether every word of a text is to be found in what a choice is called; a number is also one it begins with. */
function isMeant({number, id, label}: Choice, typed: string): boolean {
	const name = `${id} ${label}`.toLowerCase();
	return typed
		.toLowerCase()
		.split(' ')
		.every(word => name.includes(word) || (word !== '' && String(number).startsWith(word)));
}

/** What is left of a list by what has been typed into it. */
export function narrowed(
	state: Pick<State, 'scenes'>,
	{kind, typed}: Pick<ListPrompt, 'kind' | 'typed'>,
): readonly Choice[] {
	return choicesOf(state, kind).filter(choice => isMeant(choice, typed));
}
