import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {annealingBoard} from '../boards/rates/annealing.js';
import {scheduleExhibit} from '../exhibits/schedule/exhibit.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const last = 200;

export const frozen: Scene = {
	id: 'frozen',
	board: annealingBoard,
	section: 'Annealing',
	title: 'Shrunk too soon',
	systems: [17],
	race: {
		problem: 'six-points',
		racers: [
			'gd:lr=3,name=constant',
			'gd:lr=3,schedule=step:0.5/20,name=every 20',
			'gd:lr=3,schedule=step:0.5/5,name=every 5',
		],
	},
	text: [
		'Halve η every 5 epochs, not 20. All its rates together come to 15 + 7.5 + 3.75 + … = 30, no more than ten steps at η = 3.',
	],
	exhibit: scheduleExhibit,
	selected: 'every 5',
	speed: 10,
	end: last,
	checkpoints: [
		{
			at: 15,
			shownAt: last,
			question: 'Where does halving every 5 epochs end?',
			choices: ['in the pit, and first', 'in the pit, and last', 'frozen on the slope'],
			answer(witness) {
				const [fast, slow] = each(['every 5', 'every 20'], name => homeFrom(witness, name, last));
				if (Number.isFinite(fast)) return {right: fast < slow ? 0 : 1, because: `It is home from tick ${whole(fast)}.`};
				const gap = gapText(gapAt(witness, 'every 5', last));
				const then = gapText(gapAt(witness, 'constant', 10));
				return {right: 2, because: `Its gap stays ${gap}: what the constant rate had after ten steps, ${then}.`};
			},
		},
	],
};
