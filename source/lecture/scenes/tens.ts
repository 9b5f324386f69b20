import type {Scene} from '../../app/lesson/scene.js';
import {firstHome} from '../answers.js';
import {adamBoard} from '../boards/adaptive/adam.js';

export const tens: Scene = {
	id: 'tens',
	board: adamBoard,
	section: 'Adam',
	title: 'Adam, ten points at a time',
	systems: [23, 13],
	race: {problem: 'sparse', clock: 'epochs', racers: ['rmsprop', 'adam', 'adam:batch=10,name=by tens']},
	text: [
		'A tick is a pass over 100 points: one update each, ten for by tens. Of the two others RMSProp is home first, but jitters on for ever. Adam comes to rest in the pit.',
	],
	selected: 'by tens',
	speed: 10,
	end: 500,
	checkpoints: [
		firstHome(['rmsprop', 'adam', 'by tens'], {at: 0, shownAt: 30, question: 'Who is home first, counted in passes?'}),
	],
};
