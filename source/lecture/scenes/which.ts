import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {whichBoard} from '../boards/rates/which.js';

/** The best of the 36 rates that a sweep over 300 ticks begins with. */
const tunedOnValley = {gd: 5, momentum: 1, nag: 1, adagrad: 3, rmsprop: 0.07, adam: 0.5} as const;

export const which: Scene = {
	id: 'which',
	board: whichBoard,
	section: 'Which one?',
	title: 'Everyone at a tuned rate',
	systems: [25],
	race: {problem: 'valley', racers: Object.entries(tunedOnValley).map(([id, rate]) => `${id}:lr=${rate}`)},
	text: [
		'Each has the best of 36 rates, the first that “optim-race sweep” tries: from 0.07 to 5. A rate fits one optimizer on one surface.',
	],
	exhibit: 'chart',
	speed: 10,
	end: 300,
	checkpoints: [firstHome(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'], {at: 0, shownAt: 80})],
};
