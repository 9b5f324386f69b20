import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {fourInputsBoard} from '../boards/adaptive/sparse.js';
import {waysExhibit} from '../exhibits/ways/exhibit.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom, shareOfWay} from '../witness.js';

const names = ['w1', 'w2', 'w3', 'w4', 'b'];
const [first, last] = [20, 90];

export const four: Scene = {
	id: 'four',
	board: fourInputsBoard,
	section: 'Sparse inputs',
	title: 'Four inputs, one mostly 0',
	systems: [20, 21],
	race: {problem: 'four-inputs', racers: ['gd', 'gd:lr=1,name=GD η 1', 'adagrad']},
	text: [
		'Four inputs, five parameters. The second input is 0 in 49 of the 60 points. The map is a slice along two of them: o takes others. The table has how much of its way each has gone.',
	],
	exhibit: waysExhibit,
	exhibitRows: 7,
	selected: 'gd',
	speed: 5,
	end: last,
	checkpoints: [
		{
			at: 0,
			shownAt: first,
			question: 'w2 will lag behind. Which of GD’s parameters gets farthest on its way in 20 ticks?',
			choices: names,
			answer(witness) {
				const shares = names.map((_, k) => shareOfWay(witness, 'gd', k, first));
				const right = greatest(shares);
				const [own, lags] = [shares[right]!, shares[1]!].map(share => gapText(share));
				const because = `${names[right]}: ${own} of its way, w2 only ${lags}. The input of b is always 1, so every point moves it; that of w2 is mostly 0.`;
				return {right, because, mark: {lane: 'gd', tick: first}};
			},
		},
		{
			at: first,
			shownAt: last,
			speed: 10,
			hides: ['exhibit'],
			question: '“GD η 1” makes ten times the steps, for the sake of w2. What does it come to?',
			choices: ['it is home first', 'it is home, but last', 'b leaps to and fro: it never settles'],
			answer(witness) {
				const [own, other] = ['GD η 1', 'adagrad'].map(name => homeFrom(witness, name, last));
				const gap = gapText(gapAt(witness, 'GD η 1', last));
				const because = `η 1 is too high for b: it stays at a gap of ${gap}. It needs a lower η. AdaGrad, with a rate for each parameter, is home from ${whole(other!)}.`;
				return {right: !Number.isFinite(own!) ? 2 : own! < other! ? 0 : 1, because, mark: {lane: 'GD η 1', tick: last}};
			},
		},
	],
};
