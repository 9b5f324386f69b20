import type {Scene} from '../../app/scene.js';
import {firstHome} from '../answers.js';

export const annealing: Scene = {
	id: 'annealing',
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
		'η = 3 is too high: it never lands.',
		'Three ways to let it shrink:',
		'halve every 20 epochs, η·e⁻ᵏᵗ,',
		'η/(1 + kt). The plot has η over',
		'the ticks. All three land.',
	],
	exhibit: 'schedule',
	speed: 10,
	end: 600,
	checkpoints: [firstHome(['constant', 'halving', 'e^-kt', '1/(1+kt)'], {at: 10, shownAt: 100})],
};
