import {shortPercent} from '../../app/lesson/numbers.js';
import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {fourInputsBoard} from '../boards/adaptive/sparse.js';
import {shareOfWay} from '../witness.js';

const names = ['w1', 'w2', 'w3', 'w4', 'b'];

export const four: Scene = {
	id: 'four',
	board: fourInputsBoard,
	section: 'Sparse inputs',
	title: 'Four inputs, one mostly 0',
	systems: [20],
	race: {problem: 'four-inputs', racers: ['gd', 'adagrad']},
	text: [
		'Four inputs, five parameters. The map is a slice through two of them: o takes the next two. The second input is 0 in 49 of the 60 points.',
	],
	exhibit: 'inspector',
	speed: 2,
	end: 60,
	checkpoints: [
		{
			at: 0,
			shownAt: 20,
			question: 'Which of GD’s parameters has gone least of its way at tick 20?',
			choices: names,
			answer(witness) {
				const shares = names.map((_, k) => shareOfWay(witness, 'gd', k, 20));
				const right = greatest(shares.map(share => -share));
				const others = shares.filter((_, k) => k !== right);
				const [low, high] = [Math.min(...others), Math.max(...others)].map(shortPercent);
				const because = `${names[right]} has gone ${shortPercent(shares[right]!)} of its way, the others ${low} to ${high}.`;
				return {right, because};
			},
		},
	],
};
