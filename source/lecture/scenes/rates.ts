import type {Scene} from '../../app/lesson/scene.js';
import {tuningBoard} from '../boards/rates/tuning.js';
import {gapText, whole} from '../numbers.js';
import {gapAt, homeFrom} from '../witness.js';

const rates = [0.5, 1, 2, 3, 10];

export const rateLadder: Scene = {
	id: 'rates',
	board: tuningBoard,
	section: 'A rate too high',
	title: 'How high is too high?',
	systems: [15, 16],
	race: {problem: 'six-points', racers: rates.map(rate => `gd:lr=${rate},name=η ${rate}`)},
	text: [
		'GD at five rates. Too low: slow. Too high: it leaps over the pit and back for ever. η 2 comes to the pit at tick 36 and cannot stay: only ✓ counts.',
	],
	speed: 50,
	end: 600,
	checkpoints: [
		{
			at: 0,
			shownAt: 600,
			question: 'What is the highest of these rates that settles?',
			choices: rates.map(rate => `η ${rate}`),
			answer(witness) {
				const homes = rates.map(rate => homeFrom(witness, `η ${rate}`, 600));
				const right = Math.max(0, homes.findLastIndex(Number.isFinite));
				const next = rates[right + 1] ?? rates[right];
				const gap = gapText(gapAt(witness, `η ${next}`, 600));
				return {
					right,
					because: `η ${rates[right]} is home from tick ${whole(homes[right]!)}; at tick 600 η ${next} has a gap of ${gap}.`,
				};
			},
		},
	],
};
