import {quizScene} from '../quiz-scene.js';

export const quizThree = quizScene({
	id: 'quiz-three',
	title: 'Pair map 3 with its surface',
	problem: 'styblinski-tang',
	surfaces: ['two-well', 'ravine', 'styblinski-tang'],
	text: [
		'The last one. One surface is left, but look before you say so: what do the rings close on, and how often? Then press space.',
	],
});
