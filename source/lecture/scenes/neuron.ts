import type {Scene} from '../../app/lesson/scene.js';
import {short} from '../numbers.js';
import {lossAt} from '../witness.js';

const lows = [0, 0.1, 0.4];

export const neuron: Scene = {
	id: 'neuron',
	section: 'The neuron',
	title: 'One neuron, two points',
	systems: [1],
	race: {problem: 'toy', racers: ['gd', 'adam']},
	text: [
		'f(x) = σ(wx + b): two knobs.',
		'L = ½ Σ (f(x) − y)².',
		'A place on the map is a curve in the fit. Press space: both curves bend until they meet both points.',
	],
	exhibit: 'fit',
	selected: 'adam',
	speed: 20,
	end: 300,
	checkpoints: [
		{
			at: 0,
			shownAt: 200,
			question: 'Two points, two knobs: how low can L get?',
			choices: lows.map(String),
			answer(witness) {
				const least = witness.timeline.setup.problem.minimumLoss;
				const right = lows.findLastIndex(low => low <= least + 0.05);
				const reached = short(lossAt(witness, 'adam', 200));
				return {right: Math.max(0, right), because: `The least is ${short(least)}; Adam is at ${reached} by tick 200.`};
			},
		},
	],
};
