import {surface} from './surface.js';

/** Himmelblau's function (Himmelblau, 1972): four minima of the same depth round a hill. */
export const himmelblau = () =>
	surface({
		id: 'himmelblau',
		label: 'Himmelblau',
		formula: '(x² + y − 11)² + (x + y² − 7)²',
		story: 'Four valleys equally deep: from one start, three destinations.',
		domain: [
			[-5, 5],
			[-5, 5],
		],
		start: [0.4, 4.6],
		minimumLoss: 0,
		best: [
			[3, 2],
			[-2.805118086952745, 3.131312518250573],
			[-3.779310253377747, -3.2831859912861696],
			[3.5844283403304917, -1.8481265269644036],
		],
		rates: {gd: 0.02, momentum: 0.002, nag: 0.01, adagrad: 1, rmsprop: 0.05, adam: 0.1, amsgrad: 0.02},
		loss: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
		gradient(x, y, into) {
			const a = x * x + y - 11;
			const b = x + y * y - 7;
			into[0] = 4 * a * x + 2 * b;
			into[1] = 2 * a + 4 * b * y;
		},
	});
