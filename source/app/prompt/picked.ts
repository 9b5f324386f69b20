import {pointOn} from '../../engine/plane/plane.js';
import type {Range} from '../../render/lines/viewport.js';
import {planeNames, planeOf} from '../plane/plane.js';
import {problemOf, type State} from '../state.js';

/** A place that cross hairs stand at, while a start is picked. */
export type Picked = {
	/** The parameters or directions that are picked, one or two, and the values there. */
	readonly names: readonly string[];
	readonly values: readonly number[];
	/** Every parameter of a start there: what is not picked stays as the selected racer has it. */
	readonly start: readonly number[];
	/** The loss of such a start. */
	readonly loss: number;
};

/** Whether a start is picked along one parameter: both drawn axes are then its own, and what the first says holds. */
export const isLine = ({axes}: Pick<State, 'axes'>): boolean => axes[0] === axes[1];

/** Whether there is nothing to start where cross hairs are, and nothing to keep: nobody races, and they are for looking. */
export const isLookingOnly = ({lesson}: Pick<State, 'lesson'>): boolean =>
	lesson?.scene.quiet === true && lesson.scene.places !== true;

/** What cross hairs pick at two coordinates of the map. */
export function pickedAt(state: State, at: Readonly<Range>): Picked {
	const {dimension, loss, start: usual} = problemOf(state);
	const lane = state.timeline.setup.lanes.find(candidate => candidate.name === state.selected);
	const point = new Float64Array(dimension);
	pointOn(planeOf(state), lane?.start ?? usual)(...at, point);
	// On a slanting plane a start is as near as can be said aloud.
	const start = Array.from(point, value => (state.directions ? Number(value.toPrecision(6)) : value));
	if (isLine(state)) start[0] = at[0];
	const count = isLine(state) ? 1 : 2;
	return {
		names: planeNames(state).slice(0, count),
		values: at.slice(0, count),
		start,
		loss: loss(Float64Array.from(start)),
	};
}
