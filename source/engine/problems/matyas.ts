import {surface} from './surface.js';

/** Matyas's function (Jamil & Yang, 2013, no. 71): a diagonal valley, twenty-five times gentler along than across. */
export const matyas = () =>
	surface({
		id: 'matyas',
		label: 'Matyas',
		formula: '0.26(x² + y²) − 0.48xy',
		story: 'A diagonal valley, steep across and nearly level along its floor.',
		domain: [
			[-10, 10],
			[-10, 10],
		],
		start: [-7, 1],
		minimumLoss: 0,
		best: [[0, 0]],
		rates: {gd: 1, momentum: 0.1, nag: 1, adagrad: 5, rmsprop: 0.1, adam: 0.5, amsgrad: 0.2, adadelta: 2},
		loss: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
		gradient(x, y, into) {
			into[0] = 0.52 * x - 0.48 * y;
			into[1] = 0.52 * y - 0.48 * x;
		},
	});
