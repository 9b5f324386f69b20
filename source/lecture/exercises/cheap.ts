import type {Exercise} from '../../app/trial/exercise.js';
import {place, placeText} from './measures.js';

export const cheap: Exercise = {
	id: 'cheap',
	title: 'Cheaper than a search',
	scenes: ['cost', 'line'],
	goal: 'Each step of LineSearch costs six evaluations, each step of GD one. Find the η with which GD settles first.',
	hint: 'A step of GD costs a sixth of the other, so it need not be as good. Raise η by one rung.',
	race: {problem: 'toy', clock: 'evaluations', racers: ['gd', 'line-search']},
	end: 400,
	free: ['learningRate'],
	of: 'gd',
	check: place('gd'),
	target: 1,
	tells: placeText('gd'),
	none: 'GD has not settled yet',
	solution: {racers: ['gd:lr=2', 'line-search']},
};
