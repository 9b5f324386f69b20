import type {Scene} from '../../app/lesson/scene.js';
import {howMany} from '../answers.js';
import {validationBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {short, whole} from '../numbers.js';
import {firstTick, homeFrom, laneAt} from '../witness.js';

const shown = 80;

export const validation: Scene = {
	id: 'validation',
	board: validationBoard,
	section: 'Annealing',
	title: 'Halve it when it hurts',
	systems: [17],
	race: {problem: 'sparse', racers: ['gd:lr=3,name=constant', 'gd:lr=3,schedule=validation:0.5,name=watching']},
	text: [
		'A fifth of the points is held out of the race. Did their loss rise over an epoch? Then “watching” halves η and goes on from there. “constant” keeps η = 3, and leaps across the pit and back.',
	],
	exhibit: scheduleExhibit,
	selected: 'watching',
	speed: 10,
	end: shown,
	checkpoints: [
		howMany(
			{at: 10, shownAt: shown, question: 'How often will “watching” have halved its η by tick 80?'},
			[
				['never', 0],
				['once', 1],
				['about seven times', 7],
				['about 70 times', 70],
			],
			witness => {
				const rateAt = (tick: number) => laneAt(witness, 'watching', tick)?.nextHyper().learningRate ?? Number.NaN;
				const rates = Array.from({length: shown + 1}, (_, tick) => rateAt(tick));
				const first = firstTick(shown, tick => rates[tick] !== rates[0]);
				const home = homeFrom(witness, 'watching', shown);
				return {
					value: rates.filter((rate, tick) => tick > 0 && rate !== rates[tick - 1]).length,
					because: `At tick ${whole(first)} a leap raised the held-out loss. At η = ${short(rates[shown]!)} it leaps no more, so nothing rises and nothing is halved: home from ${whole(home)}.`,
					mark: {lane: 'watching', tick: first},
				};
			},
		),
	],
};
