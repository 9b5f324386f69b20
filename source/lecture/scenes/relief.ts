import type {Scene} from '../../app/lesson/scene.js';
import {reliefBoard} from '../boards/surface/contours.js';

export const relief: Scene = {
	id: 'relief',
	board: reliefBoard,
	section: 'The error surface',
	title: 'The surface in 3-D',
	systems: [7],
	race: {problem: 'toy', racers: ['gd', 'momentum']},
	text: [
		'The floor is (w, b), the height is L. < > turn it, comma and dot tilt. Find the plain, the cliff, the long valley, the pit. Space: GD and Momentum start on the plain and end in the pit. v: relief, both, map.',
	],
	main: 'relief',
	view: 'domain',
	speed: 20,
	end: 300,
	checkpoints: [],
};
