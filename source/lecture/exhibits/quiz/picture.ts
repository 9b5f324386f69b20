import {letterOf} from '../../../app/lesson/choice-letters.js';
import {problemOf, type State} from '../../../app/state.js';
import type {Problem} from '../../../engine/problem.js';
import {findProblem} from '../../../engine/setup/resolve.js';
import {type Field, sampleField} from '../../../render/land/field.js';
import {type Terrain, terrainOf} from '../../../render/map/map.js';

/** The whole domain of a problem, sampled. */
export type QuizLand = {readonly field: Field; readonly terrain: Terrain};

/** One of the surfaces that a map is compared with. */
export type QuizSurface = QuizLand & {
	readonly letter: string;
	/** What it is called: told when the question is answered. */
	readonly label: string;
	/** Whether it is the surface that the map is of. */
	readonly isRight: boolean;
};

/** The whole domain of a problem of two parameters in so many cells, parted into so many bands. */
function landOf({domain, loss}: Problem, columns: number, rows: number, bands: number): QuizLand {
	const viewport = {x: domain[0]!, y: domain[1]!};
	const theta = new Float64Array(2);
	const lossAt = (x: number, y: number) => {
		theta[0] = x;
		theta[1] = y;
		return loss(theta);
	};
	const field = sampleField(lossAt, viewport, columns, rows);
	return {field, terrain: terrainOf(field, viewport, viewport, bands, 'pits')};
}

/** The map of the open scene's problem. Costly, as `quizSurfacesOf`: keep it while size and bands are the same. */
export const quizMapOf = (state: State, columns: number, rows: number, bands: number): QuizLand =>
	landOf(problemOf(state), columns, rows, bands);

/** Cells that a surface is sampled for: its picture has no pixels of its own to go by. */
const [columns, rows] = [72, 36];

/** The surfaces that the open scene offers, a first; none where it offers none. */
export function quizSurfacesOf(state: State, bands: number): QuizSurface[] {
	const here = problemOf(state).id;
	return (state.lesson?.scene.surfaces ?? []).map((id, at) => {
		const problem = findProblem(id);
		const land = landOf(problem, columns, rows, bands);
		return {...land, letter: letterOf(at), label: problem.label, isRight: id === here};
	});
}

/** Whether the answer has been given, so that the surfaces may be named. */
export const isQuizAnswered = ({lesson}: State): boolean => lesson !== null && lesson.verdict !== null;
