import {surface} from './surface.js';

/** Beale's function (Beale, 1958; Jamil & Yang, 2013, no. 10): a bent valley under steep corners. */
export const beale = () =>
	surface({
		id: 'beale',
		label: 'Beale',
		formula: 'Σ (cₖ − x + xyᵏ)², c = 1.5, 2.25, 2.625',
		story: 'GD crawls along a nearly flat floor that momentum sweeps through.',
		domain: [
			[-4.5, 4.5],
			[-4.5, 4.5],
		],
		start: [-2.4, 1.6],
		minimumLoss: 0,
		best: [[3, 0.5]],
		rates: {gd: 0.012, momentum: 0.004, nag: 0.008, adagrad: 3, rmsprop: 0.01, adam: 0.5, amsgrad: 0.15, nadam: 0.005},
		loss: (x, y) => (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2,
		gradient(x, y, into) {
			const a = 1.5 - x + x * y;
			const b = 2.25 - x + x * y * y;
			const c = 2.625 - x + x * y * y * y;
			into[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
			into[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
		},
	});
