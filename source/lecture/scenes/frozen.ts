import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {frozenBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom, laneAt} from '../witness.js';

const last = 150;
const rate = 3;
/** Points of a long run, one a step. */
const many = 600;

export const frozen: Scene = {
	id: 'frozen',
	board: frozenBoard,
	section: 'Annealing',
	title: 'Shrunk too soon',
	systems: [17],
	race: {
		problem: 'six-points',
		racers: [
			`gd:lr=${rate},name=constant`,
			`gd:lr=${rate},schedule=step:0.5/20,name=every 20`,
			`gd:lr=${rate},schedule=step:0.5/5,name=every 5`,
		],
	},
	text: [
		'Halve η every 5 epochs now, not every 20. Here an epoch is one step. A step at half the η counts as half a full step: added up, they say how far one can get.',
	],
	exhibit: scheduleExhibit,
	selected: 'every 5',
	speed: 20,
	end: last,
	checkpoints: [
		howMany(
			{
				at: 5,
				shownAt: 150,
				question:
					'“every 5” has made five full steps; its next five count half. How many full steps is all its way worth?',
			},
			[
				['seven and a half', 7.5],
				['ten', 10],
				['twenty', 20],
				['there is no end to it', 1e9],
			],
			witness => {
				const rates = Array.from(
					{length: last},
					(_, tick) => laneAt(witness, 'every 5', tick)?.nextHyper().learningRate ?? 0,
				);
				const gap = gapText(gapAt(witness, 'every 5', 150));
				return {
					value: rates.reduce((sum, value) => sum + value, 0) / rate,
					because: `5 + 2.5 + 1.25 + … = 10. So it freezes where η = 3 was at tick 10, up on the slope, at a gap of ${gap}.`,
					mark: {lane: 'constant', tick: 10},
				};
			},
		),
		howMany(
			{
				at: 150,
				shownAt: 150,
				question:
					'With 600 points, one a step, so epochs of 600 steps: halved every 5 epochs, how many full steps is it worth?',
			},
			[
				['10', 10],
				['600', many],
				['6,000', 10 * many],
				['there is no end to it', 1e9],
			],
			witness => ({
				value: 10 * many,
				because: `3,000 + 1,500 + … = 6,000: enough to arrive, as 40 were for “every 20”, home from ${whole(homeFrom(witness, 'every 20', 150))}. The rule was meant for long epochs.`,
				mark: {lane: 'every 20', tick: homeFrom(witness, 'every 20', 150)},
			}),
		),
	],
};
