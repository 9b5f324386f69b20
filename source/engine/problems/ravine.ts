import {surface} from './surface.js';

/** A long quadratic bowl, a hundred times more curved across than along; ours, after the picture in Polyak (1964). */
export const ravine = () =>
	surface({
		id: 'ravine',
		label: 'Ravine',
		formula: 'x²/100 + y²',
		story: 'Steep across, gentle along: one rate for both makes GD crawl.',
		domain: [
			[-10, 10],
			[-10, 10],
		],
		start: [-7, 1],
		minimumLoss: 0,
		best: [[0, 0]],
		rates: {gd: 0.9, momentum: 0.2, nag: 0.3, adagrad: 5, rmsprop: 0.06, adam: 0.3, amsgrad: 0.05, adadelta: 2},
		loss: (x, y) => (x * x) / 100 + y * y,
		gradient(x, y, into) {
			into[0] = x / 50;
			into[1] = 2 * y;
		},
	});
