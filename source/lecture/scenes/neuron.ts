import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {neuronBoard} from '../boards/surface/neuron.js';
import {short} from '../numbers.js';
import {pathOf} from '../witness.js';

/** By then both racers’ b has turned and is on its way down. */
const shownAt = 100;

export const neuron: Scene = {
	id: 'neuron',
	board: neuronBoard,
	section: 'The neuron',
	title: 'One neuron, two points',
	systems: [1],
	race: {problem: 'toy', racers: ['gd', 'adam']},
	text: [
		'f(x) = σ(wx + b).',
		'L = ½ Σ (f(x) − y)².',
		'w: how steep, b: where. A pair (w, b) is a place on the map and a curve in the fit; the best is ✕, the pit. GD and Adam turn both knobs.',
	],
	exhibit: 'fit',
	selected: 'adam',
	speed: 20,
	end: 240,
	checkpoints: [
		{
			at: 0,
			shownAt,
			question: 'b starts at −2, and in the pit it is −2.28. Which way does it go first?',
			choices: ['straight down', 'up, then down', 'it stays: only w moves'],
			answer(witness) {
				const values = pathOf(witness, 'adam', shownAt).map(([, b = Number.NaN]) => b);
				const top = greatest(values);
				const [first = Number.NaN, second = Number.NaN] = values;
				const isMoved = Math.abs(second - first) > 1e-6;
				const because = `Adam’s b is up at ${short(values[top]!)} by tick ${top}: at first both points are above the curve, and b lifts all of it.`;
				return {right: isMoved ? (top > 0 ? 1 : 0) : 2, because, mark: {lane: 'adam', tick: top}};
			},
		},
	],
};
