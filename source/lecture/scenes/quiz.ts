import type {Scene} from '../../app/scene.js';
import {problems} from '../../engine/problems/index.js';
import {quizLetters, quizMaps} from '../contour-quiz.js';

export const quiz: Scene = {
	id: 'quiz',
	section: 'Contours',
	title: 'Which map is it?',
	systems: [8],
	race: {problem: 'two-well', racers: ['gd']},
	text: [
		'One surface, three maps: A, B, C.',
		'Rings that close on dark ground',
		'are a pit. Turn the relief, count',
		'its pits, then press space.',
	],
	main: 'quiz',
	quiet: true,
	end: 1,
	checkpoints: [
		{
			at: 0,
			shownAt: 0,
			question: 'Which map is cut from this surface?',
			choices: quizLetters.map(letter => `map ${letter}`),
			answer({timeline: {setup}}) {
				const pits = quizMaps.map((id, map) => `${quizLetters[map]} has ${problems[id].minima.length}`).join(', ');
				const because = `Count the pits: the surface has ${setup.source.minima.length}; ${pits}.`;
				return {right: Math.max(0, quizMaps.indexOf(setup.source.id)), because};
			},
		},
	],
};
