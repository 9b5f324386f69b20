import {quizScene} from '../quiz-scene.js';

export const quizThree = quizScene({
	id: 'quiz-three',
	title: 'Pair surface 3 with its map',
	problem: 'himmelblau',
	text: ['The last one. One map is left, but look before you say so: turn it, count, then press space.'],
});
