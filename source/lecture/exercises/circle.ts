import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText} from './measures.js';

export const circle: Exercise = {
	id: 'circle',
	title: 'Stop the circling',
	scenes: ['rmsprop'],
	goal: 'With η = 0.5 RMSProp keeps circling. Find the η with which it settles by tick 200 and stays there until tick 400.',
	hint: 'Near the minimum its step is about η, whatever the gradient. A lower η makes a smaller circle, but 0.01 is too slow.',
	race: {problem: 'toy', racers: ['rmsprop:lr=0.5']},
	end: 400,
	free: ['learningRate'],
	// Before that it comes by and is thrown out again, at this rate and at others.
	check: (witness, tick) => (tick < 400 ? null : settles('rmsprop')(witness, tick)),
	target: 200,
	tells: settlesText('rmsprop'),
	none: 'RMSProp has not stayed at rest until tick 400 yet',
	solution: {racers: ['rmsprop:lr=0.1']},
};
