import type {Examples, Problem} from '../problem.js';
import {fourInputsRows} from './four-inputs-data.js';
import {neuron} from './neuron.js';
import {sparseRows} from './sparse-data.js';

/** Rows of inputs and target as flat arrays. */
function examplesOf(rows: readonly (readonly number[])[]): Examples {
	return {
		inputs: rows[0].length - 1,
		x: Float64Array.from(rows.flatMap(row => row.slice(0, -1))),
		y: Float64Array.from(rows, row => row[row.length - 1]),
	};
}

/**
 * Rates by optimizer id: plain for those that use the gradient as it is, adaptive for those that scale it. AMSGrad, whose
 * first steps no correction shortens, has the best of a sweep over 1,000 ticks, cut to a digit or two (fixtures/make/rates.mjs).
 */
function rates(plain: number, adaptive: number, amsgrad: number): Readonly<Record<string, number>> {
	const [gd, momentum, nag] = [plain, plain, plain];
	return {gd, momentum, nag, adagrad: adaptive, rmsprop: adaptive, adam: adaptive, amsgrad};
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
		story: 'The lecture’s two points: a plain, a cliff, a gentle slope below.',
		start: [-2, -2],
		domain: [six, six],
		learningRates: rates(1, 0.1, 0.03),
		examples: examplesOf(toyRows),
	});

/** The toy's data from a start where hardly any gradient is left (ours). */
export const plateau = (): Problem =>
	neuron({
		id: 'plateau',
		label: 'Plateau',
		story: 'A plain so flat that the slope all but vanishes: Adam scales it up.',
		start: [-4, 0],
		domain: [six, six],
		learningRates: {...rates(1, 0.1, 0.03), adadelta: 20},
		examples: examplesOf(toyRows),
	});

/** Two points (ours) that give the lecture's figures on momentum: u-turns, and 0.00001 against 0.36 after 100 steps. */
export const valley = (): Problem =>
	neuron({
		id: 'valley',
		label: 'Valley',
		story: 'Momentum shoots across the valley, turns, and still is home before GD.',
		start: [1, 4],
		domain: [six, [-12, 6]],
		learningRates: {...rates(1, 0.1, 0.11), adadelta: 10},
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
		story: 'No perfect fit: one by one the points disagree, and SGD never rests.',
		start: [-2, 4],
		domain: [six, six],
		learningRates: rates(0.5, 0.2, 0.06),
		field: [
			'gd',
			'gd:batch=1,name=SGD',
			'momentum:lr=0.2,batch=1',
			'nag:lr=0.2,batch=1',
			'adagrad:lr=0.4,batch=1',
			'adam:lr=0.13,batch=1',
		],
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
		story: 'Few examples speak for w: plain steps run along b, scaled ones do not.',
		start: [-2, -3],
		domain: [
			[-4, 8],
			[-4, 8],
		],
		learningRates: rates(0.01, 0.1, 0.022),
		examples: examplesOf(sparseRows),
	});

/** Sixty points of four inputs, the second of which is mostly 0. */
export const fourInputs = (): Problem =>
	neuron({
		id: 'four-inputs',
		label: 'Four inputs',
		story: 'The second input is mostly 0: with GD its weight comes home last.',
		start: [-1, -1, 1, -1, 1],
		domain: [six, six, six, six, six],
		learningRates: {gd: 0.1, momentum: 0.02, nag: 0.02, adagrad: 0.5, rmsprop: 0.1, adam: 0.1, amsgrad: 0.022},
		examples: examplesOf(fourInputsRows),
	});
