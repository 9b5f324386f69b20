import type {State} from '../../source/app/state.js';
import {pressed} from './states.js';

/** The selected racer's panel with its rate schedule changed until it is of a kind. */
export function scheduled(state: State, kind: string): State {
	let open = state.prompt?.kind === 'tuning' ? state : pressed(state, 'enter');
	for (let row = 0; row < 12; row++) open = pressed(open, 'up');
	const kindNow = (s: State) =>
		s.timeline.tracks.find(track => track.setup.name === s.selected)!.settingsAt(s.tick).schedule.kind;
	const away = kind === 'constant' ? 'left' : 'right';
	// The schedule is below the hyper-parameters, batch and shuffle.
	for (let row = 0; row < 12; row++) {
		const tried = Array.from({length: 5}).reduce<State>(s => (kindNow(s) === kind ? s : pressed(s, away)), open);
		if (kindNow(tried) === kind) return tried;
		open = pressed(open, 'down');
	}
	throw new Error(`no schedule ${kind}`);
}
