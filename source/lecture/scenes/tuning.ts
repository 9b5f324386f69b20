import type {Scene} from '../../app/lesson/scene.js';
import {greatest} from '../answers.js';
import {tuningBoard} from '../boards/rates/tuning.js';
import {sweepExhibit} from '../exhibits/sweep/exhibit.js';
import {whole} from '../numbers.js';
import {homeFrom} from '../witness.js';

const coarse = [0.01, 0.1, 1];
const fine = [0.05, 0.3, 0.7];
const named = (rate: number) => `η ${rate}`;

export const tuning: Scene = {
	id: 'tuning',
	board: tuningBoard,
	section: 'Tuning η',
	title: 'Coarse first, then finer',
	systems: [16],
	race: {
		problem: 'six-points',
		racers: [...coarse, ...fine].map(rate => `nag:lr=${rate},name=${named(rate)}`),
	},
	text: [
		'Six times NAG. First in powers of ten, from 0.0001 up: of these only 0.1 comes home in 200 ticks. 0.01 is too slow, 1 leaps to and fro. Then finer, where it is worth it. The table has when each rate is home.',
	],
	exhibit: sweepExhibit,
	selected: 'η 0.1',
	speed: 20,
	end: 200,
	checkpoints: [
		{
			at: 0,
			shownAt: 200,
			question: 'A higher rate is faster, until it is too high. Where is the fastest one to be looked for?',
			choices: ['between 0.01 and 0.1', 'nowhere else: it is 0.1', 'between 0.1 and 1'],
			answer(witness) {
				const all = [...coarse, ...fine];
				const homes = all.map(rate => homeFrom(witness, named(rate), 200));
				const best = all[greatest(homes.map(home => -home))]!;
				const [from, to] = [best, 0.1].map(rate => homeFrom(witness, named(rate), 200));
				return {
					right: best < 0.1 ? 0 : best === 0.1 ? 1 : 2,
					because: `${named(best)} is home from tick ${whole(from!)}, η 0.1 from ${whole(to!)}: the fastest lies between what still settles and what no longer does.`,
					mark: {lane: named(best), tick: from!},
				};
			},
		},
	],
};
