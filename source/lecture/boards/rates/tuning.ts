import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {now} from '../lines.js';

/** How a rate is looked for. */
export const tuningBoard: Chalkboard = ({standings, tick}) => {
	const [first, second] = standings(tick);
	return [
		{
			of: 'the lowest two',
			lines: [
				'powers of ten: η = 0.0001 … 1',
				'a few epochs of each, no more',
				'the best of them, say 0.1',
				'then finer: 0.05, 0.2, 0.3',
				'the best again; and so on',
				now(`lowest now: ${first?.name}${second ? `, then ${second.name}` : ''}`),
				'all heuristics: no clear winner,',
				'other data may want another one',
			],
		},
	];
};
