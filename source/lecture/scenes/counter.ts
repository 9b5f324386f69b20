import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {greatest} from '../answers.js';
import {counterBoard} from '../boards/adaptive/counter.js';
import {short} from '../numbers.js';
import {placeAt} from '../witness.js';

const ends = [-1, 0, 1];

export const counter: Scene = {
	id: 'counter',
	board: counterBoard,
	section: 'Where Adam fails',
	title: 'Three slopes in turn',
	systems: [26],
	race: {
		problem: 'counter',
		racers: ['adam', 'amsgrad'].map(id => `${id}:lr=0.1,beta1=0,beta2=0.1,batch=1`),
	},
	text: [
		'Slopes 3, −1, −1 in turn, and x stays in [−1, 1]. The sum is 1, so the best x is −1. Adam’s v is large just for the 3 and forgets it by the −1s. The v of AMSGrad never falls.',
	],
	speed: 20,
	end: 300,
	checkpoints: [
		{
			at: 30,
			shownAt: 300,
			question: 'The best x is −1. Where is Adam at tick 300?',
			choices: ['at −1, the best', 'near 0', 'at 1, the worst'],
			answer(witness) {
				const [adam, amsgrad] = each(['adam', 'amsgrad'], name => placeAt(witness, name, 300)[0] ?? Number.NaN);
				const right = greatest(ends.map(end => -Math.abs(adam - end)));
				return {right, because: `Adam is at ${short(adam)}, AMSGrad at ${short(amsgrad)}: its rate never grows again.`};
			},
		},
	],
};
