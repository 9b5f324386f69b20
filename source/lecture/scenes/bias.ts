import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {firstHome, howMany} from '../answers.js';
import {biasBoard} from '../boards/adaptive/bias.js';
import {biasExhibit} from '../exhibits/bias/exhibit.js';
import {short} from '../numbers.js';
import {stepsOf} from '../witness.js';

export const bias: Scene = {
	id: 'bias',
	board: biasBoard,
	section: 'Bias correction',
	title: 'Why divide by 1 − βᵗ?',
	systems: [24],
	race: {problem: 'toy', racers: ['adam', 'adam:correction=off,name=bare']},
	text: [
		'm and v begin at 0, so both are too small at first. “bare” leaves them so: after one step its m is a tenth of g, the root of its v a 32nd. The curves have both.',
	],
	exhibit: biasExhibit,
	selected: 'bare',
	speed: 10,
	end: 300,
	checkpoints: [
		howMany(
			{at: 0, shownAt: 1, question: 'How long is bare’s first step, against that of Adam?'},
			[
				['a tenth', 0.1],
				['the same', 1],
				['about 3 times', 3],
				['about 30 times', 30],
			],
			witness => {
				const [bare, own] = each(['bare', 'adam'], name => stepsOf(witness, name, 1)[0] ?? Number.NaN);
				return {
					value: bare / own,
					because: `${short(bare)} against ${short(own)}: ${short(bare / own)} times as long.`,
				};
			},
		),
		firstHome(['adam', 'bare'], {at: 10, shownAt: 120, question: 'At tick 10 bare leads. Who settles first?'}),
	],
};
