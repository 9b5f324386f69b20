import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {fourPlaces} from '../../numbers.js';
import {called, chalked, laneSelected, now, pitOf} from '../lines.js';
import {outputOf, pointsOf} from './point.js';

/** Where a sigmoid has a value: ln(y/(1 − y)). */
const logit = (y: number): number => Math.log(y / (1 - y));

/** The square of a miss, by its size. */
function squared(miss: number): string {
	const size = Math.abs(miss);
	const text = chalked(size, size < 1e-4 ? 1 : 2);
	return text.includes('e') ? `(${text})²` : `${text}²`;
}

/** The neuron, its loss, and the one place where that is 0. */
export const neuronBoard: Chalkboard = view => {
	const {problem} = view.timeline.setup;
	const lane = laneSelected(view);
	const points = pointsOf(problem).slice(0, 2);
	const [first, second] = points;
	if (!first || !second) return [];
	const f = points.map(({x}) => outputOf(lane.parameters, x));
	const miss = points.map(({y}, i) => f[i]! - y);
	const half = miss.reduce((sum, value) => sum + (value * value) / 2, 0);
	const [w = Number.NaN, b = Number.NaN] = pitOf(problem);
	return [
		{
			of: called(lane, ''),
			lines: [
				'σ(z) = 1/(1 + e^(−z))',
				'f(x) = σ(wx + b)',
				'w: how steep f is, b: where',
				`points: ${points.map(({x, y}) => `(${x}, ${y})`).join(' and ')}`,
				`L = ½[(f(${first.x}) − ${first.y})²`,
				`   + (f(${second.x}) − ${second.y})²], the loss`,
				now(`f(${first.x}) = ${chalked(f[0]!)}, f(${second.x}) = ${chalked(f[1]!)}`),
				now(`L = ½[${miss.map(squared).join(' + ')}] = ${chalked(half, 2)}`),
			],
		},
		{
			lines: [
				'the goal: the w, b of the least L',
				'L = 0 where f meets both points',
				'σ(z) = y where z = ln(y/(1 − y))',
				...points.map(({x, y}) => `${x}w + b = ln(${y}/${Number((1 - y).toFixed(10))}) = ${chalked(logit(y), 4)}`),
				`less: ${second.x - first.x}w = ln 36 = ${chalked(logit(second.y) - logit(first.y), 4)}`,
				`w = ln 6 = ${fourPlaces(w)}`,
				`b = ${fourPlaces(b).replace('-', '−')}, and L = ${chalked(problem.loss(Float64Array.of(w, b)))}`,
			],
		},
	];
};
