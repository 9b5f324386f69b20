import type {Problem} from '../../engine/problem.js';
import {clamp} from '../../render/cells/clamp.js';
import type {Message} from '../message.js';
import {raceOn} from '../race/problem-change.js';
import type {State} from '../state.js';
import {closed} from './open-prompt.js';
import type {Prompt} from './prompt.js';

/** What a text is as a formula: its parameters, or what is wrong and where, in UTF-16 units. */
export type Reading = {readonly variables: readonly string[]} | {readonly says: string; readonly at: number};

/** Reads formulas. It comes from outside when one is first typed: nothing else needs what it is made of. */
export type FormulaReader = {
	/** What a text is, as far as it is typed. */
	read(text: string): Reading;
	/** The text as a problem, its start drawn by a seed; throws `InputError`. */
	problem(text: string, seed: number): Problem;
};

export type FormulaPrompt = Extract<Prompt, {kind: 'formula'}>;

/** More than that nobody types. */
const longest = 500;

/** The open line with another text, read where there is who reads. */
function retyped(state: State, prompt: FormulaPrompt, text: string, at: number): State {
	return {...state, prompt: {...prompt, text, at, reading: text === '' ? null : (state.reader?.read(text) ?? null)}};
}

/** Opens the line, with the formula that is raced on where that is all of it. */
export function openFormula(state: State): State {
	const {flags, formula} = state.timeline.setup.source;
	const text = flags?.length === 1 && formula.length <= longest ? formula : '';
	const prompt: FormulaPrompt = {kind: 'formula', text: '', at: 0, reading: null, resumes: closed(state).playing};
	return retyped({...closed(state), playing: false}, prompt, text, text.length);
}

/** Who reads has come. */
export function withReader(state: State, reader: FormulaReader): State {
	const next = {...state, reader};
	const {prompt} = state;
	return prompt?.kind === 'formula' ? retyped(next, prompt, prompt.text, prompt.at) : next;
}

/** Esc: empties the line, then closes it. */
export function emptied(state: State): State | undefined {
	const {prompt} = state;
	return prompt?.kind === 'formula' && prompt.text !== '' ? retyped(state, prompt, '', 0) : undefined;
}

/** The race on what was typed. */
function accepted(state: State, {text, reading}: FormulaPrompt): State {
	if (text.trim() === '') return {...state, notice: 'nothing is typed yet: a formula, as x^2 + 10*y^2'};
	if (!state.reader || !reading) return {...state, notice: 'one moment: what reads formulas is being loaded'};
	if ('says' in reading) return {...state, notice: reading.says};
	const problem = state.reader.problem(text, state.timeline.setup.seed);
	const problems = [problem, ...state.offered.problems.filter(({id}) => id !== problem.id)];
	return raceOn({...state, own: null, offered: {...state.offered, problems}}, problem);
}

/** Keys while the line is open. */
export function reduceFormula(
	state: State,
	prompt: FormulaPrompt,
	message: Extract<Message, {type: 'arrow' | 'accept' | 'typed'}>,
): State {
	const {text, at} = prompt;
	switch (message.type) {
		case 'arrow': {
			const by = message.x !== 0 ? message.x * (message.far ? 8 : 1) : message.y * text.length;
			return {...state, prompt: {...prompt, at: clamp(at + by, 0, text.length)}};
		}
		case 'typed': {
			const {character} = message;
			if (character === '\u0015') return retyped(state, prompt, '', 0);
			if (character === '\b') {
				const from = Math.max(0, at - 1);
				return retyped(state, prompt, text.slice(0, from) + text.slice(at), from);
			}
			if (text.length + character.length > longest)
				return {...state, notice: `a formula typed here has at most ${longest} characters`};
			return retyped(state, prompt, text.slice(0, at) + character + text.slice(at), at + character.length);
		}
		case 'accept':
			return accepted(state, prompt);
	}
}
