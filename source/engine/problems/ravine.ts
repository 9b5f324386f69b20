import {surface} from './surface.js';

/** A long quadratic bowl, twenty times steeper across than along; ours, after the picture in Polyak (1964). */
export const ravine = () =>
	surface({
		id: 'ravine',
		label: 'Ravine',
		formula: 'x²/20 + y²',
		story: 'Steep across, gentle along: one rate for both makes GD crawl.',
		domain: [
			[-10, 10],
			[-10, 10],
		],
		start: [-7, 1],
		minimumLoss: 0,
		best: [[0, 0]],
		rates: {gd: 0.5, momentum: 0.1, nag: 0.5, adagrad: 2, rmsprop: 0.05, adam: 0.2},
		loss: (x, y) => (x * x) / 20 + y * y,
		gradient(x, y, into) {
			into[0] = x / 10;
			into[1] = 2 * y;
		},
	});
