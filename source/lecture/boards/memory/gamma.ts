import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {momentumAt} from '../../../engine/lane/schedule.js';
import {whole} from '../../numbers.js';
import {called, chalked, laneSelected, now} from '../lines.js';

/** Updates over which γ stays the same. */
const era = 250;

/** The schedule of momentum, its steps, and how long a memory each is. */
export const gammaBoard: Chalkboard = view => {
	const lane = laneSelected(view);
	const n = Math.floor(lane.updates / era) + 1;
	const free = momentumAt(0, {kind: 'sutskever', max: 1}, lane.updates);
	return [
		{
			of: called(lane, ''),
			lines: [
				'γ = 1 − 2^(−1 − log₂ n), or γ_max',
				'   where that is less',
				`n = ⌊t/${era}⌋ + 1, t: steps so far`,
				'2^(−1 − log₂ n) = ½·2^(−log₂ n)',
				'   = ½·1/n = 1/(2n)',
				'γ = 1 − 1/(2n): 1/2, 3/4, 5/6, …',
				now(`t = ${whole(lane.updates)}: n = ${whole(n)}, γ = ${chalked(free, 4)}`),
				now(`with its γ_max: γ = ${chalked(lane.nextHyper().momentum ?? 0, 4)}`),
			],
		},
		{
			of: called(lane, ''),
			lines: [
				'γ_max: 0.999, 0.995, 0.99, 0.9, 0',
				'a steady ∇ adds up to η∇/(1 − γ)',
				'1/(1 − γ) = 2n: the memory grows',
				now(`here ${chalked(1 / (1 - (lane.nextHyper().momentum ?? 0)))} times η∇`),
				'short at first: ∇ still turns',
				'long at last: ∇ is small, steady',
				'Sutskever and others, 2013',
			],
		},
	];
};
