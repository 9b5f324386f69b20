import type {Scene} from '../../app/lesson/scene.js';
import {whichBoard} from '../boards/rates/which.js';
import {gapText} from '../numbers.js';
import {gapAt} from '../witness.js';

/** The best of the 36 rates that a sweep over 150 epochs begins with, two points an update. */
const tunedOnPairs = {gd: 0.5, momentum: 0.5, nag: 0.5, adagrad: 0.5, rmsprop: 0.03, adam: 0.5} as const;

/** Momentum whose rate shrinks as 1/(1 + 0.05t), tuned likewise. */
export const tunedWithAnnealing = 1;

const shown = 150;

export const pairs: Scene = {
	id: 'pairs',
	board: whichBoard,
	section: 'Which one?',
	title: 'And with mini-batches?',
	systems: [25, 14, 17],
	race: {
		problem: 'six-points',
		clock: 'epochs',
		racers: [
			...Object.entries(tunedOnPairs).map(([id, rate]) => `${id}:lr=${rate},batch=2`),
			`momentum:lr=${tunedWithAnnealing},batch=2,schedule=inverse:0.05,name=annealed`,
		],
	},
	text: [
		'Other data, two points an update, all tuned anew. “annealed” is Momentum with η/(1 + 0.05t). Adam is a good first try. Tuned Momentum is as good here, with annealing or without: 28 and 29 passes.',
	],
	exhibit: 'chart',
	selected: 'annealed',
	speed: 5,
	end: shown,
	checkpoints: [
		{
			at: 0,
			shownAt: shown,
			speed: 20,
			question:
				'In the pit each pair of points still pulls aside. What are the gaps of Momentum and “annealed” at pass 150?',
			choices: [
				'both 0: pulls cancel out',
				'both alike, and not 0',
				'that of “annealed” far smaller',
				'that of “annealed” far greater',
			],
			answer(witness) {
				const [own, other] = ['annealed', 'momentum'].map(name => gapAt(witness, name, shown));
				const ratio = own! / other!;
				return {
					right: own === 0 && other === 0 ? 0 : ratio < 0.1 ? 2 : ratio > 10 ? 3 : 1,
					because: `A pull is η times a slope. With one η Momentum goes round the pit for ever, at ${gapText(other!)}; as η shrinks, so does the round: “annealed” is at ${gapText(own!, 1)}.`,
					mark: {lane: 'annealed', tick: shown},
				};
			},
		},
	],
};
