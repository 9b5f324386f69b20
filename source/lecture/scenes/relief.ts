import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {reliefBoard} from '../boards/surface/contours.js';
import {whole} from '../numbers.js';
import {firstTick, homeFrom, lossesOf} from '../witness.js';

/** Where GD is in the pit as everyone can see. */
const end = 240;

/** Shares of the loss at the start: over the first one is still on the plain, under the second past the cliff. */
const [edge, foot] = [0.75, 0.1];

export const relief: Scene = {
	id: 'relief',
	board: reliefBoard,
	section: 'The error surface',
	title: 'The surface in 3-D',
	systems: [7],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'The floor is (w, b), the height is L. < > turn it, comma and dot tilt. Find the plain, the cliff, the long valley, the pit. GD goes from the first to the last. v: relief, both, map.',
	],
	main: 'relief',
	view: 'domain',
	exhibit: 'chart',
	linear: true,
	speed: 20,
	end,
	checkpoints: [
		{
			at: 0,
			shownAt: end,
			question: 'Plain, cliff, valley: on which will GD spend most of its ticks?',
			choices: ['the plain', 'the cliff', 'the valley'],
			answer(witness) {
				const losses = lossesOf(witness, 'gd', end);
				const [over, down] = [edge, foot].map(share => firstTick(end, tick => !(losses[tick]! > share * losses[0]!)));
				const home = Math.min(homeFrom(witness, 'gd', end), end);
				const [plain, cliff, valley] = [over!, down! - over!, home - down!];
				return {
					right: greatest([plain, cliff, valley]),
					because: `${whole(valley)} ticks; the cliff takes ${whole(cliff)}, the plain ${whole(plain)}. Where the ground is gentle, so is the step.`,
					mark: {lane: 'gd', tick: down!},
				};
			},
		},
	],
};
