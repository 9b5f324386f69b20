import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {annealingBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';

export const annealing: Scene = {
	id: 'annealing',
	board: annealingBoard,
	section: 'Annealing',
	title: 'Big steps first, then small',
	systems: [17],
	race: {
		problem: 'six-points',
		racers: [
			'gd:lr=3,name=constant',
			'gd:lr=3,schedule=step:0.5/20,name=halving',
			'gd:lr=3,schedule=exponential:0.02,name=e^-kt',
			'gd:lr=3,schedule=inverse:0.05,name=1/(1+kt)',
		],
	},
	text: [
		'A rate of 3 never lands. Three ways to let it shrink all land: halve every 20 epochs, e⁻ᵏᵗ, 1/(1 + kt). The plot has η over the ticks.',
	],
	exhibit: scheduleExhibit,
	speed: 10,
	end: 600,
	checkpoints: [firstHome(['constant', 'halving', 'e^-kt', '1/(1+kt)'], {at: 10, shownAt: 100})],
};
