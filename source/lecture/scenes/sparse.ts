import {shortPercent} from '../../app/lesson/numbers.js';
import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {sparseWeightBoard} from '../boards/adaptive/sparse.js';
import {whole} from '../numbers.js';
import {firstTick, shareOfWay} from '../witness.js';

export const sparse: Scene = {
	id: 'sparse',
	board: sparseWeightBoard,
	section: 'Sparse inputs',
	title: 'First along b, then along w',
	systems: [20, 21],
	race: {problem: 'sparse', racers: ['gd', 'momentum', 'nag', 'adagrad']},
	text: [
		'x = 0 in 80 of 100 points: they say something of b, nothing of w. ∇w is small, so three of four run along b and turn late. AdaGrad cuts the corner.',
	],
	speed: 10,
	end: 200,
	checkpoints: [
		howMany(
			{at: 0, shownAt: 50, question: 'When GD is half way in b, how far is it in w?'},
			[
				['2% of its way', 0.02],
				['20%', 0.2],
				['half way too', 0.5],
			],
			witness => {
				const half = Math.min(
					200,
					firstTick(200, tick => !(shareOfWay(witness, 'gd', 1, tick) < 0.5)),
				);
				const value = shareOfWay(witness, 'gd', 0, half);
				return {
					value,
					because: `At tick ${whole(half)} b is half way and w has gone ${shortPercent(value)} of its own.`,
				};
			},
		),
	],
};
