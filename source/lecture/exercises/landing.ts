import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const landing: Exercise = {
	id: 'landing',
	title: 'Land it',
	scenes: ['annealing', 'sgd', 'frozen'],
	goal: 'One point at a time at η 3, SGD circles for ever. Give it a schedule, and let it settle by tick 400.',
	hint: 'Its η has to be large at first and small in the end, but not too soon. e⁻ᵏᵗ with k of 0.01 is a tenth after 230 updates.',
	race: {problem: 'six-points', racers: ['gd:batch=1,lr=3,name=SGD']},
	end: 600,
	free: ['schedule', 'learningRate'],
	check: settles('SGD'),
	target: 400,
	tells: settlesText('SGD'),
	none: unsettled('SGD'),
	solution: {racers: ['gd:batch=1,lr=3,schedule=exponential:0.01,name=SGD']},
};
