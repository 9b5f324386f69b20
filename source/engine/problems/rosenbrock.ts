import {surface} from './surface.js';

/** Rosenbrock's function (Rosenbrock, 1960): a curved valley whose floor falls a hundred times gentler than its walls. */
export const rosenbrock = () =>
	surface({
		id: 'rosenbrock',
		label: 'Rosenbrock',
		formula: '(1 − x)² + 100(y − x²)²',
		story: 'Into the bent valley at once, then the long crawl along its floor.',
		domain: [
			[-2, 2],
			[-1, 3],
		],
		start: [-1.2, 1],
		minimumLoss: 0,
		best: [[1, 1]],
		rates: {
			gd: 0.002,
			momentum: 0.002,
			nag: 0.001,
			adagrad: 0.2,
			rmsprop: 0.005,
			adam: 0.2,
			amsgrad: 0.15,
			nadam: 0.05,
			adamax: 0.2,
			lion: 0.005,
		},
		loss: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
		gradient(x, y, into) {
			const wall = y - x * x;
			into[0] = -2 * (1 - x) - 400 * x * wall;
			into[1] = 200 * wall;
		},
	});
