import {expect, test} from 'vitest';
import {ended} from '../ended.js';

test('evaluations are those of both kinds: line search asks for one gradient and five losses a step', async () => {
	const {result} = await ended({problem: 'six-points', racers: ['gd', 'line-search']}, 4);
	const counts = Object.fromEntries(
		result.racers.map(({name, evaluations, gradientEvaluations, lossEvaluations}) => [
			name,
			[evaluations, gradientEvaluations, lossEvaluations],
		]),
	);
	expect(counts).toEqual({gd: [24, 24, 0], 'line-search': [144, 24, 120]});
});
