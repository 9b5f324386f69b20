import {surface} from './surface.js';

/**
 * Ackley's function (Ackley, 1987; here of two parameters): a dented plain with a funnel in the middle. It comes to
 * a point at (0, 0), where it has no gradient; 0 is given there, so that whoever hits it rests.
 */
export const ackley = () =>
	surface({
		id: 'ackley',
		label: 'Ackley',
		formula: '20(1 − e^(−r/√50)) + e − e^avg cos 2πxₖ',
		story: 'Dents all the way to a funnel with a sharp tip: hard to rest on it.',
		domain: [
			[-5, 5],
			[-5, 5],
		],
		start: [-4.5, -1.5],
		minimumLoss: 0,
		best: [[0, 0]],
		rates: {
			gd: 0.02,
			momentum: 0.01,
			nag: 0.02,
			adagrad: 1,
			rmsprop: 0.05,
			adam: 0.5,
			amsgrad: 0.043,
			nadam: 0.5,
			adamax: 2,
			lion: 0.01,
		},
		// Both halves are written as differences that are exactly 0 at the tip.
		loss: (x, y) => -20 * Math.expm1(-0.2 * radius(x, y)) + (Math.E - Math.exp(waves(x, y))),
		gradient(x, y, into) {
			const r = radius(x, y);
			if (r === 0) {
				into[0] = 0;
				into[1] = 0;
				return;
			}
			const slope = (2 * Math.exp(-0.2 * r)) / r;
			const wave = Math.PI * Math.exp(waves(x, y));
			into[0] = slope * x + wave * Math.sin(2 * Math.PI * x);
			into[1] = slope * y + wave * Math.sin(2 * Math.PI * y);
		},
	});

const radius = (x: number, y: number) => Math.sqrt(0.5 * (x * x + y * y));
const waves = (x: number, y: number) => 0.5 * (Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y));
