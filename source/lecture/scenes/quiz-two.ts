import {quizScene} from '../quiz-scene.js';

export const quizTwo = quizScene({
	id: 'quiz-two',
	title: 'Pair surface 2 with its map',
	problem: 'ravine',
	text: ['The same maps, another surface. How do its walls differ along x and along y? Then press space.'],
});
