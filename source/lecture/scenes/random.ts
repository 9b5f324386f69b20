import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {searchExhibit} from '../exhibits/search/exhibit.js';
import {randomOverlay} from '../exhibits/search/overlay.js';
import {leastFound, searched} from '../exhibits/search/scans.js';
import {short} from '../numbers.js';

export const random: Scene = {
	id: 'random',
	section: 'Random search',
	title: 'Throw darts instead',
	systems: [3],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'As many darts as the grid had points, anywhere on the map. No dart knows of another. None asks which way is down.',
	],
	overlay: randomOverlay,
	exhibit: searchExhibit,
	view: 'domain',
	quiet: true,
	speed: 50,
	end: searched,
	checkpoints: [
		{
			at: 0,
			shownAt: searched,
			question: 'Whose best of 625 is lower?',
			choices: ['the grid’s', 'the darts’'],
			answer({timeline: {setup}}) {
				const [grid, darts] = each(['scan', 'random'], overlay => leastFound(setup, overlay));
				const because = `The best dart is at ${short(darts)}, the best grid point at ${short(grid)}: luck, by the seed.`;
				return {right: darts < grid ? 1 : 0, because};
			},
		},
	],
};
