import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {memoryExhibit} from '../exhibits/memory/exhibit.js';

export const momentum: Scene = {
	id: 'momentum',
	section: 'Momentum',
	title: 'A memory for gradients',
	systems: [9],
	race: {problem: 'toy', racers: ['gd', 'momentum']},
	text: [
		'u ← γu + η∇L.',
		'θ ← θ − u, γ = 0.9.',
		'Bars: what old gradients weigh. Those that agree add up: Momentum is off the plain before GD has begun.',
	],
	exhibit: memoryExhibit,
	selected: 'momentum',
	speed: 20,
	end: 300,
	checkpoints: [
		firstHome(['gd', 'momentum'], {
			at: 40,
			shownAt: 240,
			question: 'Momentum has shot past the pit. Who settles first?',
		}),
	],
};
