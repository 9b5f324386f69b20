import type {Exercise} from '../../app/trial/exercise.js';
import {settles, unsettled} from './measures.js';

export const revive: Exercise = {
	id: 'revive',
	title: 'AdaGrad without its root',
	scenes: ['root'],
	goal: 'Without the root, AdaGrad’s first step is η/∇, and it lands on the plateau. Make it settle by tick 200.',
	hint: 'The gradient at the start is small, so the first step is long. Half the η makes it half as long. Halve it once: far less is too slow.',
	race: {problem: 'toy', racers: ['adagrad:root=off']},
	end: 300,
	free: ['learningRate'],
	check: settles('adagrad'),
	target: 200,
	tells: measure => `it settles at tick ${measure} without its root`,
	none: unsettled('adagrad'),
	solution: {racers: ['adagrad:root=off,lr=0.05']},
};
