import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {lineBoard} from '../boards/rates/line.js';

export const cost: Scene = {
	id: 'cost',
	board: lineBoard,
	section: 'Line search',
	title: 'And who pays?',
	systems: [19],
	race: {problem: 'toy', clock: 'evaluations', racers: ['gd', 'momentum', 'line-search']},
	text: [
		'The same race, paid by the look: a tick buys each lane two, one a point. GD needs two a step. LineSearch needs twelve: a gradient and five losses more. It moves at every sixth tick.',
	],
	selected: 'line-search',
	speed: 20,
	end: 300,
	checkpoints: [firstHome(['gd', 'momentum', 'line-search'], {at: 10, shownAt: 250})],
};
