import type {Scene} from '../lesson/scene.js';
import type {Exercise} from './exercise.js';
import {meansOf} from './means.js';

/** An exercise as what is shown of it: a scene that asks nothing and is not in the lecture's order. */
export const exerciseScene = (exercise: Exercise): Scene => ({
	id: exercise.id,
	section: 'Exercises',
	title: exercise.title,
	systems: [],
	race: exercise.race,
	text: [meansOf(exercise)],
	speed: 20,
	end: exercise.end,
	checkpoints: [],
	exercise,
});
