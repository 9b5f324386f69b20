import {labelOf} from '../../app/picture/board.js';
import type {Look} from '../../app/picture/looks.js';
import {problemOf, type State} from '../../app/state.js';
import type {ReadonlyLane} from '../../engine/lane/readonly-lane.js';
import type {Problem} from '../../engine/problem.js';

/** The racer that an exhibit speaks of, and where it stands. */
export type Subject = {
	/** As it is at the tick shown. */
	readonly lane: ReadonlyLane;
	readonly label: string;
	readonly look: Look;
	/** A copy of θ at the tick shown; the start where nobody races. */
	readonly parameters: Float64Array;
	/** What the next update uses, a copy. */
	readonly hyper: Readonly<Record<string, number>>;
};

/** The selected racer at the tick shown. */
export function subjectOf(state: State): Subject | undefined {
	const lane = state.timeline.at(state.tick).find(candidate => candidate.setup.name === state.selected);
	if (!lane) return undefined;
	const isQuiet = state.lesson?.scene.quiet === true;
	return {
		lane,
		label: labelOf(lane.setup),
		look: state.looks[state.selected]!,
		parameters: isQuiet ? Float64Array.from(lane.setup.start) : lane.parameters,
		hyper: lane.nextHyper(),
	};
}

/** The loss at a place of the drawn plane; other parameters as they are at the problem's start. */
export function planeLoss(
	problem: Problem,
	axes: readonly [number, number],
	[x, y]: readonly [number, number],
): number {
	const theta = Float64Array.from(problem.start);
	theta[axes[1]] = y;
	theta[axes[0]] = x;
	return problem.loss(theta);
}

/** The two drawn numbers of a vector. */
export const drawn = (vector: ArrayLike<number>, {axes}: State): readonly [number, number] => [
	vector[axes[0]]!,
	vector[axes[1]]!,
];

/** Whether the two drawn axes are two parameters. */
export const isPlane = (state: State): boolean => problemOf(state).dimension > 1;
