import {surface} from './surface.js';

/** The three-hump camel (Jamil & Yang, 2013, no. 29): the best minimum in the middle, a worse one on either side. */
export const threeHump = () =>
	surface({
		id: 'three-hump',
		label: 'Three-hump camel',
		formula: '2x² − 1.05x⁴ + x⁶/6 + xy + y²',
		story: 'The side hollow keeps AdaGrad; speed gets over the hump beside it.',
		domain: [
			[-2.5, 2.5],
			[-2.5, 2.5],
		],
		start: [1.3, -2.3],
		minimumLoss: 0,
		best: [[0, 0]],
		local: [
			[-1.7475523458302888, 0.8737761729151444],
			[1.7475523458302888, -0.8737761729151444],
		],
		rates: {gd: 0.1, momentum: 0.05, nag: 0.1, adagrad: 0.5, rmsprop: 0.02, adam: 0.5, amsgrad: 0.12},
		loss: (x, y) => 2 * x * x - 1.05 * x * x * x * x + (x * x * x * x * x * x) / 6 + x * y + y * y,
		gradient(x, y, into) {
			into[0] = 4 * x - 4.2 * x * x * x + x * x * x * x * x + y;
			into[1] = x + 2 * y;
		},
	});
