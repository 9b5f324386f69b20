import type {Scene} from '../../app/lesson/scene.js';
import {turnsOf} from '../../engine/past/turns.js';
import {howMany} from '../answers.js';
import {valleyBoard} from '../boards/memory/valley.js';
import {turnsExhibit} from '../exhibits/turns/exhibit.js';
import {short, whole} from '../numbers.js';
import {gapAt, lossAt, lossesOf} from '../witness.js';

export const valley: Scene = {
	id: 'valley',
	board: valleyBoard,
	section: 'Momentum’s u-turns',
	title: 'Too far, and back again',
	systems: [10],
	race: {problem: 'valley', racers: ['gd', 'momentum']},
	text: [
		'Momentum arrives with speed, runs up the far side, turns and comes back: a u-turn, a top of L. Yet after 100 steps L is 0.00001 for Momentum and 0.36 for GD.',
	],
	exhibit: turnsExhibit,
	selected: 'momentum',
	speed: 10,
	end: 100,
	checkpoints: [
		howMany(
			{at: 20, shownAt: 100, question: 'How many u-turns will Momentum make in 100 steps?'},
			[
				['none', 0],
				['1', 1],
				['4', 4],
				['11', 11],
				['25', 25],
			],
			witness => {
				const {turns, rises} = turnsOf(lossesOf(witness, 'momentum', 100));
				const first = turns[0] ?? 100;
				const hidden = turns.filter(tick => gapAt(witness, 'momentum', tick) < 0.001).length;
				const loss = short(lossAt(witness, 'momentum', 100));
				return {
					value: turns.length,
					because: `The first is at tick ${whole(first)}. The last ${hidden} are within 0.1% of the minimum, too small to see. ${whole(rises)} of 100 steps climb; L ends at ${loss}.`,
					mark: {lane: 'momentum', tick: first},
				};
			},
		),
	],
};
