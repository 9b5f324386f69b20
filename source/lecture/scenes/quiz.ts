import {quizScene} from '../quiz-scene.js';

export const quiz = quizScene({
	id: 'quiz',
	title: 'Pair surface 1 with its map',
	problem: 'two-well',
	text: [
		'Three surfaces, three maps: A, B, C. Here is the first surface. Rings that close on dark ground are a pit. Turn the relief, count its pits, then press space.',
	],
});
