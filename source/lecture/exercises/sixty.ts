import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const sixty: Exercise = {
	id: 'sixty',
	title: 'Home by sixty',
	scenes: ['gd', 'rates'],
	goal: 'Let GD settle by tick 60: find the η for it.',
	hint: 'Go up the ladder 1, 2, 5, 10, …: each rung saves steps, until one leaps over the pit onto the plain beyond.',
	race: {problem: 'toy', racers: ['gd']},
	end: 400,
	free: ['learningRate'],
	check: settles('gd'),
	target: 60,
	tells: settlesText('gd'),
	none: unsettled('gd'),
	solution: {racers: ['gd:lr=5']},
};
