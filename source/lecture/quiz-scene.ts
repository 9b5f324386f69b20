import type {Scene} from '../app/lesson/scene.js';
import {findProblem} from '../engine/setup/resolve.js';
import {quizBoard} from './boards/surface/contours.js';
import {quizLetters, quizMaps} from './exhibits/quiz/maps.js';

/** One pair of the quiz: a surface in relief, and the three maps that one of is its own. */
export function quizScene({
	id,
	title,
	problem,
	text,
}: Pick<Scene, 'id' | 'title' | 'text'> & {readonly problem: string}): Scene {
	return {
		id,
		board: quizBoard,
		section: 'Contours',
		title,
		systems: [8],
		race: {problem, racers: ['gd']},
		text,
		main: 'quiz',
		view: 'domain',
		quiet: true,
		end: 1,
		checkpoints: [
			{
				at: 0,
				shownAt: 0,
				hides: ['names', 'minima'],
				question: 'Which map is cut from this surface?',
				choices: quizLetters.map(letter => `map ${letter}`),
				answer({timeline: {setup}}) {
					const pits = quizMaps.map((map, at) => `${quizLetters[at]} has ${findProblem(map).minima.length}`).join(', ');
					const because = `Count the pits: the surface has ${setup.source.minima.length}; ${pits}.`;
					return {right: Math.max(0, quizMaps.indexOf(setup.source.id)), because};
				},
			},
		],
	};
}
