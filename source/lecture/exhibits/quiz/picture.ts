import {problemOf, type State} from '../../../app/state.js';
import {findProblem} from '../../../engine/setup/resolve.js';
import type {Rectangle} from '../../../render/cells/grid.js';
import {sampleField} from '../../../render/land/field.js';
import {type Terrain, terrainOf} from '../../../render/map/map.js';

/** One of the maps that a surface is compared with. */
export type QuizMap = {
	readonly letter: string;
	/** What it is called: told when the question is answered. */
	readonly label: string;
	/** Whether it is the map of the surface that is shown. */
	readonly isRight: boolean;
	readonly terrain: Terrain;
};

/** The maps of some problems for a plot, A first. Costly: keep them while the plot is the same. */
export function quizMapsFor(state: State, ids: readonly string[], plot: Rectangle, bands: number): QuizMap[] {
	const here = problemOf(state).id;
	return ids.map((id, at) => {
		const {domain, label, loss} = findProblem(id);
		const [x, y] = [domain[0]!, domain[1]!];
		const theta = new Float64Array(2);
		const viewport = {x, y};
		const lossAt = (x: number, y: number) => {
			theta[0] = x;
			theta[1] = y;
			return loss(theta);
		};
		const field = sampleField(lossAt, viewport, plot.columns, plot.rows);
		const terrain = terrainOf(field, viewport, {x, y}, bands);
		return {letter: String.fromCharCode(65 + at), label, isRight: id === here, terrain};
	});
}

/** Whether the answer has been given, so that the maps may be named. */
export const isQuizAnswered = ({lesson}: State): boolean => lesson !== null && lesson.verdict !== null;
