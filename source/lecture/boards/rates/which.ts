import type {Chalkboard, ChalkPage, ChalkView} from '../../../app/lesson/chalkboard.js';
import {whole} from '../../numbers.js';
import {labelOf} from '../../witness.js';
import {chalkedGap, now} from '../lines.js';

/** What the lecture says to begin with. */
export const firstTry: ChalkPage = {
	lines: [
		'first try: Adam, with β₁ = 0.9,',
		'   β₂ = 0.999 and ε = 1e-8',
		'sequence models: η = 0.001, 0.0001',
		'close behind in many papers: SGD',
		'with Momentum and plain annealing',
		'tune a rate for each, and compare',
		'on your own data',
	],
};

/** How they stand at the tick shown, six at most, but for those that borrow another's rate. */
export const orderPage = ({standings, tick}: ChalkView, title: string): ChalkPage => ({
	of: 'everyone',
	lines: [
		title,
		...standings(tick)
			.filter(({name}) => name !== 'borrowed')
			.slice(0, 6)
			.map(({name, gap, settled}, place) =>
				now(
					`${place + 1}. ${labelOf(name)}${settled !== null && Number.isFinite(settled) ? `, home from ${whole(settled)}` : `, gap ${chalkedGap(gap)}`}`,
				),
			),
	],
});

/** What to begin with, and how everyone stands here at a tuned rate. */
export const whichBoard: Chalkboard = view => [firstTry, orderPage(view, 'the order here, every rate tuned:')];
