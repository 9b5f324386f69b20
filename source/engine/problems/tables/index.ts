import {standardize} from '../../models/standardize.js';
import type {Examples, Problem} from '../../problem.js';
import {circlesRows} from './circles-data.js';
import {logistic} from './logistic.js';
import {moonsRows} from './moons-data.js';
import {penguinsRows} from './penguins-data.js';

type Told = Required<Pick<Examples, 'names' | 'target' | 'classes'>>;

/** Rows of two inputs and a class as examples. */
function examplesOf(rows: readonly number[], told: Told): Examples {
	const count = rows.length / 3;
	return {
		...told,
		inputs: 2,
		x: Float64Array.from({length: 2 * count}, (_, at) => rows[3 * (at >> 1) + (at & 1)]),
		y: Float64Array.from({length: count}, (_, i) => rows[3 * i + 2]),
	};
}

const shapes: Told = {names: ['x', 'y'], target: 'class', classes: ['0', '1']};
const six: readonly [number, number] = [-6, 6];

/** λ of the penguins: the line it leaves is wrong about one of them, where without it there are some that are about none. */
const penguinRidge = 1e-3;

/**
 * Adélie or Gentoo by length and depth of the bill, standardized. A line parts them, so that without a penalty the loss
 * would fall without end as the weights grow. Gorman, Williams and Fraser (2014); fixtures/README.md.
 */
export function penguins(): Problem {
	const examples = examplesOf(penguinsRows, {
		names: ['bill_length_mm', 'bill_depth_mm'],
		target: 'species',
		classes: ['Adelie', 'Gentoo'],
	});
	return logistic({
		id: 'penguins',
		label: 'Penguins',
		formula: 'L = mean of −ln p + |w|²/2000',
		story: 'A line parts the two kinds: only the penalty keeps it from steepening.',
		start: [-4, 2, 3],
		domain: [six, six, six],
		learningRates: {gd: 5, momentum: 0.05, nag: 0.1, adagrad: 5, rmsprop: 0.5, adam: 0.2, amsgrad: 0.05, adadelta: 200},
		ridge: penguinRidge,
		examples: {...examples, scales: standardize(examples)},
	});
}

/** Two moons that no line parts: fixtures/make/shapes.mjs. */
export const moons = (): Problem =>
	logistic({
		id: 'moons',
		label: 'Moons',
		formula: 'L = mean of −ln p, p = σ(w·x + b)',
		story: 'No line parts the moons: even the best gets a tenth of them wrong.',
		start: [-6, 4, 3],
		domain: [
			[-10, 10],
			[-10, 10],
			[-10, 10],
		],
		learningRates: {gd: 10, momentum: 0.2, nag: 0.2, adagrad: 5, rmsprop: 0.2, adam: 0.5, amsgrad: 0.05, adadelta: 20},
		examples: examplesOf(moonsRows, shapes),
	});

/** A circle in another: fixtures/make/shapes.mjs. */
export const circles = (): Problem =>
	logistic({
		id: 'circles',
		label: 'Circles',
		formula: 'L = mean of −ln p, p = σ(w·x + b)',
		story: 'No line does for a circle in a circle: the best is to toss a coin.',
		start: [4, 3, -2],
		domain: [six, six, six],
		learningRates: {gd: 5, momentum: 0.5, nag: 5, adagrad: 1, rmsprop: 0.05, adam: 0.2, amsgrad: 0.05, adadelta: 5},
		examples: examplesOf(circlesRows, shapes),
	});
