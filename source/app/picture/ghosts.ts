import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Track} from '../../engine/past/track.js';
import type {Capabilities} from '../../render/cells/capabilities.js';
import {racerColor} from '../../render/cells/racer-colors.js';
import {ghostTick} from '../race/ghost.js';
import type {State} from '../state.js';

/** What a racer raced before a change, and its marks. */
type Shown = {readonly track: Track; readonly lane: ReadonlyLane; readonly number: number; readonly color: number};

/**
 * The ghosts of racers that are in, as far as they are shown. Without colours nothing says whose a ghost is, so that
 * there is one: the selected racer's, if it has one.
 */
export function ghostsOf(state: State, by: Capabilities): Shown[] {
	const tracks = (state.ghost?.tracks ?? []).filter(({setup}) => !state.out.has(setup.name));
	const own = tracks.find(({setup}) => setup.name === state.selected) ?? tracks[0];
	const shown = by.color === 'none' ? (own ? [own] : []) : tracks;
	return shown.map(track => {
		const {number, slot} = state.looks[track.setup.name]!;
		return {track, lane: track.at(ghostTick(state)), number, color: racerColor(slot, by)};
	});
}
