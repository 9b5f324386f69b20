import type {State} from '../state.js';
import type {Mark} from './scene.js';

/** What the standing verdict points at. */
const markOf = ({lesson}: State): Mark | undefined => lesson?.verdict?.mark;

/** The tick that the standing verdict points at on the chart. */
export const markedTick = (state: State): number | undefined => markOf(state)?.tick;

/**
 * θ of the place that the standing verdict points at, length d: one that it names, or where its lane was at its tick, or
 * is now.
 */
export function markedPlace(state: State): readonly number[] | undefined {
	const mark = markOf(state);
	if (!mark) return undefined;
	if (mark.place) return mark.place;
	const track = state.timeline.tracks.find(({setup}) => setup.name === mark.lane);
	return track && Array.from(track.at(mark.tick ?? state.tick).parameters);
}
