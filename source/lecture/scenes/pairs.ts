import type {Scene} from '../../app/lesson/scene.js';
import {pairsBoard} from '../boards/rates/pairs.js';
import {gapText} from '../numbers.js';
import {tunedOnPairs, tunedOnValley, tunedWithAnnealing} from '../tuned.js';
import {gapAt} from '../witness.js';

/** Who comes home is there, and “annealed” no nearer than Momentum; both have gone round the pit for long. */
const [there, late] = [30, 150];

/** The racers that keep the rates of the scene before. */
const old = ['old GD', 'old Adam'];

export const pairs: Scene = {
	id: 'pairs',
	board: pairsBoard,
	section: 'Which one?',
	title: 'Do tuned rates travel?',
	systems: [25, 14, 17],
	race: {
		problem: 'six-points',
		clock: 'epochs',
		racers: [
			`gd:lr=${tunedOnPairs.gd},batch=2`,
			`momentum:lr=${tunedOnPairs.momentum},batch=2`,
			`momentum:lr=${tunedWithAnnealing},batch=2,schedule=inverse:0.05,name=annealed`,
			`gd:lr=${tunedOnValley.gd},batch=2,name=${old[0]}`,
			`adam:lr=${tunedOnValley.adam},batch=2,name=${old[1]}`,
		],
	},
	text: [
		'Other data, two points an update. The two “old” ones keep the η of the last scene. GD, Momentum and “annealed”, Momentum with η/(1 + 0.05t), are tuned anew. Adam needs no other: its best of 36 is 0.5 again.',
	],
	exhibit: 'chart',
	selected: 'annealed',
	speed: 10,
	end: late,
	checkpoints: [
		{
			at: 0,
			shownAt: there,
			question:
				'So far off the pit as s, the slope was 0.20s on the last data; here it is 1.71s. What does “old GD”, η = 5, do there?',
			choices: ['it is home sooner', 'it is home later', 'it leaps to and fro'],
			answer(witness) {
				const [gd, adam] = old.map(name => gapAt(witness, name, there));
				return {
					right: gd! > 0.05 ? 2 : gd! < adam! ? 0 : 1,
					because: `5 · 1.71 is over 2: it lands farther off than it was, its gap stays at ${gapText(gd!)}. A step of Adam is about η, however steep: “old Adam” is at ${gapText(adam!)}.`,
					mark: {lane: old[0]!, tick: there},
				};
			},
		},
		{
			at: there,
			shownAt: late,
			question: 'In the pit each pair of points still pulls aside. Which gap is far smaller at pass 150?',
			choices: ['none: both are 0', 'none: they are alike', 'that of “annealed”', 'that of Momentum'],
			answer(witness) {
				const [own, other] = ['annealed', 'momentum'].map(name => gapAt(witness, name, late));
				const ratio = own! / other!;
				return {
					right: own === 0 && other === 0 ? 0 : ratio < 0.1 ? 2 : ratio > 10 ? 3 : 1,
					because: `A pull is η times a slope. With one η Momentum goes round the pit for ever, at ${gapText(other!)}; as η shrinks, so does the round: “annealed” is at ${gapText(own!, 1)}.`,
					mark: {lane: 'annealed', tick: late},
				};
			},
		},
	],
};
