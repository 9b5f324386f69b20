import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {sliceOverlay} from '../exhibits/slice/overlay.js';
import {short} from '../numbers.js';
import {lossesOf} from '../witness.js';

export const contours: Scene = {
	id: 'contours',
	section: 'Contours',
	title: 'From relief to map',
	systems: [8],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'Space: cut the relief at even heights. Every rim is a line of the map. Lines close together: steep. Far apart: flat. C shows the lines alone.',
	],
	main: 'both',
	view: 'domain',
	overlay: sliceOverlay,
	contours: 'bands+lines',
	evenLevels: true,
	exhibit: 'chart',
	linear: true,
	speed: 20,
	end: 200,
	checkpoints: [
		{
			at: 0,
			shownAt: 150,
			question: 'Where does one step of GD cross the most lines?',
			choices: ['on the plain', 'on the cliff', 'near the pit'],
			answer(witness) {
				const losses = lossesOf(witness, 'gd', 150);
				const tick = greatest(losses.map((loss, index) => (index === 0 ? 0 : losses[index - 1]! - loss)));
				const [from, to] = [losses[Math.max(0, tick - 1)]!, losses[tick]!];
				const right = to > 0.9 * losses[0]! ? 0 : from < 0.1 * losses[0]! ? 2 : 1;
				return {right, because: `Tick ${tick} takes L from ${short(from)} to ${short(to)}, the most of all steps.`};
			},
		},
	],
};
