import type {Offered} from '../../source/app/state.js';
import {optimizers} from '../../source/engine/optimizers/index.js';
import {problems} from '../../source/engine/problems/index.js';

const {systems: _, ...plain} = optimizers.gd;

/** Lists for pictures, which are not to change with every problem and optimizer that comes: long, and short. */
export const offered: Offered = {
	problems: [
		...[
			'toy',
			'plateau',
			'valley',
			'six-points',
			'sparse',
			'four-inputs',
			'beale',
			'rosenbrock',
			'himmelblau',
			'saddle',
		],
		...['ravine', 'booth', 'matyas', 'rastrigin', 'two-well', 'mccormick', 'ackley', 'three-hump', 'styblinski-tang'],
		'counter',
	].map(id => problems[id]),
	optimizers: [
		...['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam', 'line-search', 'amsgrad'].map(id => optimizers[id]),
		{...plain, id: 'own', label: 'Own'},
	],
};
