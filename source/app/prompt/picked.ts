import type {Range} from '../../render/lines/viewport.js';
import {problemOf, type State} from '../state.js';

/** A place that cross hairs stand at, while a start is picked. */
export type Picked = {
	/** The parameters that are picked, one or two, and their values there. */
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
	const {parameterNames, loss, start: usual} = problemOf(state);
	const lane = state.timeline.setup.lanes.find(candidate => candidate.name === state.selected);
	const start = [...(lane?.start ?? usual)];
	const picked = isLine(state) ? state.axes.slice(0, 1) : state.axes;
	for (const [place, k] of picked.entries()) start[k] = at[place]!;
	return {
		names: picked.map(k => parameterNames[k]!),
		values: picked.map(k => start[k]!),
		start,
		loss: loss(Float64Array.from(start)),
	};
}
