import {placeOn} from '../../engine/plane/plane.js';
import {uniforms} from '../../engine/random.js';
import {withLanes} from '../../engine/setup/resolve.js';
import type {LaneSetup, RaceSetup} from '../../engine/setup/setup.js';
import {pointText} from '../../render/cells/numbers.js';
import {atStart} from '../open-state.js';
import {isIn, viewportOf} from '../picture/camera.js';
import {firstViewOf} from '../picture/first-view.js';
import {rankingAt} from '../picture/ranking.js';
import {planeOf} from '../plane/plane.js';
import {closed} from '../prompt/open-prompt.js';
import {problemOf, type State} from '../state.js';

/** The settings of every lane as they are at the tick shown. */
export function currentLanes(state: State): LaneSetup[] {
	return state.timeline.tracks.map(track => ({...track.setup, settings: track.settingsAt(state.tick)}));
}

/** What a state at the start of a race has anew; racers keep their looks, and stay out if they are. */
export function atStartOf(state: State, setup: RaceSetup) {
	const start = atStart(setup, state.looks);
	return {...start, ranking: rankingAt(start.timeline, 0, state.out)};
}

/** The same race from its start, over other lanes. */
export function restarted(state: State, lanes: readonly LaneSetup[], notice: string): State {
	return {...state, ...atStartOf(state, withLanes(state.timeline.setup, lanes)), notice};
}

/** All racers from one start, as they are set now. */
export function fromStart(state: State, start: readonly number[], notice: string): State {
	const next = restarted(
		// Who joins later starts there too.
		{...closed(state), options: {...state.options, start}},
		currentLanes(state).map(lane => ({...lane, start})),
		notice,
	);
	// A map on which the start can be seen stays where it is.
	const isShown = isIn(viewportOf({...next, view: null}), placeOn(planeOf(state), start));
	return isShown ? next : {...next, firstView: firstViewOf(next.timeline.setup)};
}

/** All racers from a random start, another one each time, by the seed. */
export function randomStart(state: State): State {
	const {domain} = problemOf(state);
	const shares = uniforms(domain.length, state.timeline.setup.seed, 'start', state.draws);
	// Four digits are enough for a start, and can be said aloud and typed.
	const start = domain.map(([low, high], k) => Number((low + (high - low) * shares[k]!).toPrecision(4)));
	return {
		...fromStart(state, start, `start ${state.draws + 1} by the seed: ${pointText(start)}`),
		draws: state.draws + 1,
	};
}
