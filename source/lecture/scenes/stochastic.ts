import type {Scene} from '../../app/lesson/scene.js';
import {whichOnes} from '../answers.js';
import {gapText} from '../numbers.js';
import {gapAt} from '../witness.js';

const names = ['SGD', 'momentum', 'nag'];

export const stochastic: Scene = {
	id: 'stochastic',
	section: 'Stochastic momentum',
	title: 'Single points, with memory',
	systems: [14],
	race: {problem: 'six-points', racers: ['gd:batch=1,name=SGD', 'momentum:batch=1', 'nag:batch=1']},
	text: ['All three see one point a step. Memory adds up what the points agree on; the rest cancels. Watch the gaps.'],
	speed: 5,
	end: 100,
	checkpoints: [
		whichOnes(
			{at: 20, shownAt: 60, question: 'All gaps are near 90%. Who is under 1% at tick 60?'},
			[
				['nobody', []],
				['SGD only', ['SGD']],
				['Momentum and NAG', ['momentum', 'nag']],
				['all three', names],
			],
			witness => {
				const gaps = names.map(name => gapAt(witness, name, 60));
				const [sgd, momentum, nag] = gaps.map(gap => gapText(gap));
				return {
					names: names.filter((_, index) => gaps[index]! < 0.01),
					because: `At tick 60: SGD ${sgd}, Momentum ${momentum}, NAG ${nag}.`,
				};
			},
		),
	],
};
