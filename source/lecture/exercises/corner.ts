import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const corner: Exercise = {
	id: 'corner',
	title: 'A start for AdaGrad',
	scenes: ['adagrad', 'four'],
	goal: 'Choose a start from which AdaGrad wins against all others.',
	hint: 'It dawdles over a long way, as its rate only falls; of a short one it has done most in a step or two. Start close to the ✕.',
	race: {problem: 'toy', start: [-1, 1]},
	end: 300,
	free: ['start'],
	check: place('adagrad'),
	target: 1,
	tells: placeText('adagrad'),
	none: 'AdaGrad has not come in yet',
	solution: {start: [2, -2]},
};
