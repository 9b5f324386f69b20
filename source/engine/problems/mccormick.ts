import {surface} from './surface.js';

/** McCormick's function (Jamil & Yang, 2013, no. 72): waves along a valley that runs down the diagonal. */
export const mccormick = () =>
	surface({
		id: 'mccormick',
		label: 'McCormick',
		formula: 'sin(x + y) + (x − y)² − 1.5x + 2.5y + 1',
		story: 'Down the wall to a fork: from here all go left; the right is a trap.',
		domain: [
			[-1.5, 4],
			[-3, 4],
		],
		start: [-1.3, 3.3],
		minimumLoss: -1.9132229549810364,
		best: [[-0.5471975511965977, -1.5471975511965979]],
		local: [[2.5943951023931957, 1.5943951023931955]],
		rates: {gd: 0.2, momentum: 0.01, nag: 0.05, adagrad: 5, rmsprop: 0.1, adam: 0.2, amsgrad: 0.1, lion: 0.01},
		loss: (x, y) => Math.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
		gradient(x, y, into) {
			const wave = Math.cos(x + y);
			into[0] = wave + 2 * (x - y) - 1.5;
			into[1] = wave - 2 * (x - y) + 2.5;
		},
	});
