import type {Scene} from '../../app/scene.js';
import {firstHome} from '../answers.js';

/** Rates as a sweep finds them: powers of ten from 0.0001 to 1, then ½, 2, 3 and 5 times the best. */
export const tunedOnValley = {gd: 5, momentum: 1, nag: 1, adagrad: 3, rmsprop: 0.1, adam: 0.5} as const;

export const which: Scene = {
	id: 'which',
	section: 'Which one?',
	title: 'Everyone at a tuned rate',
	systems: [25],
	race: {problem: 'valley', racers: Object.entries(tunedOnValley).map(([id, rate]) => `${id}:lr=${rate}`)},
	text: [
		'Each has the best of nine rates:',
		'powers of ten, then finer.',
		'See the column η: from 0.1 to 5.',
		'A rate is tuned for one optimizer',
		'on one surface; it does not lend.',
	],
	exhibit: 'chart',
	speed: 10,
	end: 300,
	checkpoints: [firstHome(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'], {at: 0, shownAt: 80})],
};
