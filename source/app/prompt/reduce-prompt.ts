import {InputError} from '../../engine/errors.js';
import {canHoldOut} from '../../engine/setup/hold-out.js';
import type {LaneSettings} from '../../engine/setup/setup.js';
import {clamp} from '../../render/cells/clamp.js';
import {pointText} from '../../render/cells/numbers.js';
import {reduceCard} from '../card/reduce-card.js';
import {helpShape} from '../keys/help.js';
import {choiceOf} from '../lesson/choice-letters.js';
import {chooseScene, guessed, unanswered} from '../lesson/lesson.js';
import type {Message} from '../message.js';
import {calledAs} from '../picture/board.js';
import {viewportOf} from '../picture/camera.js';
import {layoutFor} from '../picture/layout.js';
import {upwardOf, withPlane} from '../plane/choose-plane.js';
import {directionsWanted} from '../plane/find-directions.js';
import {addRacer} from '../race/lineup.js';
import {chooseProblem} from '../race/problem-change.js';
import {withSettings} from '../race/rates.js';
import {fromStart} from '../race/restart.js';
import {problemOf, type State} from '../state.js';
import {chooseExercise} from '../trial/choose-exercise.js';
import {groupRow, isList, type ListPrompt, mainDirections, narrowed} from './choices.js';
import {emptied, reduceFormula} from './formula-line.js';
import {closed, firstRow, uncovered} from './open-prompt.js';
import {isLine, isLookingOnly, pickedAt} from './picked.js';
import {guessPlaced, roundedPlace} from './placed.js';
import type {Prompt} from './prompt.js';
import {type TuningRow, tuningRows} from './tuning.js';

type PromptMessage = Extract<Message, {type: 'arrow' | 'accept' | 'typed'}>;

/** What a person types to find something in a list is shorter. */
const longestTyped = 20;

/** Rows of the open hyper-parameter panel, and the selected lane's settings at the tick shown. */
export function tuningOf(state: State): {rows: TuningRow[]; settings: LaneSettings} | undefined {
	const track = state.timeline.tracks.find(candidate => candidate.setup.name === state.selected);
	if (!track) return undefined;
	const {source, validation} = state.timeline.setup;
	return {
		rows: tuningRows(track.setup.optimizer, problemOf(state), validation !== undefined || canHoldOut(source)),
		settings: track.settingsAt(state.tick),
	};
}

function changeTuning(state: State, change: (row: TuningRow, settings: LaneSettings) => LaneSettings): State {
	const tuning = tuningOf(state);
	const prompt = state.prompt;
	if (!tuning || prompt?.kind !== 'tuning') return state;
	const row = tuning.rows[Math.min(prompt.row, tuning.rows.length - 1)];
	if (!row) return state;
	const settings = change(row, tuning.settings);
	const open = {...state, prompt: {...prompt, typed: ''}};
	if (settings === tuning.settings || row.value(settings) === row.value(tuning.settings)) return open;
	const notice = `${calledAs(state, state.selected)} ${row.label} ${row.value(settings)} from tick ${state.tick}`;
	return withSettings(open, state.selected, settings, notice);
}

function reduceTuning(
	state: State & {prompt: {kind: 'tuning'; row: number; typed: string}},
	message: PromptMessage,
): State {
	const {prompt} = state;
	const rows = tuningOf(state)?.rows ?? [];
	const row = rows[Math.min(prompt.row, rows.length - 1)];
	switch (message.type) {
		case 'arrow':
			if (message.y !== 0) {
				return {...state, prompt: {...prompt, row: clamp(prompt.row + message.y, 0, rows.length - 1), typed: ''}};
			}
			return changeTuning(state, (r, settings) => r.changed(settings, message.x > 0 ? 1 : -1));
		case 'typed': {
			if (message.character === '\b') return {...state, prompt: {...prompt, typed: prompt.typed.slice(0, -1)}};
			if (!row?.typed) return {...state, notice: `${row?.label ?? 'nothing here'} takes ← →, not a number`};
			return prompt.typed.length >= 12
				? state
				: {...state, prompt: {...prompt, typed: prompt.typed + message.character}};
		}
		case 'accept': {
			if (prompt.typed === '') return closed(state);
			const text = prompt.typed;
			const emptied = {...state, prompt: {...prompt, typed: ''}};
			try {
				return changeTuning(emptied, (r, settings) => r.typed?.(settings, text) ?? settings);
			} catch (error) {
				// A value that is not allowed is gone from the field, and the notice says what is.
				if (error instanceof InputError) return {...emptied, notice: error.message};
				throw error;
			}
		}
	}
}

