import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const landing: Exercise = {
	id: 'landing',
	title: 'Come to rest',
	scenes: ['annealing', 'sgd', 'frozen'],
	goal: 'With one point at a time and η = 3, SGD keeps circling. Choose a schedule that lets it settle by tick 400.',
	hint: 'η must be large at first and small at the end. With e⁻ᵏᵗ and k = 0.01, η is a tenth after 230 updates; a larger k shrinks it too soon.',
	race: {problem: 'six-points', racers: ['gd:batch=1,lr=3,name=SGD']},
	end: 600,
	free: ['schedule', 'learningRate'],
	check: settles('SGD'),
	target: 400,
	tells: settlesText('SGD'),
	none: unsettled('SGD'),
	solution: {racers: ['gd:batch=1,lr=3,schedule=exponential:0.01,name=SGD']},
};
