import {placeOn} from '../../engine/plane/plane.js';
import type {Message} from '../message.js';
import {viewportOf} from '../picture/camera.js';
import {noPlane} from '../plane/no-plane.js';
import {planeOf} from '../plane/plane.js';
import {overfull} from '../race/lineup.js';
import {problemOf, type State} from '../state.js';
import {choicesOf, type ListKind, mainDirections, theEnd} from './choices.js';
import type {Prompt} from './prompt.js';

/** Whether the race only waits for what is open, or for what that was opened over. */
const waits = (prompt: Prompt | null): boolean =>
	prompt !== null && (('resumes' in prompt && prompt.resumes) || (prompt.kind === 'help' && waits(prompt.over)));

/** Nothing open any more; a race that waited for it goes on. */
export const closed = (state: State): State => ({
	...state,
	prompt: null,
	playing: state.playing || waits(state.prompt),
});

/** Closes what is open by itself: behind the help stands what it was opened over. */
export function uncovered(state: State): State {
	const {prompt} = state;
	if (prompt?.kind !== 'help') return closed(state);
	return {...state, prompt: prompt.over, playing: state.playing || prompt.resumes};
}

/** Played, paused or moved by hand: nothing waits any more for what is open to be closed. */
export function decided(state: State): State {
	const {prompt} = state;
	return prompt && 'resumes' in prompt ? {...state, prompt: {...prompt, resumes: false}} : state;
}

/** What a map has across, and what up; where that is across already, what is across. */
function axesNow({directions, axes, prompt}: State): {plane: string; upward: string} {
	const across = prompt?.kind === 'upward' ? prompt.across : undefined;
	const upward = axes[1] === across ? axes[0] : axes[1];
	return {plane: directions ? mainDirections : String(axes[0]), upward: String(upward)};
}

/** The row that a list opens at, and comes back to when nothing is typed any more: what is there now. */
export function firstRow(state: State, kind: ListKind): number {
	const isEnd = state.prompt?.kind === 'card' && state.prompt.which === 'closing';
	const scene = isEnd ? theEnd : state.lesson?.scene.id;
	const now = {problem: problemOf(state).id, scene, exercise: scene, optimizer: undefined, ...axesNow(state)}[kind];
	return Math.max(
		0,
		choicesOf(state, kind).findIndex(({id}) => id === now),
	);
}

/** Opens the picking of a start, at the selected racer's, on the map as it is shown meanwhile. */
export function pickStart(state: State): State {
	const {x, y} = viewportOf({...state, prompt: {kind: 'start', at: [0, 0], resumes: false}});
	const inside = (value: number, [low, high]: readonly [number, number]) =>
		value >= low && value <= high ? value : (low + high) / 2;
	const lane = state.timeline.setup.lanes.find(candidate => candidate.name === state.selected);
	const [across, up] = placeOn(planeOf(state), lane?.start ?? problemOf(state).start);
	return {
		...state,
		playing: false,
		prompt: {
			kind: 'start',
			at: [inside(across, x), inside(up, y)],
			resumes: closed(state).playing,
		},
	};
}

/** Opens a prompt, or closes it where it is the one that is open; the help has a second page before that. */
export function openPrompt(state: State, prompt: Exclude<(Message & {type: 'open'})['prompt'], 'formula'>): State {
	const before = closed(state);
	const {prompt: open} = state;
	if (open?.kind === 'help' && prompt === 'help' && open.page === 'keys')
		return {...state, prompt: {...open, page: 'words', scroll: 0}};
	if (open?.kind === prompt) return uncovered(state);
	switch (prompt) {
		case 'help':
			return {
				...state,
				playing: false,
				prompt: {kind: prompt, page: 'keys', scroll: 0, resumes: state.playing, over: state.prompt},
			};
		case 'start':
			return pickStart(before);
		case 'tuning':
			return {...before, prompt: {kind: 'tuning', row: 0, typed: ''}};
		case 'plane': {
			const none = noPlane(state);
			if (none !== undefined) return {...state, notice: none};
			return {
				...before,
				prompt: {kind: prompt, row: firstRow(state, prompt), typed: '', picks: open?.kind === 'start'},
			};
		}
		case 'problem':
		case 'optimizer':
		case 'scene':
		case 'exercise': {
			const full = prompt === 'optimizer' ? overfull(state) : undefined;
			if (full) return full;
			if (choicesOf(state, prompt).length === 0) return {...state, notice: 'optim-race lecture has the scenes'};
			return {...before, prompt: {kind: prompt, row: firstRow(state, prompt), typed: ''}};
		}
	}
}
