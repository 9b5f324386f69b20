import type {Chalkboard} from '../../../app/lesson/chalkboard.js';
import {bestAfter, findsOf, gridCosts} from '../../exhibits/search/numbers.js';
import {gridSide, scanOf, searched} from '../../exhibits/search/scans.js';
import {whole} from '../../numbers.js';
import {chalked, now, pitOf, tuple} from '../lines.js';

const secondsAYear = 365.25 * 24 * 3600;

/** What a grid costs, and how far off its best point still is. */
export const gridBoard: Chalkboard = ({timeline: {setup}, tick}) => {
	const {problem} = setup;
	const finds = findsOf(problem, scanOf(setup, 'scan'), searched);
	const tried = Math.min(searched, Math.max(1, tick));
	const best = bestAfter(finds, tried)?.parameters ?? [];
	const pit = pitOf(problem);
	const costs = gridCosts(gridSide, 2, 10);
	const many = costs.at(-1)!.evaluations;
	const [low, high] = problem.domain[0]!;
	const spacing = (high - low) / (gridSide - 1);
	return [
		{
			lines: [
				'n values a parameter, p of these:',
				'a grid of n·n·…·n = n^p points',
				`n = ${gridSide}, p = 2: ${whole(costs[0]!.evaluations)} losses`,
				`p = 3: ${whole(costs[1]!.evaluations)}`,
				`p = 10: ${many.toExponential(1).replace('e+', 'e')}`,
				`a million a second: ${chalked(many / 1e6 / secondsAYear, 1)} years`,
				'darts: no order, the same price',
			],
		},
		{
			of: 'the grid',
			lines: [
				`it looks at ${chalked(low)} … ${chalked(high)} only,`,
				'where the line goes on: −∞ … ∞',
				`spacing: ${high - low}/${gridSide - 1} = ${chalked(spacing)}`,
				now(`best so far ${tuple(best)}`),
				`the pit ${tuple(pit)}`,
				now(`off by ${pit.map((value, k) => chalked(Math.abs(value - best[k]!), 2)).join(' and ')}`),
				'half the spacing: 2^p as many',
				'no point tells where to look next',
			],
		},
	];
};

/** How seldom a random point is better than all before it. */
export const dartsBoard: Chalkboard = ({timeline: {setup}, tick}) => {
	const {problem} = setup;
	const finds = findsOf(problem, scanOf(setup, 'random'), searched);
	const best = bestAfter(finds, Math.min(searched, Math.max(1, tick)))?.parameters ?? [];
	const expected = Array.from({length: searched}, (_, k) => 1 / (k + 1)).reduce((sum, share) => sum + share);
	return [
		{
			of: 'the darts',
			lines: [
				'k: darts thrown so far',
				'the last is the best of all k',
				'with probability 1/k',
				`in ${searched} darts the best changes`,
				`1 + 1/2 + … + 1/${searched} = ${chalked(expected, 2)} times:`,
				'the average over all seeds',
				now(`best so far ${tuple(best)}`),
				`the pit ${tuple(pitOf(problem))}`,
			],
		},
	];
};
