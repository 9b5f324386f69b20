import type {Scene} from '../../app/lesson/scene.js';
import {greatest, nearestChoice} from '../answers.js';
import {short} from '../numbers.js';
import {stepsOf} from '../witness.js';

export const gd: Scene = {
	id: 'gd',
	section: 'Gradient descent',
	title: 'Downhill, step by step',
	systems: [5],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'θ ← θ − η∇L.',
		'η stays 1 all the way. Flat ground: GD creeps. The slope: it strides. Near the pit it creeps again. The inspector says why.',
	],
	exhibit: 'inspector',
	speed: 20,
	end: 300,
	checkpoints: [
		{
			at: 0,
			shownAt: 200,
			question: 'About when is its longest step?',
			choices: ['tick 1', 'tick 80', 'tick 180'],
			answer(witness) {
				const steps = stepsOf(witness, 'gd', 200);
				const longest = greatest(steps);
				const because = `Tick ${longest + 1}: ${short(steps[longest]!)} long, where tick 1 made ${short(steps[0]!)}. Steep ground, long steps.`;
				return {right: nearestChoice([1, 80, 180], longest + 1), because};
			},
		},
	],
};
