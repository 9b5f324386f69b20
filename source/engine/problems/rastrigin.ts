import {surface} from './surface.js';

/** Rastrigin's function (Rastrigin, 1974; here of two parameters): a bowl with a dent at every whole number. */
export const rastrigin = () =>
	surface({
		id: 'rastrigin',
		label: 'Rastrigin',
		formula: '20 + Σ (xₖ² − 10 cos 2πxₖ)',
		story: 'A hundred dents and one true minimum: most end in the wrong one.',
		domain: [
			[-5.12, 5.12],
			[-5.12, 5.12],
		],
		start: [-4.4, -0.8],
		minimumLoss: 0,
		best: [[0, 0]],
		rates: {gd: 0.002, momentum: 0.005, nag: 0.002, adagrad: 2, rmsprop: 0.1, adam: 0.05, amsgrad: 0.8},
		loss: (x, y) => 20 + x * x - 10 * Math.cos(2 * Math.PI * x) + y * y - 10 * Math.cos(2 * Math.PI * y),
		gradient(x, y, into) {
			into[0] = 2 * x + 20 * Math.PI * Math.sin(2 * Math.PI * x);
			into[1] = 2 * y + 20 * Math.PI * Math.sin(2 * Math.PI * y);
		},
	});
