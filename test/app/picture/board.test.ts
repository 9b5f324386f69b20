import {expect, it} from 'vitest';
import {boardOf} from '../../../source/app/picture/board.js';
import {standingsOf} from '../../../source/engine/standings.js';
import {ahead, stateOf} from '../states.js';

it('the board counts evaluations of both kinds: gradients and losses', () => {
	const state = ahead(stateOf({options: {problem: 'six-points', racers: ['gd', 'line-search']}}), 3);
	const standings = standingsOf(state.timeline.at(3));
	for (const {name, evaluations} of boardOf(state)) {
		const {gradientEvaluations, lossEvaluations} = standings.find(standing => standing.name === name)!;
		expect(gradientEvaluations).toBe(3 * 6);
		expect(lossEvaluations).toBe(name === 'gd' ? 0 : 3 * 6 * 5);
		expect(evaluations).toBe(gradientEvaluations + lossEvaluations);
	}
});
