import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const corner: Exercise = {
	id: 'corner',
	title: 'A start for AdaGrad',
	scenes: ['adagrad', 'four'],
	goal: 'Choose a start from which AdaGrad settles before all others.',
	hint: 'AdaGrad is slow over a long distance, because its rates only fall. Over a short one its first steps are enough: start close to the ✕.',
	race: {problem: 'toy', start: [-1, 1]},
	end: 300,
	free: ['start'],
	check: place('adagrad'),
	target: 1,
	tells: placeText('adagrad'),
	none: 'AdaGrad has not settled yet',
	solution: {start: [2, -2]},
};
