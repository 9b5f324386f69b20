import {quizScene} from '../quiz-scene.js';

export const quizTwo = quizScene({
	id: 'quiz-two',
	title: 'Pair map 2 with its surface',
	problem: 'ravine',
	surfaces: ['ravine', 'styblinski-tang', 'two-well'],
	text: [
		'Another map, the same surfaces in another order. Which way do its lines run, and where is it dark? Then press space.',
	],
});
