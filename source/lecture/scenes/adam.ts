import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {greatest} from '../answers.js';
import {adamBoard} from '../boards/adaptive/adam.js';
import {whole} from '../numbers.js';
import {homeFrom, labelOf, standingAt} from '../witness.js';

const names = ['momentum', 'nag', 'rmsprop', 'adam'];

export const adam: Scene = {
	id: 'adam',
	board: adamBoard,
	section: 'Adam',
	title: 'Momentum plus RMSProp',
	systems: [23],
	race: {problem: 'toy'},
	text: [
		'm ← β₁m + (1 − β₁)g: momentum.',
		'v ← β₂v + (1 − β₂)g²: RMSProp.',
		'Both are divided by 1 − βᵗ.',
		'Step: η·mˆ/√(vˆ + ε).',
		'All six race. ✓: came and stayed.',
	],
	exhibit: 'chart',
	selected: 'adam',
	speed: 10,
	end: 300,
	checkpoints: [
		{
			at: 0,
			shownAt: 50,
			question: 'Who is at the finish first?',
			choices: names.map(labelOf),
			answer(witness) {
				const reached = names.map(name => standingAt(witness, name, 50)?.reached ?? Number.POSITIVE_INFINITY);
				const right = greatest(reached.map(tick => -tick));
				return {right, because: `${labelOf(names[right]!)} gets there at tick ${whole(reached[right]!)}.`};
			},
		},
		{
			at: 100,
			shownAt: 160,
			question: 'RMSProp got there at 48, Adam at 80. Do they stay?',
			choices: ['both stay', 'only RMSProp stays', 'only Adam stays'],
			answer(witness) {
				const [rms, own] = each(['rmsprop', 'adam'], name => homeFrom(witness, name, 160));
				const [stays, staysToo] = [rms <= 100, own <= 100];
				const again = Number.isFinite(rms) ? `is back from tick ${whole(rms)}` : 'is still away';
				return {
					right: stays && staysToo ? 0 : stays ? 1 : 2,
					because: stays ? 'RMSProp has not left.' : `RMSProp leaves and ${again}; Adam is home since ${whole(own)}.`,
				};
			},
		},
	],
};
