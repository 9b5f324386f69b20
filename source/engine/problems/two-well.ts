import {surface} from './surface.js';

/** A bowl with two holes in it, the deeper on the left; ours. Each hole is a Gaussian of variance 0.1. */
export const twoWell = () =>
	surface({
		id: 'two-well',
		label: 'Two wells',
		formula: 'x² + y² − 2 well(1, 0) − 3 well(−1, 0)',
		story: 'The near hole is the shallow one: speed carries some racers past it.',
		domain: [
			[-2, 2],
			[-2, 2],
		],
		start: [1.6, 1.2],
		minimumLoss: -2.063090251768194,
		best: [[-0.9363006340109187, 0]],
		local: [[0.905317899160115, 0]],
		rates: {gd: 0.05, momentum: 0.02, nag: 0.02, adagrad: 0.2, rmsprop: 0.01, adam: 0.5, amsgrad: 0.07},
		loss: (x, y) =>
			x * x + y * y - 2 * Math.exp(-((x - 1) ** 2 + y * y) / 0.2) - 3 * Math.exp(-((x + 1) ** 2 + y * y) / 0.2),
		gradient(x, y, into) {
			const right = 2 * Math.exp(-((x - 1) ** 2 + y * y) / 0.2);
			const left = 3 * Math.exp(-((x + 1) ** 2 + y * y) / 0.2);
			into[0] = 2 * x + 10 * (right * (x - 1) + left * (x + 1));
			into[1] = 2 * y + 10 * (right + left) * y;
		},
	});
