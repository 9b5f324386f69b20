import {surface} from './surface.js';

/** Booth's function (Jamil & Yang, 2013, no. 17): a quadratic bowl that lies aslant to the axes. */
export const booth = () =>
	surface({
		id: 'booth',
		label: 'Booth',
		formula: '(x + 2y − 7)² + (2x + y − 5)²',
		story: 'An easy bowl, aslant: plain gradient descent is hard to beat.',
		domain: [
			[-10, 10],
			[-10, 10],
		],
		start: [-9, 7],
		minimumLoss: 0,
		best: [[1, 3]],
		rates: {gd: 0.1, momentum: 0.002, nag: 0.05, adagrad: 5, rmsprop: 0.1, adam: 1, amsgrad: 0.15, adadelta: 5},
		loss: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
		gradient(x, y, into) {
			const a = x + 2 * y - 7;
			const b = 2 * x + y - 5;
			into[0] = 2 * a + 4 * b;
			into[1] = 4 * a + 2 * b;
		},
	});
