import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {lineBoard} from '../boards/rates/line.js';
import {whole} from '../numbers.js';
import {homeFrom, standingAt} from '../witness.js';

/** Where all three are home as everyone can see: it takes LineSearch 120 ticks to make the 20 updates of a finish. */
const shown = 260;

export const cost: Scene = {
	id: 'cost',
	board: lineBoard,
	section: 'Line search',
	title: 'And who pays?',
	systems: [19],
	race: {problem: 'toy', clock: 'evaluations', racers: ['gd', 'momentum', 'line-search']},
	text: [
		'The same race, paid by the look: one point, looked at once. A tick buys everyone two looks, so one step of GD. In steps LineSearch was home from 23, Momentum from 151, GD from 216. But for each of its five losses it looks at all points again.',
	],
	selected: 'line-search',
	speed: 20,
	end: shown,
	checkpoints: [
		howMany(
			{at: 0, shownAt: shown, speed: 40, question: 'Paid like this, from which tick is LineSearch home?'},
			[
				['tick 23', 23],
				['tick 46', 46],
				['tick 138', 138],
				['tick 276', 276],
			],
			witness => {
				const value = homeFrom(witness, 'line-search', shown);
				const other = homeFrom(witness, 'momentum', shown);
				return {
					value: Number.isFinite(value) ? value : 1,
					because: `∇L and five losses: it moves at every sixth tick, and 6 · 23 = ${whole(value)}. Still ahead of Momentum’s ${whole(other)}, but no more by far.`,
					mark: {lane: 'line-search', tick: value},
				};
			},
		),
		{
			at: shown,
			shownAt: shown,
			question: 'If it tried ten rates a step and still needed 23 steps, where would it come in?',
			choices: ['still first', 'between Momentum and GD', 'last'],
			answer(witness) {
				const own = (1 + 10) * (standingAt(witness, 'line-search', 138)?.updates ?? Number.NaN);
				const [momentum, gd] = ['momentum', 'gd'].map(name => homeFrom(witness, name, shown));
				return {
					right: own < momentum! ? 0 : own < gd! ? 1 : 2,
					because: `11 · 23 = ${whole(own)}, and GD is home from ${whole(gd!)}: a better step is worth only as many steps as it costs.`,
					mark: {lane: 'gd', tick: gd!},
				};
			},
		},
	],
};
