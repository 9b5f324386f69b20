import type {Scene} from '../../app/lesson/scene.js';
import {turnsOf} from '../../engine/past/turns.js';
import {each} from '../../render/cells/each.js';
import {firstHome, howMany} from '../answers.js';
import {lookAheadOverlay} from '../exhibits/look-ahead/overlay.js';
import {turnsExhibit} from '../exhibits/turns/exhibit.js';
import {whole} from '../numbers.js';
import {lossesOf} from '../witness.js';

export const nag: Scene = {
	id: 'nag',
	section: 'NAG',
	title: 'Look before you leap',
	systems: [11],
	race: {problem: 'valley', racers: ['momentum', 'nag']},
	text: [
		'First the jump, γu. Then the slope there, not where NAG is. The mark on the map looks ahead: it feels the far side first, so NAG brakes.',
	],
	overlay: lookAheadOverlay,
	exhibit: turnsExhibit,
	selected: 'nag',
	speed: 5,
	end: 100,
	checkpoints: [
		firstHome(['momentum', 'nag'], {at: 10, shownAt: 80}),
		howMany(
			{at: 80, shownAt: 100, question: 'Momentum makes 11 u-turns in 100 steps. And NAG?'},
			[
				['none', 0],
				['1', 1],
				['5', 5],
				['11 too', 11],
			],
			witness => {
				const [own, other] = each(['nag', 'momentum'], name => turnsOf(lossesOf(witness, name, 100)).turns.length);
				return {
					value: own,
					because: `NAG turns ${whole(own)} time${own === 1 ? '' : 's'}, Momentum ${whole(other)}: NAG brakes before the far side.`,
				};
			},
		),
	],
};
