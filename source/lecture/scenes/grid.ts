import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {searchExhibit} from '../exhibits/search/exhibit.js';
import {gridCosts} from '../exhibits/search/numbers.js';
import {scanOverlay} from '../exhibits/search/overlay.js';
import {gridSide, leastFound, searched} from '../exhibits/search/scans.js';
import {short, whole} from '../numbers.js';

export const grid: Scene = {
	id: 'grid',
	section: 'Brute force',
	title: 'Try every point',
	systems: [3],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'25 values of w, 25 of b: a tick tries one pair and keeps the best so far. Beside it: what the same grid costs with 3, 4, … 10 knobs.',
	],
	overlay: scanOverlay,
	exhibit: searchExhibit,
	view: 'domain',
	quiet: true,
	speed: 50,
	end: searched,
	checkpoints: [
		howMany(
			{at: 0, shownAt: searched, question: 'Two knobs: 625 points. How many for ten knobs?'},
			[
				['ten times as many', 10 * searched],
				['about six million', 6e6],
				['about 100 billion', 1e11],
				['about 100 trillion', 1e14],
			],
			({timeline: {setup}}) => {
				const [{evaluations} = {evaluations: Number.NaN}] = gridCosts(gridSide, 10, 10);
				const least = short(leastFound(setup, 'scan'));
				return {
					value: evaluations,
					because: `25¹⁰ = ${whole(evaluations)}. With two knobs, 625 points got L down to ${least}.`,
				};
			},
		),
	],
};
