import type {Examples, Problem} from '../problem.js';
import {fourInputsRows} from './four-inputs-data.js';
import {neuron} from './neuron.js';
import {sparseRows} from './sparse-data.js';

/** Rows of inputs and target as flat arrays. */
export function examplesOf(rows: readonly (readonly number[])[]): Examples {
	return {
		inputs: rows[0].length - 1,
		x: Float64Array.from(rows.flatMap(row => row.slice(0, -1))),
		y: Float64Array.from(rows, row => row[row.length - 1]),
	};
}

/** Rates by optimizer id: plain for those that use the gradient as it is, adaptive for those that scale it. */
function rates(plain: number, adaptive: number): Readonly<Record<string, number>> {
	const [gd, momentum, nag] = [plain, plain, plain];
	return {gd, momentum, nag, adagrad: adaptive, rmsprop: adaptive, adam: adaptive, amsgrad: adaptive};
}

const six: readonly [number, number] = [-6, 6];

const toyRows = [
	[0.5, 0.2],
	[2.5, 0.9],
];

/** The lecture's two points; fitted exactly by w = ln 6, b = −2.282174. */
export const toy = (): Problem =>
	neuron({
		id: 'toy',
		label: 'Toy: two points',
		story: 'The lecture’s own race: out of a plateau, then down a gentle slope.',
		start: [-2, -2],
		domain: [six, six],
		learningRates: rates(1, 0.1),
		examples: examplesOf(toyRows),
	});

/** The toy's data from a start where hardly any gradient is left (ours). */
export const plateau = (): Problem =>
	neuron({
		id: 'plateau',
		label: 'Plateau',
		story: 'The same points from a plain so flat that plain steps hardly move.',
		start: [-4, 0],
		domain: [six, six],
		learningRates: rates(1, 0.1),
		examples: examplesOf(toyRows),
	});

/** Two points (ours) that give the lecture's figures on momentum: u-turns, and 0.00001 against 0.36 after 100 steps. */
export const valley = (): Problem =>
	neuron({
		id: 'valley',
		label: 'Valley',
		story: 'Momentum shoots across the valley, turns, and still arrives first.',
		start: [1, 4],
		domain: [six, [-12, 6]],
		learningRates: rates(1, 0.1),
		examples: examplesOf([
			[2.3, 0.05],
			[4.7, 0.9],
		]),
	});

/** Six points of a course notebook that no neuron fits: single examples pull in different directions. */
export const sixPoints = (): Problem =>
	neuron({
		id: 'six-points',
		label: 'Six points',
		story: 'No perfect fit: taken one by one, the points disagree with the sum.',
		start: [-2, 4],
		domain: [six, six],
		learningRates: rates(0.5, 0.2),
		examples: examplesOf([
			[3.5, 0.5],
			[0.35, 0.5],
			[3.2, 0.5],
			[-2, 0.5],
			[1.5, 0.1],
			[-0.5, 0.3],
		]),
	});

/** A hundred points, of which eighty have x = 0 and say nothing of w. */
export const sparse = (): Problem =>
	neuron({
		id: 'sparse',
		label: 'Sparse input',
		story: 'Few examples speak for w: plain steps run along b and turn late.',
		start: [-2, -3],
		domain: [
			[-4, 8],
			[-4, 8],
		],
		learningRates: rates(0.01, 0.1),
		examples: examplesOf(sparseRows),
	});

/** Sixty points of four inputs, the second of which is mostly 0. */
export const fourInputs = (): Problem =>
	neuron({
		id: 'four-inputs',
		label: 'Four inputs',
		story: 'The second input is mostly 0: its weight comes home last.',
		start: [-1, -1, 1, -1, 1],
		domain: [six, six, six, six, six],
		learningRates: {gd: 0.1, momentum: 0.02, nag: 0.02, adagrad: 0.5, rmsprop: 0.1, adam: 0.1, amsgrad: 0.1},
		examples: examplesOf(fourInputsRows),
	});
