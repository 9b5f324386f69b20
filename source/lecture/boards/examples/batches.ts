import type {Chalkboard, ChalkLine} from '../../../app/lesson/chalkboard.js';
import type {ReadonlyLane} from '../../../engine/lane/readonly-lane.js';
import {whole} from '../../numbers.js';
import {now} from '../lines.js';

/** ⌈N/B⌉ of a lane, and what it has made of it so far. */
function stepsOf(lane: ReadonlyLane, n: number): ChalkLine {
	const batch = lane.batchSize;
	const made = `${Math.ceil(n / batch)} an epoch, ${whole(lane.updates)} so far`;
	return now(batch === n ? `B = N: ${made}` : `B = ${batch}: ${made}`);
}

/** What a batch buys, and how many steps an epoch has. */
export const batchesBoard: Chalkboard = ({timeline, tick}) => {
	const n = timeline.setup.problem.exampleCount;
	const lanes = timeline.tracks.map(track => track.at(tick));
	return [
		{
			lines: [
				'a batch of B points: B tosses',
				'larger B: a better estimate of ∇',
				'usual: B = 16, 32, 64',
				'while ∇ is estimated, it sways,',
				'however near the pit it is',
			],
		},
		{
			of: 'steps',
			lines: [
				'an epoch: one pass over N points',
				'a step: one update of θ',
				'all N at once: 1 step an epoch',
				'one at a time: N; B: ⌈N/B⌉',
				...lanes.slice(0, 4).map(lane => stepsOf(lane, n)),
			],
		},
	];
};
