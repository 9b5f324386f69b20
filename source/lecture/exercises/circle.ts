import type {Exercise} from '../../app/trial/exercise.js';
import {settles, settlesText} from './measures.js';

export const circle: Exercise = {
	id: 'circle',
	title: 'Stop the circling',
	scenes: ['rmsprop'],
	goal: 'At η 0.5 RMSProp circles its goal for ever. Find the η with which it settles by tick 200, and is still there at 400.',
	hint: 'Near the pit its step is about η, whatever the gradient. So η decides how wide it circles. Lower it, but not too far: at 0.01 it is too slow.',
	race: {problem: 'toy', racers: ['rmsprop:lr=0.5']},
	end: 400,
	free: ['learningRate'],
	// Before that it comes by and is thrown out again, at this rate and at others.
	check: (witness, tick) => (tick < 400 ? null : settles('rmsprop')(witness, tick)),
	target: 200,
	tells: settlesText('rmsprop'),
	none: 'RMSProp has not been at rest at 400 yet',
	solution: {racers: ['rmsprop:lr=0.1']},
};
