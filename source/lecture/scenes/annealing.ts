import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {annealingBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {short, whole} from '../numbers.js';
import {homeFrom, laneAt} from '../witness.js';

export const annealing: Scene = {
	id: 'annealing',
	board: annealingBoard,
	section: 'Annealing',
	title: 'Big steps first, then small',
	systems: [17],
	race: {
		problem: 'six-points',
		racers: [
			'gd:lr=3,name=constant',
			'gd:lr=3,schedule=step:0.5/20,name=halving',
			'gd:lr=3,schedule=exponential:0.02,name=e^-kt',
			'gd:lr=3,schedule=inverse:0.05,name=1/(1+kt)',
		],
	},
	text: [
		'At η = 3 GD gets to the pit fast, but it settles there only below 1.17. So three let it shrink on the way: halve it every 20 epochs, e⁻ᵏᵗ, 1/(1 + kt). An epoch is one step here. The plot has η over the ticks.',
	],
	exhibit: scheduleExhibit,
	selected: 'halving',
	speed: 10,
	end: 80,
	checkpoints: [
		howMany(
			{at: 10, shownAt: 80, question: 'All four are on the way. From when will “halving” be home?'},
			[
				['soon after the first halving', 22],
				['soon after the second', 42],
				['soon after the third', 62],
			],
			witness => {
				const value = homeFrom(witness, 'halving', 80);
				const [first, second] = [20, 40].map(
					tick => laneAt(witness, 'halving', tick)?.nextHyper().learningRate ?? Number.NaN,
				);
				return {
					value: Number.isFinite(value) ? value : 0,
					because: `At tick 20 η falls to ${short(first!)}, still over 1.17: it leaps to and fro. At tick 40 it falls to ${short(second!)}, and it is home from ${whole(value)}.`,
					mark: {lane: 'halving', tick: value},
				};
			},
		),
	],
};
