import {surface} from './surface.js';

/** A saddle between two minima at y = ±√10; ours. The quartic term keeps the loss from falling for ever. */
export const saddle = () =>
	surface({
		id: 'saddle',
		label: 'Saddle',
		formula: 'x² − y² + 0.05y⁴',
		story: 'Plain steps run straight into the saddle; scaled ones go round it.',
		domain: [
			[-4, 4],
			[-4, 4],
		],
		start: [-3.5, 0.01],
		minimumLoss: -5,
		best: [
			[0, 3.1622776601683795],
			[0, -3.1622776601683795],
		],
		rates: {gd: 0.2, momentum: 0.05, nag: 0.2, adagrad: 2, rmsprop: 0.05, adam: 0.1, amsgrad: 0.03},
		loss: (x, y) => x * x - y * y + 0.05 * y * y * y * y,
		gradient(x, y, into) {
			into[0] = 2 * x;
			into[1] = -2 * y + 0.2 * y * y * y;
		},
	});
