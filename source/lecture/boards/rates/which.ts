import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {whole} from '../../numbers.js';
import {labelOf} from '../../witness.js';
import {chalkedGap, now} from '../lines.js';

/** What to begin with, and how everyone stands here at a tuned rate. */
export const whichBoard: Chalkboard = ({standings, tick}) => {
	// Who borrows another's rate is not tuned.
	const order = standings(tick)
		.filter(({name}) => name !== 'borrowed')
		.slice(0, 6);
	return [
		{
			lines: [
				'first try: Adam, with β₁ = 0.9,',
				'   β₂ = 0.999 and ε = 1e-8',
				'sequence models: η = 0.001, 0.0001',
				'close behind in many papers: SGD',
				'with Momentum and plain annealing',
				'tune a rate for each, and compare',
				'on your own data',
			],
		},
		{
			of: 'everyone',
			lines: [
				'the order here, every rate tuned:',
				...order.map(({name, gap, settled}, place) =>
					now(
						`${place + 1}. ${labelOf(name)}${settled !== null && Number.isFinite(settled) ? `, home from ${whole(settled)}` : `, gap ${chalkedGap(gap)}`}`,
					),
				),
			],
		},
	];
};
