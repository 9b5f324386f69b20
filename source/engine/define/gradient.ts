import {InputError} from '../errors.js';
import type {Problem} from '../problem.js';
import {uniforms} from '../random.js';
import {isSame, type Slope, slopeAlong} from './differences.js';
import {checkBatches, checkBoth, soundGradient, soundLoss} from './same-bits.js';
import {worstComponent} from './worst.js';

/** Points that are looked at, those that must disagree, and how many are tried for a finite loss. */
const [points, enough, most] = [5, 3, 40];

/** Points at which batches are looked at too, and not all examples alone: that takes some more passes over them. */
const batched = 2;

/** Of the domain, what is left out at either end: differences step out of a point to both sides. */
const margin = 0.01;

/** Parameters of a place that an error names. */
const mostNamed = 4;

const written = (value: number) => String(Number(value.toPrecision(6)));

type Point = {
	readonly at: Float64Array;
	/** A direction with something of every parameter in it, in shares of the domain. */
	readonly along: readonly number[];
};

/** The nth point of the domain by a seed of our own, and a direction there. */
function pointOf({dimension, domain}: Problem, n: number): Point {
	const [where, towards] = [uniforms(dimension, 1, 'check', 2 * n + 1), uniforms(dimension, 1, 'check', 2 * n + 2)];
	return {
		at: Float64Array.from(domain, ([low, high], k) => low + (margin + (1 - 2 * margin) * where[k]) * (high - low)),
		// From a half to one, to either side.
		along: domain.map(([low, high], k) => (towards[k] < 0.5 ? -0.5 - towards[k] : towards[k]) * (high - low)),
	};
}

function placeOf(at: Float64Array): string {
	const named = Array.from(at.subarray(0, mostNamed), written).join(', ');
	return at.length > mostNamed ? `${named}, … (${at.length} in all)` : named;
}

/** What is told of a gradient that is none: its worst component, and what all of it is times too much, if that is so. */
function* told(
	problem: Problem,
	{at, along}: Point,
	gradient: Float64Array,
	slopes: readonly Slope[],
): Generator<void, string> {
	const worst = yield* worstComponent(problem, at, along, gradient);
	const ratios = slopes.map(({said, measured}) => said / measured);
	const isScaled = ratios.every(ratio => Math.abs(ratio - ratios[0]) <= 1e-3 * Math.abs(ratios[0]));
	const ratio = Number(ratios[0].toPrecision(3));
	const times = isScaled && ratio !== 0 && ratio !== 1 ? ` All of it is ${ratio} times the slope.` : '';
	if (worst === undefined) {
		const {said, measured} = slopes[0];
		return `problem.gradient at ${placeOf(at)} gives a slope of ${written(said)} along a direction in which differences of the loss give ${written(measured)}.${times}`;
	}
	const {k, said, measured} = worst;
	return `problem.gradient[${k}] (${problem.parameterNames[k]}) is ${written(said)} where differences of the loss give ${written(measured)}, at ${placeOf(at)}.${times}`;
}

/**
 * Holds loss and gradient against each other at five seeded points of the domain with a finite loss, along a direction
 * at each. Refused is a gradient that is off by over 1e-4 of the slope at three of them, also without a number; a point
 * counts only where central differences of the loss over two steps agree, so kinks and coarse rounding refuse nothing.
 * And what must be the same bits or the same sum is: losses and gradients asked for twice, `lossAndGradient`,
 * `lossInto`, and `gradientOf` over all examples and over batches that make them up. Throws `InputError` that names the
 * worst component. Takes at most 1,000 losses. Yields between any two, so that it can be left.
 */
export function* checkingGradient(problem: Problem): Generator<void, void> {
	const wrong: {readonly point: Point; readonly gradient: Float64Array; readonly slope: Slope}[] = [];
	for (let n = 0, found = 0; n < most && found < points; n++) {
		const point = pointOf(problem, n);
		const loss = soundLoss(problem, point.at);
		yield;
		if (!Number.isFinite(loss)) continue;
		found++;
		const gradient = soundGradient(problem, point.at);
		yield;
		checkBoth(problem, point.at, loss, gradient);
		yield;
		if (gradient.every(Number.isFinite)) checkBatches(problem, point.at, gradient, found <= batched);
		yield;
		const slope = slopeAlong(problem, point.at, point.along, gradient);
		yield;
		if (slope !== undefined && !isSame(slope)) wrong.push({point, gradient, slope});
	}
	if (wrong.length < enough) return;
	const slopes = wrong.map(({slope}) => slope);
	throw new InputError(yield* told(problem, wrong[0].point, wrong[0].gradient, slopes));
}

/** The same at once. */
export function checkGradient(problem: Problem): void {
	const running = checkingGradient(problem);
	while (!running.next().done);
}
