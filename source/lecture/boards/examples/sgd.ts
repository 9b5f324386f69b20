import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {nextBatch} from '../../exhibits/estimates/next-batch.js';
import {gapText, whole} from '../../numbers.js';
import {called, chalked, now, nowOf, tuple} from '../lines.js';
import {laneStepped} from './stepped.js';
import {sumOver} from './sum-over.js';

/** What a step from one point costs, what it promises, and what it does. */
export const sgdBoard: Chalkboard = view => {
	const {timeline, tick} = view;
	const stochastic = timeline.tracks.map(track => track.at(tick)).find(lane => lane.batchSize === 1);
	const full = timeline.tracks.find(track => track.at(tick).batchSize === timeline.setup.problem.exampleCount);
	const fullLane = full?.at(tick);
	const n = timeline.setup.problem.exampleCount;
	const share = Math.floor(tick / n);
	const million = 1_000_000;
	return [
		{
			lines: [
				'N points: ∇ = ∇(1) + … + ∇(N),',
				'∇(i): the gradient of point i',
				'full batch: the true ∇, no guess,',
				'and L falls each step, η small',
				`N = ${whole(million)}: a million terms`,
				'for one single step',
				'one point a step: a million steps',
				'in an epoch, one pass over all',
			],
		},
		{
			lines: [
				'∇(i) is an estimate of ∇/N:',
				'as one toss estimates P(heads)',
				'so no promise that L goes down',
				'each point pulls to its own fit',
				'and may harm the others',
			],
		},
		{
			of: called(stochastic, 'SGD'),
			lines: [
				nowOf(stochastic, lane => {
					const {x, y} = pointOf(lane);
					return `the next point: x = ${chalked(x)}, y = ${chalked(y)}`;
				}),
				nowOf(stochastic, lane => `its ∇(i) = ${tuple(sumOver(lane, nextBatch(lane)), 2)}`),
				nowOf(
					stochastic,
					lane =>
						`∇/N = ${tuple(
							sumOver(lane).map(value => value / n),
							2,
						)}`,
				),
				nowOf(stochastic, lane => `L ${chalked(lane.loss, 4)} → ${chalked(laneStepped(lane), 4)}`),
				`${n} of its steps cost one of GD`,
				nowOf(stochastic, ({gap}) => `${whole(tick)} steps of ${called(stochastic, 'SGD')}: gap ${gapText(gap, 3)}`),
				now(
					full
						? `as dear: ${whole(share)} of ${called(fullLane, 'gd')}, gap ${gapText(full.at(share).gap, 3)}`
						: '(GD has left the race)',
				),
			],
		},
	];
};

function pointOf(lane: Parameters<typeof nextBatch>[0]): {x: number; y: number} {
	const {examples} = lane.race.problem;
	const [i = 0] = nextBatch(lane);
	return {x: examples?.x[i] ?? Number.NaN, y: examples?.y[i] ?? Number.NaN};
}
