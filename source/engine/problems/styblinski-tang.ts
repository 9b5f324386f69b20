import {surface} from './surface.js';

/** Styblinski and Tang's function (1990; here of two parameters): four valleys, of which one is the deepest. */
export const styblinskiTang = () =>
	surface({
		id: 'styblinski-tang',
		label: 'Styblinski–Tang',
		formula: '½ Σ (xₖ⁴ − 16xₖ² + 5xₖ)',
		story: 'The nearest valley is second best: speed clears the ridge behind it.',
		domain: [
			[-5, 5],
			[-5, 5],
		],
		start: [-2.5, 4],
		minimumLoss: -78.33233140754282,
		best: [[-2.903534027771177, -2.903534027771177]],
		local: [
			[-2.903534027771177, 2.746802770990837],
			[2.746802770990837, -2.903534027771177],
			[2.746802770990837, 2.746802770990837],
		],
		rates: {
			gd: 0.02,
			momentum: 0.02,
			nag: 0.02,
			adagrad: 1,
			rmsprop: 0.05,
			adam: 2,
			amsgrad: 0.4,
			nadam: 0.1,
			adamax: 0.2,
			lion: 0.05,
		},
		loss: (x, y) => 0.5 * (quartic(x) + quartic(y)),
		gradient(x, y, into) {
			into[0] = 2 * x * x * x - 16 * x + 2.5;
			into[1] = 2 * y * y * y - 16 * y + 2.5;
		},
	});

const quartic = (x: number) => x * x * x * x - 16 * x * x + 5 * x;
