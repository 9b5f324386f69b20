import type {Scene} from '../../app/lesson/scene.js';
import {turnsOf} from '../../engine/past/turns.js';
import {howMany} from '../answers.js';
import {turnsExhibit} from '../exhibits/turns/exhibit.js';
import {short, whole} from '../numbers.js';
import {lossAt, lossesOf} from '../witness.js';

export const valley: Scene = {
	id: 'valley',
	section: 'Momentum’s u-turns',
	title: 'Too far, and back again',
	systems: [10],
	race: {problem: 'valley', racers: ['gd', 'momentum']},
	text: [
		'Momentum arrives with speed, runs up the far side, turns and comes back. A u-turn is a top of L: count them. And still, after 100 steps, L is 0.00001 for Momentum and 0.36 for GD.',
	],
	exhibit: turnsExhibit,
	selected: 'momentum',
	speed: 10,
	end: 100,
	checkpoints: [
		howMany(
			{at: 30, shownAt: 100, question: 'How many u-turns will Momentum make in 100 steps?'},
			[
				['none', 0],
				['1', 1],
				['4', 4],
				['11', 11],
				['25', 25],
			],
			witness => {
				const {turns, rises} = turnsOf(lossesOf(witness, 'momentum', 100));
				const loss = short(lossAt(witness, 'momentum', 100));
				const because = `It climbs in ${whole(rises)} of the 100 steps and turns ${whole(turns.length)} times. L ends at ${loss}.`;
				return {value: turns.length, because};
			},
		),
	],
};
