import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {dartsBoard} from '../boards/surface/search.js';
import {searchExhibit} from '../exhibits/search/exhibit.js';
import {findsOf} from '../exhibits/search/numbers.js';
import {randomOverlay} from '../exhibits/search/overlay.js';
import {scanOf, searched} from '../exhibits/search/scans.js';
import {whole} from '../numbers.js';

export const random: Scene = {
	id: 'random',
	board: dartsBoard,
	section: 'Random search',
	title: 'Throw darts instead',
	systems: [3],
	race: {problem: 'toy', racers: ['gd']},
	text: [
		'As many darts as the grid had points, anywhere on the map; the best is kept. No dart knows of another. None asks which way is down.',
	],
	overlay: randomOverlay,
	exhibit: searchExhibit,
	view: 'domain',
	quiet: true,
	speed: 100,
	end: searched,
	checkpoints: [
		howMany(
			{at: 0, shownAt: searched, question: 'How many of the 625 darts will beat all darts before them?'},
			[
				['about a dozen', 12],
				['about sixty', 60],
				['about three hundred', 300],
			],
			({timeline: {setup}}) => {
				const finds = findsOf(setup.problem, scanOf(setup, 'random'), searched);
				const last = finds.at(-1);
				return {
					value: finds.length,
					because: `${whole(finds.length)} did, the last of them dart ${whole((last?.index ?? 0) + 1)}: dart 100 beats the 99 before it once in 100 times, dart 600 once in 600.`,
					mark: {place: last?.parameters ?? []},
				};
			},
		),
	],
};