function reduceStart(state: State & {prompt: Extract<Prompt, {kind: 'start'}>}, message: PromptMessage): State {
	const {prompt} = state;
	if (message.type === 'arrow') {
		const {x, y} = viewportOf(state);
		const notch = message.far ? 1 / 8 : 1 / 64;
		const across = clamp(prompt.at[0] + message.x * notch * (x[1] - x[0]), x[0], x[1]);
		// Rows count downwards, parameters upwards.
		const up = clamp(prompt.at[1] - message.y * notch * (y[1] - y[0]), y[0], y[1]);
		return {...state, prompt: {...prompt, at: [across, isLine(state) ? across : up]}};
	}
	if (message.type !== 'accept') return state;
	if (isLookingOnly(state)) return {...state, notice: 'nobody races here: the cross hairs tell the loss, esc leaves'};
	if (state.lesson?.scene.quiet) return guessPlaced(state, prompt.at);
	const {start} = pickedAt(state, roundedPlace(prompt.at));
	return fromStart(state, start, `all start at ${pointText(start)}`);
}

/** A list narrowed by a text: the first of what is left is chosen; where nothing is typed any more, what is there now. */
function typedInto(state: State, prompt: ListPrompt, typed: string): State {
	return {...state, prompt: {...prompt, typed, row: typed === '' ? firstRow(state, prompt.kind) : 0}};
}

function reduceList(state: State & {prompt: ListPrompt}, message: PromptMessage): State {
	const {prompt} = state;
	const {row, typed} = prompt;
	switch (message.type) {
		case 'arrow': {
			const choices = narrowed(state, prompt);
			const {length} = choices;
			if (message.x !== 0) return {...state, prompt: {...prompt, row: groupRow(choices, row, message.x)}};
			return length === 0 ? state : {...state, prompt: {...prompt, row: (row + message.y + length) % length}};
		}
		case 'accept': {
			const choice = narrowed(state, prompt)[row];
			return choice ? choose(state, prompt, choice.id) : {...state, notice: `nothing here is called ${typed.trim()}`};
		}
		case 'typed': {
			if (message.character === '\b') return typed === '' ? state : typedInto(state, prompt, typed.slice(0, -1));
			// A blank before the first word would narrow nothing.
			const isRoom = typed.length < longestTyped && !(typed === '' && message.character === ' ');
			return isRoom ? typedInto(state, prompt, typed + message.character) : state;
		}
	}
}

/** Esc: empties what was typed into a list, then closes; a question is left unanswered. */
export function closePrompt(state: State): State {
	const {prompt} = state;
	if (isList(prompt) && prompt.typed !== '') return typedInto(state, prompt, '');
	return emptied(state) ?? (prompt?.kind === 'question' ? unanswered(state) : uncovered(state));
}

function choose(state: State, prompt: ListPrompt, id: string): State {
	switch (prompt.kind) {
		case 'plane':
			return id === mainDirections ? directionsWanted(state) : upwardOf(state, Number(id), prompt.picks);
		case 'upward':
			return withPlane(state, [prompt.across, Number(id)]);
		case 'problem':
			return chooseProblem(state, id);
		case 'optimizer':
			return addRacer(state, id);
		case 'scene':
			return chooseScene(state, id);
		case 'exercise':
			return chooseExercise(state, id);
	}
}

function reduceQuestion(state: State & {prompt: {kind: 'question'; row: number}}, message: PromptMessage): State {
	const {prompt, lesson} = state;
	const count = lesson?.scene.checkpoints[lesson.asked]?.choices.length ?? 0;
	switch (message.type) {
		case 'arrow':
			return {...state, prompt: {...prompt, row: clamp(prompt.row + message.y, 0, Math.max(0, count - 1))}};
		case 'accept':
			return guessed(state, prompt.row);
		case 'typed':
			return guessed(state, choiceOf(message.character));
	}
}

/** Digits, arrows and enter while a prompt is open. */
export function reducePrompt(state: State, message: PromptMessage): State {
	const {prompt} = state;
	if (prompt?.kind === 'formula') return reduceFormula(state, prompt, message);
	if (prompt?.kind === 'tuning') return reduceTuning({...state, prompt}, message);
	if (isList(prompt)) return reduceList({...state, prompt}, message);
	if (prompt?.kind === 'question') return reduceQuestion({...state, prompt}, message);
	if (prompt?.kind === 'start') return reduceStart({...state, prompt}, message);
	if (prompt?.kind === 'card') return reduceCard({...state, prompt}, message);
	if (prompt?.kind === 'help' && message.type === 'arrow') {
		const {farthest} = helpShape(layoutFor(state).body, prompt.page);
		if (message.x !== 0) return {...state, prompt: {...prompt, page: message.x > 0 ? 'words' : 'keys', scroll: 0}};
		const from = Math.min(prompt.scroll, farthest);
		return {...state, prompt: {...prompt, scroll: clamp(from + message.y * (message.far ? 8 : 1), 0, farthest)}};
	}
	return state;
}
