import type {Scene} from '../../app/lesson/scene.js';
import {greatest, howMany} from '../answers.js';
import {gdBoard} from '../boards/surface/gd.js';
import {short, whole} from '../numbers.js';
import {homeFrom, stepsOf} from '../witness.js';

/** The longest step is over by then, and the steps are short again. */
const shownAt = 110;

export const gd: Scene = {
	id: 'gd',
	board: gdBoard,
	section: 'Gradient descent',
	title: 'Downhill, step by step',
	systems: [5],
	race: {problem: 'toy', racers: ['gd', 'gd:lr=2,name=twice η']},
	text: [
		'θ ← θ − η∇L.',
		'One rule for two: against the slope. η stays as it is, 1 for GD and 2 for “twice η”. The inspector works out each step.',
	],
	exhibit: 'inspector',
	speed: 20,
	end: 240,
	checkpoints: [
		{
			at: 0,
			shownAt,
			question: 'η never changes. Where will GD make its longest step?',
			choices: ['right at the start', 'about half way', 'at the end, near the pit'],
			answer(witness) {
				const steps = stepsOf(witness, 'gd', shownAt);
				const longest = greatest(steps);
				const wayTo = (tick: number) => steps.slice(0, tick).reduce((sum, step) => sum + step, 0);
				const share = wayTo(longest + 1) / wayTo(shownAt);
				const because = `Tick ${longest + 1} makes ${short(steps[longest]!)}, tick 1 only ${short(steps[0]!)}: a step is η times the slope, and the slope is steepest there.`;
				return {right: share < 0.2 ? 0 : share > 0.8 ? 2 : 1, because, mark: {lane: 'gd', tick: longest + 1}};
			},
		},
		howMany(
			{
				at: 130,
				shownAt: 240,
				question: '“twice η” is home from tick 109. From when will GD be?',
			},
			[
				['from about 150', 150],
				['from about 220', 220],
				['from about 440', 440],
			],
			witness => {
				const [fast, slow] = ['twice η', 'gd'].map(name => homeFrom(witness, name, 240));
				return {
					value: slow!,
					because: `From ${whole(slow!)}, not ${whole(fast!)}: both go the same way, and half the η makes every step half as long. So it takes twice as many.`,
					mark: {lane: 'gd', tick: slow!},
				};
			},
		),
	],
};
