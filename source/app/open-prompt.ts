import {viewportOf} from './camera.js';
import {choicesOf} from './choices.js';
import type {Message} from './message.js';
import {problemOf, type State} from './state.js';

/** Opens the picking of a start, at the selected racer's, on the map as it is shown meanwhile. */
function pickStart(state: State): State {
	const {x, y} = viewportOf({...state, prompt: {kind: 'start', at: [0, 0]}});
	const inside = (value: number, [low, high]: readonly [number, number]) =>
		value >= low && value <= high ? value : (low + high) / 2;
	const lane = state.timeline.setup.lanes.find(candidate => candidate.name === state.selected);
	const from = lane?.start ?? problemOf(state).start;
	return {
		...state,
		playing: false,
		prompt: {kind: 'start', at: [inside(from[state.axes[0]], x), inside(from[state.axes[1]], y)]},
	};
}

/** The next two of the drawn axes, for problems of more than two parameters. */
export function nextAxes(state: State): State {
	const d = problemOf(state).dimension;
	if (d <= 2) return {...state, notice: 'this problem has no more axes to draw'};
	const pairs = Array.from({length: d}, (_, x) =>
		Array.from({length: d - x - 1}, (_, y) => [x, x + y + 1] as const),
	).flat();
	const at = pairs.findIndex(([x, y]) => x === state.axes[0] && y === state.axes[1]);
	const turned = {...state, axes: pairs[(at + 1) % pairs.length], view: null};
	return state.prompt?.kind === 'start' ? pickStart(turned) : turned;
}

/** Opens a prompt, or closes it where it is the one that is open. */
export function openPrompt(state: State, prompt: (Message & {type: 'open'})['prompt']): State {
	if (state.prompt?.kind === prompt) return {...state, prompt: null};
	switch (prompt) {
		case 'help':
			return {...state, prompt: {kind: 'help', scroll: 0}};
		case 'start':
			return pickStart(state);
		case 'tuning':
			return {...state, prompt: {kind: 'tuning', row: 0, typed: ''}};
		case 'problem':
			return {
				...state,
				prompt: {kind: prompt, row: Math.max(0, choicesOf(state, 'problem').indexOf(problemOf(state).id))},
			};
		case 'scene':
			if (state.scenes.length === 0) return {...state, notice: 'optim-race lecture has the scenes'};
			return {
				...state,
				prompt: {kind: prompt, row: Math.max(0, choicesOf(state, 'scene').indexOf(state.lesson?.scene.id ?? ''))},
			};
		case 'optimizer':
			return {...state, prompt: {kind: prompt, row: 0}};
	}
}
