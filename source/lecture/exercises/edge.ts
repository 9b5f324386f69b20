import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText, unsettled} from './measures.js';

export const edge: Exercise = {
	id: 'edge',
	title: 'Close to the limit',
	scenes: ['too-high', 'tuning'],
	goal: 'Find the η with which GD settles by tick 150. No rung of the ladder does it, so type a value.',
	hint: 'Across the ravine λ is 2, so η must stay below 1. Close to 1 it oscillates for long: go a few hundredths lower. Press enter, digits, enter.',
	race: {problem: 'ravine', racers: ['gd']},
	end: 400,
	free: ['learningRate'],
	check: settles('gd'),
	target: 150,
	tells: settlesText('gd'),
	none: unsettled('gd'),
	solution: {racers: ['gd:lr=0.98']},
};
