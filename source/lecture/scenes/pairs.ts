import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {whichBoard} from '../boards/rates/which.js';

/** The best of the 36 rates that a sweep over 150 epochs begins with, two points an update. */
const tunedOnPairs = {gd: 0.5, momentum: 0.5, nag: 0.5, adagrad: 0.5, rmsprop: 0.03, adam: 0.5} as const;

/** Momentum whose rate shrinks as 1/(1 + 0.05t), tuned likewise. */
export const tunedWithAnnealing = 1;

export const pairs: Scene = {
	id: 'pairs',
	board: whichBoard,
	section: 'Which one?',
	title: 'And with mini-batches?',
	systems: [25, 14, 17],
	race: {
		problem: 'six-points',
		clock: 'epochs',
		racers: [
			...Object.entries(tunedOnPairs).map(([id, rate]) => `${id}:lr=${rate},batch=2`),
			`momentum:lr=${tunedWithAnnealing},batch=2,schedule=inverse:0.05,name=annealed`,
		],
	},
	text: [
		'Other data, two points an update, all tuned anew. “annealed” is Momentum with η/(1 + 0.05t). Adam is a good first try. Tuned Momentum is as good here, with annealing or without.',
	],
	exhibit: 'chart',
	speed: 5,
	end: 150,
	checkpoints: [firstHome(['momentum', 'nag', 'adagrad', 'adam', 'annealed'], {at: 0, shownAt: 60})],
};
