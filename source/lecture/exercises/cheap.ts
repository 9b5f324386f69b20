import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const cheap: Exercise = {
	id: 'cheap',
	title: 'Cheaper than searching',
	scenes: ['cost', 'line'],
	goal: 'Paid by the look, LineSearch has six to pay a step. Find the η with which GD is home before it.',
	hint: 'GD pays one look where the other pays six, so it need not be as good a step: one rung up.',
	race: {problem: 'toy', clock: 'evaluations', racers: ['gd', 'line-search']},
	end: 400,
	free: ['learningRate'],
	of: 'gd',
	check: place('gd'),
	target: 1,
	tells: placeText('gd'),
	none: 'GD has not come in yet',
	solution: {racers: ['gd:lr=2', 'line-search']},
};
