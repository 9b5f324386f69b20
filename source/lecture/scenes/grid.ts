import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {gridBoard} from '../boards/surface/search.js';
import {searchExhibit} from '../exhibits/search/exhibit.js';
import {gridCosts} from '../exhibits/search/numbers.js';
import {scanOverlay} from '../exhibits/search/overlay.js';
import {bestFound, gridSide, searched} from '../exhibits/search/scans.js';
import {short} from '../numbers.js';

export const grid: Scene = {
	id: 'grid',
	board: gridBoard,
	section: 'Brute force',
	title: 'Try every point',
	systems: [3],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'25 values of w times 25 of b: each tick tries one pair and keeps the best. The table says what the same grid costs with more knobs; a network has thousands.',
	],
	overlay: scanOverlay,
	exhibit: searchExhibit,
	view: 'domain',
	quiet: true,
	speed: 100,
	end: searched,
	checkpoints: [
		howMany(
			{
				at: searched,
				shownAt: searched,
				question: 'All tried. Now twice as fine: 50 values a knob. With ten knobs, how many times the points?',
			},
			[
				['2 times', 2],
				['2 · 10 = 20 times', 20],
				['10² = 100 times', 100],
				['2¹⁰ = 1,024 times', 1024],
			],
			({timeline: {setup}}) => {
				const [coarse, fine] = [gridSide, 2 * gridSide].map(side => gridCosts(side, 10, 10)[0]!.evaluations);
				const place = bestFound(setup, 'scan')?.parameters ?? [];
				const pit = setup.problem.minima.find(({best}) => best)?.parameters ?? [];
				const off = Math.hypot(...place.map((value, k) => value - pit[k]!));
				return {
					value: fine! / coarse!,
					because: `Each knob doubles it. And the best point is still ${short(off)} off the pit: a grid sees nothing between its points.`,
					mark: {place},
				};
			},
		),
	],
};
