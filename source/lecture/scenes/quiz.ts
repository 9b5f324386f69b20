import {quizScene} from '../quiz-scene.js';

export const quiz = quizScene({
	id: 'quiz',
	title: 'Pair map 1 with its surface',
	problem: 'two-well',
	surfaces: ['styblinski-tang', 'two-well', 'ravine'],
	text: [
		'One map, three surfaces: a, b, c. Rings that close on dark ground are a pit, on bright ground a hill. Count the pits of the map, turn the surfaces, then press space.',
	],
});
