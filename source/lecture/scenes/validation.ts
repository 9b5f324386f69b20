import type {Scene} from '../../app/lesson/scene.js';
import {whichOnes} from '../answers.js';
import {annealingBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {gapText, short, whole} from '../numbers.js';
import {gapAt, homeFrom, laneAt} from '../witness.js';

const names = ['constant', 'watching'];

export const validation: Scene = {
	id: 'validation',
	board: annealingBoard,
	section: 'Annealing',
	title: 'Halve it when it hurts',
	systems: [17],
	race: {problem: 'sparse', racers: ['gd:lr=3,name=constant', 'gd:lr=3,schedule=validation:0.5,name=watching']},
	text: [
		'A fifth of the points is held out of the race. Did their loss rise over an epoch? Then halve η and go on from there. Both are home once by tick 40.',
	],
	exhibit: scheduleExhibit,
	selected: 'watching',
	speed: 5,
	end: 150,
	checkpoints: [
		whichOnes(
			{at: 40, shownAt: 100, question: 'Who is home to stay by tick 100?'},
			[
				['neither', []],
				['only constant', ['constant']],
				['only watching', ['watching']],
				['both', names],
			],
			witness => {
				const rate = laneAt(witness, 'watching', 100)?.nextHyper().learningRate ?? Number.NaN;
				const from = whole(homeFrom(witness, 'watching', 100));
				const gap = gapText(gapAt(witness, 'constant', 100));
				return {
					names: names.filter(name => Number.isFinite(homeFrom(witness, name, 100))),
					because: `watching is, from tick ${from}, η now ${short(rate)}; constant bounces at a gap of ${gap}.`,
				};
			},
		),
	],
};
