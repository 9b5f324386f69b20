import type {Scene} from '../../app/lesson/scene.js';
import {whichBoard} from '../boards/rates/which.js';
import {short, whole} from '../numbers.js';
import {tunedOnValley} from '../tuned.js';
import {homeFrom, placeAt} from '../witness.js';

const shown = 150;

export const which: Scene = {
	id: 'which',
	board: whichBoard,
	section: 'Which one?',
	title: 'All tuned, and one borrowed',
	systems: [25],
	race: {
		problem: 'valley',
		racers: [
			...Object.entries(tunedOnValley).map(([id, rate]) => `${id}:lr=${rate}`),
			`momentum:lr=${tunedOnValley.gd},name=borrowed`,
		],
	},
	text: [
		'Six have the best of 36 rates each, the first that “optim-race sweep” tries: from 0.07 to 5. “borrowed” is Momentum with η = 5, the rate that is best for GD. It is the one of seven that nobody tuned.',
	],
	exhibit: 'chart',
	selected: 'borrowed',
	speed: 10,
	end: 240,
	checkpoints: [
		{
			at: 0,
			shownAt: shown,
			speed: 20,
			question: 'GD comes home with η = 5. What does Momentum, γ = 0.9, make of the same rate?',
			choices: ['home before GD', 'home after GD', 'thrown out for good'],
			answer(witness) {
				const [own, gd, tuned] = ['borrowed', 'gd', 'momentum'].map(name => homeFrom(witness, name, shown));
				const [w = Number.NaN] = placeAt(witness, 'borrowed', 20);
				return {
					right: !Number.isFinite(own!) ? 2 : own! < gd! ? 0 : 1,
					because: `u adds up to ten steps, so 5 works like 50: at tick 20 it is out on the plain, w = ${short(w)}. Tuned to 1 it is home from ${whole(tuned!)}, GD from ${whole(gd!)}.`,
					mark: {lane: 'borrowed', tick: 20},
				};
			},
		},
	],
};
