import type {Scene} from '../../app/lesson/scene.js';
import {each} from '../../render/cells/each.js';
import {howMany} from '../answers.js';
import {biasBoard} from '../boards/adaptive/bias.js';
import {biasExhibit} from '../exhibits/bias/exhibit.js';
import {gapText, short, whole} from '../numbers.js';
import {gapAt, homeFrom, standingAt, stepsOf} from '../witness.js';

const shown = 120;

export const bias: Scene = {
	id: 'bias',
	board: biasBoard,
	section: 'Bias correction',
	title: 'Why divide by 1 − βᵗ?',
	systems: [24],
	race: {problem: 'toy', racers: ['adam', 'adam:correction=off,name=bare']},
	text: [
		'm and v begin at 0, and take in (1 − β) of each ∇ and ∇²; β₁ = 0.9, β₂ = 0.999. So at first both are too small, v the more so. Adam divides by 1 − βᵗ, which makes up for it. “bare” does not. The curves have both on a steady slope.',
	],
	exhibit: biasExhibit,
	selected: 'bare',
	speed: 10,
	end: shown,
	checkpoints: [
		howMany(
			{
				at: 0,
				shownAt: 1,
				hides: ['exhibit'],
				question: 'A step is η·m/√(v + ε). How long is bare’s first one, against that of Adam?',
			},
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
					because: `m is 0.1∇, √v is √0.001·∇: 0.1/√0.001 is 3.16. Here it is ${short(bare / own)}, as on the plain ∇² is so small that ε, 1e-8, counts beside v.`,
					mark: {lane: 'bare', tick: 1},
				};
			},
		),
		{
			at: 10,
			shownAt: shown,
			question: 'At tick 10 bare leads, with steps three times as long as Adam’s. What comes of it?',
			choices: ['it is home first', 'it runs past the pit, Adam is home first', 'neither is home by tick 120'],
			answer(witness) {
				const [bare, own] = each(['bare', 'adam'], name => homeFrom(witness, name, shown));
				const there = standingAt(witness, 'bare', shown)?.reached ?? Number.POSITIVE_INFINITY;
				const gap = gapText(gapAt(witness, 'bare', shown));
				return {
					right: bare < own ? 0 : own < bare ? 1 : 2,
					because: `In the pit at tick ${whole(there)} its steps are still long: it runs on, and then creeps over gentle ground, at a gap of ${gap}. Adam is home from ${whole(own)}.`,
					mark: {lane: 'bare', tick: there},
				};
			},
		},
	],
};
