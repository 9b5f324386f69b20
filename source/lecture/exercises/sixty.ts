import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const sixty: Exercise = {
	id: 'sixty',
	title: 'Settle by tick 60',
	scenes: ['gd', 'rates'],
	goal: 'Find the η with which GD settles by tick 60.',
	hint: 'Go up the ladder 1, 2, 5, 10: each of these needs fewer steps than the one before. Far above, at 50, one step leaps over the minimum for good.',
	race: {problem: 'toy', racers: ['gd']},
	end: 400,
	free: ['learningRate'],
	check: settles('gd'),
	target: 60,
	tells: settlesText('gd'),
	none: unsettled('gd'),
	solution: {racers: ['gd:lr=5']},
};
