import type {Scene} from '../app/lesson/scene.js';
import {findProblem} from '../engine/setup/resolve.js';
import {quizBoard} from './boards/surface/contours.js';
import {quizSurfaces} from './exhibits/quiz/surfaces.js';

const letters = ['a', 'b', 'c'];

const pitsOf = (problem: string) => findProblem(problem).minima.length;

/** One round of the quiz: the map of a problem, and three surfaces in relief, by problem, one of which it is cut from. */
export function quizScene({
	id,
	title,
	problem,
	surfaces,
	text,
}: Pick<Scene, 'id' | 'title' | 'text'> & {
	readonly problem: string;
	readonly surfaces: readonly [string, string, string];
}): Scene {
	return {
		id,
		board: quizBoard,
		section: 'Contours',
		title,
		systems: [8],
		race: {problem, racers: ['gd']},
		text,
		spoken: `The map: ${quizSurfaces[problem]!.map}.`,
		main: 'quiz',
		surfaces,
		view: 'domain',
		quiet: true,
		end: 0,
		checkpoints: [
			{
				at: 0,
				shownAt: 0,
				hides: ['names', 'minima'],
				question: 'Which surface is this the map of?',
				choices: letters.map(letter => `surface ${letter}`),
				spoken: surfaces.map(surface => quizSurfaces[surface]!.surface),
				answer({timeline: {setup}}) {
					const here = setup.source.id;
					const pits = surfaces.map((surface, at) => `${letters[at]} has ${pitsOf(surface)}`).join(', ');
					const because = `Count the pits: the map has ${pitsOf(here)}; ${pits}.`;
					return {right: Math.max(0, surfaces.indexOf(here)), because};
				},
			},
		],
	};
}
