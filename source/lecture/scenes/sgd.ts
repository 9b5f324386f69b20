import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {estimatesExhibit} from '../exhibits/estimates/exhibit.js';
import {estimatesOverlay} from '../exhibits/estimates/overlay.js';
import {whole} from '../numbers.js';
import {risesOf} from '../witness.js';

export const sgd: Scene = {
	id: 'sgd',
	section: 'SGD',
	title: 'One point at a time',
	systems: [12],
	race: {problem: 'six-points', racers: ['gd', 'gd:batch=1,name=SGD']},
	text: [
		'GD asks all six points, SGD one: six updates for the price of one. Arrows: each point’s own −∇L. They disagree, so SGD staggers; GD follows the sum and never climbs.',
	],
	overlay: estimatesOverlay,
	exhibit: estimatesExhibit,
	selected: 'SGD',
	speed: 5,
	end: 60,
	checkpoints: [
		howMany(
			{at: 0, shownAt: 60, question: 'How many of SGD’s first 60 steps raise L?'},
			[
				['none', 0],
				['about 5', 5],
				['about 25', 25],
				['about 55', 55],
			],
			witness => {
				const rises = risesOf(witness, 'SGD', 60);
				return {value: rises, because: `${whole(rises)} of 60: a step that suits one point may hurt the other five.`};
			},
		),
	],
};
