import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {lineBoard} from '../boards/rates/line.js';

export const line: Scene = {
	id: 'line',
	board: lineBoard,
	section: 'Line search',
	title: 'Try five rates each step',
	systems: [19],
	race: {problem: 'toy', racers: ['gd', 'momentum', 'line-search']},
	text: [
		'Try η = 0.1, 0.5, 1, 5 and 10, keep the lowest L. The inspector has the five losses. It turns back at tick 11, yet its L never rises: a zigzag, not the u-turns of Momentum.',
	],
	exhibit: 'inspector',
	exhibitRows: 9,
	selected: 'line-search',
	speed: 5,
	end: 250,
	checkpoints: [firstHome(['gd', 'momentum', 'line-search'], {at: 0, shownAt: 50})],
};
