import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const edge: Exercise = {
	id: 'edge',
	title: 'To the edge, not over it',
	scenes: ['too-high', 'tuning'],
	goal: 'Let GD settle by tick 150: find the η for it. No rung of the ladder does, type one.',
	hint: 'Across the ravine λ is 2, so η must stay under 1. Too close to 1 it oscillates for long: take a few hundredths less. Press enter, digits, enter.',
	race: {problem: 'ravine', racers: ['gd']},
	end: 400,
	free: ['learningRate'],
	check: settles('gd'),
	target: 150,
	tells: settlesText('gd'),
	none: unsettled('gd'),
	solution: {racers: ['gd:lr=0.98']},
};
