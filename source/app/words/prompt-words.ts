import type {HelpPage} from '../keys/help.js';
import {letterOf} from '../lesson/choice-letters.js';
import {podiumOf} from '../podium/panel.js';
import {restTicks} from '../podium/rest.js';
import {choicesOf, isList, type ListPrompt, narrowed} from '../prompt/choices.js';
import {isLine, isLookingOnly, pickedAt} from '../prompt/picked.js';
import type {Prompt} from '../prompt/prompt.js';
import {tuningOf} from '../prompt/reduce-prompt.js';
import type {State} from '../state.js';
import {cardWords} from './card-words.js';
import {glossaryWords, helpWords} from './key-words.js';
import {checkpointWords, choiceWords, sceneWords} from './lesson-words.js';
import {sentence, spelled} from './spell.js';
import {numberWords, pointWords, standingWords} from './standing-words.js';

const opened = {
	problem: 'Choose a problem',
	optimizer: 'Add a racer',
	scene: 'Choose a scene',
	exercise: 'Choose an exercise',
	plane: 'Choose what the map has across',
	upward: 'Choose what it has up',
} as const;

/** What enter would take of a list. */
function chosenWords(state: State, prompt: ListPrompt): string {
	const choice = narrowed(state, prompt)[prompt.row];
	if (!choice) return `Nothing here is called ${spelled(prompt.typed)}. Escape empties it.`;
	const aside = choice.aside === undefined ? '' : `, ${choice.aside}`;
	return `${choice.number}: ${sentence(`${spelled(choice.label)}${aside}`)} ${spelled(choice.note)}`;
}

/** The open question, and its choices. */
function questionWords({lesson}: State, row: number): string[] {
	const checkpoint = lesson?.scene.checkpoints[lesson.asked];
	if (!checkpoint) return [];
	return [
		...checkpointWords(checkpoint),
		`Type the letter of your guess; or up and down, now ${letterOf(row)}, and enter. Capital A tells the answer, escape leaves it.`,
	];
}

function crossWords(state: State, at: readonly [number, number]): string {
	const {names, values, loss} = pickedAt(state, at);
	return `${pointWords(names, values)}, loss ${numberWords(loss)}.`;
}

function tuningWords(state: State, {row, typed}: Extract<Prompt, {kind: 'tuning'}>): string {
	const tuning = tuningOf(state);
	const chosen = tuning?.rows[Math.min(row, tuning.rows.length - 1)];
	if (!tuning || !chosen) return 'Nothing to set here.';
	if (typed !== '') return `${spelled(chosen.label)}: typed ${spelled(typed)}; enter sets it.`;
	return `${spelled(chosen.label)}: ${spelled(chosen.value(tuning.settings))}.`;
}

/** What is typed of a formula, and what is wrong with it or what its parameters are. */
function formulaWords({text, reading}: Extract<Prompt, {kind: 'formula'}>): string {
	if (text === '') return 'Nothing is typed.';
	if (reading === null) return `Typed ${text}.`;
	const told =
		'says' in reading ? `At ${reading.at + 1}: ${reading.says}` : `Parameters: ${reading.variables.join(', ')}.`;
	return `Typed ${text}. ${told}`;
}

/** How a race ended, and why. */
function podiumWords(state: State): string[] {
	const {racers, why} = podiumOf(state);
	return [
		`Nobody has raced for ${restTicks} ticks.`,
		...racers.map(({label, look, ...racer}) => standingWords({...racer, label, number: look.number})),
		spelled(why),
		'Any key goes on; q leaves.',
	];
}

/** A page of the help, read out. */
const helpPage = (page: HelpPage): string[] =>
	page === 'keys'
		? [...helpWords(), 'Question mark: what the words mean. Escape closes this.']
		: [...glossaryWords(), 'Escape closes this.'];

/** What has just been opened, and what it takes. */
export function openedWords(state: State): string[] {
	const {prompt} = state;
	if (isList(prompt)) {
		const count = choicesOf(state, prompt.kind).length;
		const jump = prompt.kind === 'scene' ? ', left and right by section' : '';
		const how = `Type part of a name or a number, or go up and down${jump}; enter takes it, escape leaves.`;
		return [`${opened[prompt.kind]}, ${count} of them. ${how}`, chosenWords(state, prompt)];
	}
	switch (prompt?.kind) {
		case 'help':
			return helpPage(prompt.page);
		case 'card':
			return cardWords(state);
		case 'question':
			return questionWords(state, prompt.row);
		case 'start': {
			const [what, enter] = state.lesson?.scene.places
				? ['Guess a place', ' enter keeps it,']
				: isLookingOnly(state)
					? ['Look around', '']
					: ['Pick a start', ' enter sets it,'];
			const moves = isLine(state) ? 'left and right' : 'arrows';
			return [`${what}: ${moves} move, with shift far;${enter} escape leaves. ${crossWords(state, prompt.at)}`];
		}
		case 'tuning': {
			const how = 'Up and down choose, left and right change, or type a number and enter. Escape closes.';
			return [`Settings of ${spelled(state.selected)} from tick ${state.tick}. ${how}`, tuningWords(state, prompt)];
		}
		case 'formula':
			return [
				'Type a formula, as x^2 + 10*y^2; enter races on it, escape empties it, then leaves.',
				formulaWords(prompt),
			];
		case 'podium':
			return podiumWords(state);
		default:
			return [];
	}
}

/** What has changed in what is open. */
export function promptWords(before: State, state: State): string[] {
	const {prompt} = state;
	if (prompt === before.prompt) return [];
	if (prompt === null) return before.prompt?.kind === 'card' ? sceneWords(state) : ['Closed.'];
	if (before.prompt?.kind !== prompt.kind) return openedWords(state);
	if (isList(prompt) && isList(before.prompt)) {
		const found = narrowed(state, prompt).length;
		const typed = prompt.typed === before.prompt.typed ? '' : `${spelled(prompt.typed) || 'All'}: ${found} of them. `;
		return [`${typed}${chosenWords(state, prompt)}`];
	}
	switch (prompt.kind) {
		case 'help':
			return before.prompt?.kind === 'help' && before.prompt.page !== prompt.page ? helpPage(prompt.page) : [];
		case 'question': {
			const checkpoint = state.lesson?.scene.checkpoints[state.lesson.asked];
			return checkpoint ? [choiceWords(checkpoint, prompt.row)] : [];
		}
		case 'start':
			return [crossWords(state, prompt.at)];
		case 'tuning':
			return [tuningWords(state, prompt)];
		case 'formula':
			// Who reads has come: that nothing is typed has been said.
			return prompt.text === '' && state.reader !== before.reader ? [] : [formulaWords(prompt)];
		default:
			return [];
	}
}
