import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {howMany} from '../answers.js';
import {rmspropBoard} from '../boards/adaptive/rmsprop.js';
import {ratesExhibit} from '../exhibits/rates/exhibit.js';
import {short} from '../numbers.js';
import {lossAt} from '../witness.js';

export const rmsprop: Scene = {
	id: 'rmsprop',
	board: rmspropBoard,
	section: 'RMSProp',
	title: 'Forget old gradients',
	systems: [22],
	race: {problem: 'sparse', racers: ['adagrad', 'rmsprop']},
	text: [
		'v ← βv + (1 − β)g².',
		'β = 0.9 forgets old gradients. Follow the curves: from tick 50 to 100 its rates grow again as g shrinks. Those of AdaGrad never do.',
	],
	exhibit: ratesExhibit,
	selected: 'rmsprop',
	speed: 10,
	end: 500,
	checkpoints: [
		howMany(
			{at: 20, shownAt: 100, question: 'At tick 100, how many times lower is RMSProp’s L?'},
			[
				['3 times', 3],
				['a thousand times', 1e3],
				['millions of times', 1e6],
			],
			witness => {
				const [adagrad, rms] = each(['adagrad', 'rmsprop'], name => lossAt(witness, name, 100));
				return {value: adagrad / rms, because: `L is ${short(adagrad)} for AdaGrad and ${short(rms)} for RMSProp.`};
			},
		),
	],
};
