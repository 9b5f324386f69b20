import {problems} from '../../source/engine/problems/index.js';

/** A loss of parameters, as the README's table of problems writes it. */
export type Loss = (parameters: readonly number[]) => number;

const {cos, exp, log, sin, sqrt, PI, E} = Math;
const square = (value: number) => value * value;
const well = (x: number, y: number, atX: number) => exp(-(square(x - atX) + square(y)) / 0.2);

const formulas: Readonly<Record<string, (x: number, y: number) => number>> = {
	beale: (x, y) => [1.5, 2.25, 2.625].reduce((sum, c, k) => sum + square(c - x + x * [y, y * y, y * y * y][k]), 0),
	rosenbrock: (x, y) => square(1 - x) + 100 * square(y - x * x),
	himmelblau: (x, y) => square(x * x + y - 11) + square(x + y * y - 7),
	saddle: (x, y) => x * x - y * y + 0.05 * square(y * y),
	ravine: (x, y) => (x * x) / 100 + y * y,
	booth: (x, y) => square(x + 2 * y - 7) + square(2 * x + y - 5),
	matyas: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
	rastrigin: (x, y) => [x, y].reduce((sum, v) => sum + v * v - 10 * cos(2 * PI * v), 20),
	'two-well': (x, y) => x * x + y * y - 2 * well(x, y, 1) - 3 * well(x, y, -1),
	mccormick: (x, y) => sin(x + y) + square(x - y) - 1.5 * x + 2.5 * y + 1,
	ackley: (x, y) => 20 * (1 - exp(-sqrt(x * x + y * y) / sqrt(50))) + E - exp((cos(2 * PI * x) + cos(2 * PI * y)) / 2),
	'three-hump': (x, y) => 2 * x * x - 1.05 * square(x * x) + (x * x * square(x * x)) / 6 + x * y + y * y,
	'styblinski-tang': (x, y) => [x, y].reduce((sum, v) => sum + 0.5 * (square(v * v) - 16 * v * v + 5 * v), 0),
	counter: x => 3 * x - x - x,
};

/** λ of the logistic models' penalty ½λ|w|², as the formulas have it. */
const ridges: Readonly<Record<string, number>> = {penguins: 1 / 1000, moons: 0, circles: 0};

/** The loss of a problem: by its formula, or of a logistic model or a sigmoid neuron over its examples; its own where it has neither here. */
export function lossOf(
	id: string,
	examples: {x: readonly (number | readonly number[])[]; y: readonly number[]} | null,
): Loss {
	const formula = formulas[id];
	if (formula) return ([x, y]) => formula(x, y);
	if (!examples) return parameters => problems[id].loss(Float64Array.from(parameters));
	const rows = examples.x.map(x => (typeof x === 'number' ? [x] : x));
	const logits = (parameters: readonly number[]) =>
		rows.map(row => row.reduce((total, value, k) => total + parameters[k] * value, parameters.at(-1)!));
	const ridge = ridges[id];
	if (ridge !== undefined) {
		// −ln p is ln (1 + exp(∓z)), which is |z| where that overflows.
		const lost = (z: number, y: number) => (y === 1 ? Math.max(-z, 0) : Math.max(z, 0)) + log(1 + exp(-Math.abs(z)));
		return parameters => {
			const sum = logits(parameters).reduce((total, z, i) => total + lost(z, examples.y[i]), 0);
			const weights = parameters.slice(0, -1).reduce((total, w) => total + w * w, 0);
			return sum / rows.length + 0.5 * ridge * weights;
		};
	}
	return parameters =>
		logits(parameters).reduce((sum, z, i) => sum + 0.5 * square(1 / (1 + exp(-z)) - examples.y[i]), 0);
}
