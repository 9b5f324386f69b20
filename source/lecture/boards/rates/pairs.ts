import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import type {Problem} from '../../../engine/problem.js';
import {problems} from '../../../engine/problems/index.js';
import {tunedOnPairs, tunedOnValley} from '../../tuned.js';
import {gapAt, labelOf} from '../../witness.js';
import {chalked, chalkedGap, lengthOf, now, pitOf} from '../lines.js';
import {largestCurvature} from './curved.js';
import {firstTry, orderPage} from './which.js';

const row = (...[name = '', there = '', here = '']: readonly string[]) =>
	`${name.padEnd(14)}${there.padEnd(11)}${here}`;

/** How long the slope of two neighbours alone is in the pit, where that of all is 0; a length a pair. */
export function pullsIn(problem: Problem): number[] {
	const pit = Float64Array.from(pitOf(problem));
	return Array.from({length: Math.floor(problem.exampleCount / 2)}, (_, pair) => {
		const slope = new Float64Array(problem.dimension);
		problem.gradientOf(pit, Uint32Array.of(2 * pair, 2 * pair + 1), 0, 2, slope);
		return lengthOf(slope);
	});
}

/** What to begin with, why a rate does not travel, and why one that shrinks comes to rest. */
export const pairsBoard: Chalkboard = view => {
	const {problem} = view.timeline.setup;
	const [there, here] = [problems.valley, problem].map(one => chalked(largestCurvature(one!, pitOf(one!))));
	const rounds = ['momentum', 'annealed'].map(name => {
		const rate = view.timeline.tracks
			.find(({setup}) => setup.name === name)
			?.at(view.tick)
			.nextHyper().learningRate;
		return rate === undefined
			? now(`${labelOf(name)}: it has left`)
			: now(`${labelOf(name)}: η ${chalked(rate)}, gap ${chalkedGap(gapAt(view, name, view.tick))}`);
	});
	return [
		firstTry,
		{
			lines: [
				row('best η of 36', 'last data', 'here'),
				...(['gd', 'momentum', 'adam'] as const).map(id =>
					row(labelOf(id), String(tunedOnValley[id]), String(tunedOnPairs[id])),
				),
				's: how far off; the slope there is',
				row('', `${there}s`, `${here}s`),
				`GD: s ← s − η·${here}s: 5 throws it`,
				'Adam: ∇ over its own size: η long',
			],
		},
		{
			of: 'both',
			lines: [
				'in the pit all six slopes cancel;',
				'a pair alone has one, and pulls:',
				pullsIn(problem)
					.map(pull => chalked(pull))
					.join(', '),
				'a step goes η times that: it goes',
				'round the pit, as wide as η',
				...rounds,
				'η small at last: it comes to rest',
			],
		},
		orderPage(view, 'the order here:'),
	];
};
